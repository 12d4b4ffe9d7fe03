import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Ranges } from './guarded.ts';
import { type Lost, lostPieces } from './lost.ts';
import { cut, inserted, insertedBy, type Range, taken, without } from './ranges.ts';
import { docBefore, holds, runs, textBetween } from './words.ts';

/** The words that a transaction took from one place to another: each run of them, and where it stands at the end. */
export function movesIn(transaction: Transaction): { text: string; ranges: Range[] }[] {
  const { maps } = transaction.mapping;
  const texts = new Set<string>();
  for (const [index, map] of maps.entries())
    map.forEach((from, to) => void (to > from && texts.add(textBetween(docBefore(transaction, index), from, to))));
  // A repair takes the same few signs out at hundreds of places.
  const gone = [...texts].filter((text) => text !== '');
  if (gone.length === 0) return [];
  const wasThere = finderIn(gone);
  return maps.flatMap((map, step) =>
    inserted(map)
      .flatMap(({ from, to }) => runs(transaction.docs[step + 1] ?? transaction.doc, from, to))
      .filter(({ text }) => wasThere(text))
      .map(({ from, text }) => {
        let ranges: Range[] = [{ from, to: from + text.length }];
        for (let later = step + 1; later < maps.length && ranges.length > 0; later += 1) {
          const [map, [only]] = [maps[later], ranges];
          if (map && only)
            ranges = ranges.length === 1 ? without(only, map) : ranges.flatMap((range) => without(range, map));
        }
        return { text, ranges };
      }),
  );
}

/** Says whether words stand in one of some texts. A paste asks for a thousand, mostly in their order or the same again. */
function finderIn(texts: readonly string[]): (words: string) => boolean {
  const answers = new Map<string, boolean>();
  const next = texts.map(() => 0);
  const isIn = (words: string) =>
    texts.some((text, index) => {
      const ahead = text.indexOf(words, next[index]);
      const at = ahead < 0 ? text.indexOf(words) : ahead;
      if (at >= 0) next[index] = at + words.length;
      return at >= 0;
    });
  return (words) => {
    const answer = answers.get(words) ?? isIn(words);
    answers.set(words, answer);
    return answer;
  };
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
