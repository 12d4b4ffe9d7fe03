import type { Transaction } from '@tiptap/pm/state';
import { travel } from './following.ts';
import type { Ranges } from './guarded.ts';
import type { Lost } from './lost.ts';
import { lostMoves } from './moves.ts';
import { textBetween } from './words.ts';

/** What an undo or redo took that was not this writer's, and did not bring back elsewhere. */
export function lostIn(ranges: Ranges, undoing: Transaction): readonly Lost[] {
  const { back, lost } = travel(ranges, undoing);
  const returned = back.map(({ from, to }) => textBetween(undoing.doc, from, to));
  const foreign = lost.filter(({ texts }) => {
    const at = texts.map((text) => returned.indexOf(text));
    if (at.includes(-1)) return true;
    for (const index of at) returned[index] = '';
    return false;
  });
  return [...foreign, ...lostMoves(ranges, undoing)].sort((one, other) => one.at - other.at);
}
