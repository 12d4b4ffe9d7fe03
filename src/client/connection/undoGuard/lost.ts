import type { Node, Slice } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import { type Range, taken } from './ranges.ts';
import { runs } from './words.ts';

/** Foreign words that an undo or redo took, and where they stood in the document after it. */
export interface Lost {
  slice: Slice;
  texts: readonly string[];
  at: number;
}

/** What one step of an undo or redo takes of a range, `doc` being the document before it. */
export function lostPieces(range: Range, map: StepMap, doc: Node, transaction: Transaction, step: number): Lost[] {
  return taken(range, map).flatMap(({ from, to }) => {
    const texts = runs(doc, from, to).map(({ text }) => text);
    const at = transaction.mapping.slice(step).map(from, 1);
    return texts.length > 0 ? [{ slice: doc.slice(from, to), texts, at }] : [];
  });
}
