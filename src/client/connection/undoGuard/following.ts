import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import { type Deleted, deletedBy, mapDeleted, restoredBy } from './deleted.ts';
import { type Foreign, type Ranges, tidy } from './guarded.ts';
import { type Lost, lostPieces } from './lost.ts';
import { movesIn } from './moves.ts';
import { puttingBack } from './putBack.ts';
import { inserted, insertedBy, mapInward, mapOutward, type Range, without } from './ranges.ts';
import { docBefore } from './words.ts';

/** The ranges after a transaction, own or of others. */
export function follow(ranges: Ranges, transaction: Transaction, remote: boolean): Ranges {
  const undone = (transaction.getMeta('rebased') as number | undefined) ?? 0;
  if (remote && undone > 0) return tidy(rebase(ranges, transaction, undone));
  if (remote || transaction.getMeta(puttingBack)) return tidy(receive(ranges, transaction));
  if (isHistoryTransaction(transaction)) return tidy(travel(ranges, transaction).ranges);
  const walked = transaction.mapping.maps.reduce(
    (before, map, index) => ownStep(before, map, docBefore(transaction, index)),
    ranges,
  );
  return tidy({ ...walked, moved: [...walked.moved, ...movesIn(transaction).flatMap((move) => move.ranges)] });
}

function receive({ own, foreign, moved, deleted }: Ranges, { mapping }: Transaction): Ranges {
  return {
    own: mapOutward(own, mapping),
    foreign: [...mapInward(foreign, mapping), ...insertedBy(mapping.maps).map(({ range }) => range)],
    moved: mapInward(moved, mapping),
    deleted: mapDeleted(deleted, mapping),
  };
}

/** Own steps are taken back, the others' applied, and the own ones done again: only the middle is foreign. */
function rebase({ own, foreign, moved, deleted }: Ranges, transaction: Transaction, undone: number): Ranges {
  const { mapping } = transaction;
  const again = [...Array(undone).keys()].filter((at) => mapping.getMirror(at) !== undefined).length;
  const redone = mapping.maps.length - again;
  let news: Foreign[] = [];
  let lost: readonly Deleted[] = [];
  for (const [at, map] of mapping.maps.entries()) {
    if (at < undone) continue;
    // An own deletion done again takes what has come into its range, and its undo brings that back.
    lost = mapDeleted(at < redone ? lost : [...lost, ...deletedBy(map, news, docBefore(transaction, at))], map);
    news = mapInward(news, map);
    if (at < redone) news.push(...inserted(map));
  }
  return {
    own: mapOutward(own, mapping),
    foreign: [...mapInward(foreign, mapping), ...news],
    moved: mapInward(moved, mapping),
    deleted: [...mapDeleted(deleted, mapping), ...lost],
  };
}

function ownStep({ own, foreign, moved, deleted }: Ranges, map: StepMap, doc: Node): Ranges {
  return {
    own: [...mapOutward(own, map), ...inserted(map).filter(({ from, to }) => to - from > 1)],
    // Own words typed into foreign ones belong to the own insertion's history and go with it.
    foreign: foreign.flatMap((range) => without(range, map)),
    moved: moved.flatMap((range) => without(range, map)),
    deleted: mapDeleted([...deleted, ...deletedBy(map, foreign, doc)], map),
  };
}

/** Follows an undo or redo. What it brings back was foreign if it was so when it was deleted. */
export function travel(
  ranges: Ranges,
  transaction: Transaction,
): { ranges: Ranges; back: readonly Range[]; lost: Lost[] } {
  const undo = isUndo(transaction);
  let now = ranges;
  let back: readonly Range[] = [];
  const lost: Lost[] = [];
  const moves = undo ? [] : movesIn(transaction);
  for (const [index, map] of transaction.mapping.maps.entries()) {
    const doc = docBefore(transaction, index);
    for (const { byUndo, ...range } of now.foreign) {
      const pieces = lostPieces(range, map, doc, transaction, index);
      // A move done again does not have the words that came while it was on its way; a deletion is to take them.
      const again = ({ texts }: Lost) => !texts.every((text) => moves.some((move) => move.text.includes(text)));
      if (undo || !byUndo) lost.push(...pieces);
      else if (moves.length > 0) lost.push(...pieces.filter(again));
    }
    now = ownStep(now, map, doc);
    const restored = restoredBy(map, now.deleted, transaction.docs[index + 1] ?? transaction.doc);
    back = [...mapInward(back, map), ...restored.ranges];
    const marked = restored.ranges.map((range) => (undo ? { ...range, byUndo: true } : range));
    now = { ...now, foreign: [...now.foreign, ...marked], deleted: restored.left };
  }
  // After an undo the old place has the words again, own and foreign ones as they were before the move.
  now = { ...now, moved: [...now.moved, ...moves.flatMap((move) => move.ranges)] };
  return { ranges: now, back, lost };
}

function isUndo(transaction: Transaction): boolean {
  return (transaction.getMeta('history$') as { redo?: boolean } | undefined)?.redo !== true;
}
