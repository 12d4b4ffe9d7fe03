import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Range } from './ranges.ts';

/** The document before a step of a transaction. */
export function docBefore(transaction: Transaction, step: number): Node {
  return transaction.docs[step] as Node;
}

/** The runs of text and the leaf blocks between two positions. */
export function runs(doc: Node, from: number, to: number): { from: number; text: string }[] {
  const found: { from: number; text: string }[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (!node.isTextblock) {
      if (node.isLeaf && position >= from) found.push({ from: position, text: '\ufffc' });
      return true;
    }
    const [start, end] = [Math.max(from, position + 1), Math.min(to, position + 1 + node.content.size)];
    const text = end > start ? node.textBetween(start - position - 1, end - position - 1, '', '\ufffc') : '';
    if (text !== '') found.push({ from: start, text });
    return false;
  });
  return found;
}

/** The words between two positions, a mark for each leaf. */
export function textBetween(doc: Node, from: number, to: number): string {
  return doc.textBetween(from, to, '\n', '\ufffc');
}

/** Where a text stands in the runs, as near as can be to the expected place. */
export function nearest(
  all: readonly { from: number; text: string }[],
  text: string,
  expected: number,
  taken: readonly Range[],
): number | null {
  let best: number | null = null;
  for (const run of all)
    for (let index = run.text.indexOf(text); index >= 0; index = run.text.indexOf(text, index + 1)) {
      const at = run.from + index;
      if (taken.some(({ from, to }) => at < to && at + text.length > from)) continue;
      if (best === null || Math.abs(at - expected) < Math.abs(best - expected)) best = at;
    }
  return best;
}

/** Whether a text has the letters of another in their order: some of the moved words may have been deleted since. */
export function holds(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of text) if (letter === letters[at]) at += 1;
  return at >= letters.length;
}
