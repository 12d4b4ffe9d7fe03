import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Ranges } from './guarded.ts';
import { type Lost, lostPieces } from './lost.ts';
import { cut, inserted, insertedBy, type Range, taken, without } from './ranges.ts';
import { docBefore, holds, runs, textBetween } from './words.ts';

/** The words that a transaction took from one place to another: each run of them, and where it stands at the end. */
export function movesIn(transaction: Transaction): { text: string; ranges: Range[] }[] {
  const { maps } = transaction.mapping;
  const gone = maps.flatMap((map, index) => {
    const texts: string[] = [];
    map.forEach((from, to) => void (to > from && texts.push(textBetween(docBefore(transaction, index), from, to))));
    return texts.filter((text) => text !== '');
  });
  if (gone.length === 0) return [];
  return maps.flatMap((map, step) =>
    inserted(map)
      .flatMap(({ from, to }) => runs(transaction.docs[step + 1] ?? transaction.doc, from, to))
      .filter(({ text }) => gone.some((other) => other.includes(text)))
      .map(({ from, text }) => {
        const first = [{ from, to: from + text.length }];
        const later = maps.slice(step + 1);
        return { text, ranges: later.reduce((ranges, next) => ranges.flatMap((range) => without(range, next)), first) };
      }),
  );
}

/** Moved words that the undo took from their new place without setting them where they came from. */
export function lostMoves({ moved, foreign }: Ranges, undoing: Transaction): Lost[] {
  const { maps } = undoing.mapping;
  if (moved.length === 0) return [];
  const returned = insertedBy(maps).flatMap(({ step, first }) =>
    runs(undoing.docs[step + 1] ?? undoing.doc, first.from, first.to).map(({ text }) => text),
  );
  const left = returned.flatMap((text) => text.match(wordPattern) ?? []);
  let pieces = moved.flatMap((range) => cut(range, foreign));
  const lost: Lost[] = [];
  for (const [index, map] of maps.entries()) {
    const doc = docBefore(undoing, index);
    for (const piece of pieces.flatMap((range) => taken(range, map)))
      for (const range of lacking(piece, doc, returned, left))
        lost.push(...lostPieces(range, map, doc, undoing, index));
    pieces = pieces.flatMap((piece) => without(piece, map));
  }
  return lost;
}

const wordPattern = /\s+|\p{Ps}?[^\s\p{Ps}\p{Pe}]+\p{Pe}?|./gu;

/** The words of a moved range that none of the texts has: all, or those that others deleted at the old place. */
function lacking({ from, to }: Range, doc: Node, texts: readonly string[], left: string[]): Range[] {
  return runs(doc, from, to).flatMap((run) => {
    if (texts.some((text) => holds(text, run.text))) return [];
    const words = [...run.text.matchAll(wordPattern)];
    const there = words.flatMap(({ 0: word, index }) => {
      const at = left.indexOf(word);
      if (at < 0) return [];
      left.splice(at, 1);
      return [{ from: run.from + index, to: run.from + index + word.length }];
    });
    return cut({ from: run.from, to: run.from + run.text.length }, there);
  });
}
