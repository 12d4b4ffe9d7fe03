import type { Node } from '@tiptap/pm/model';
import { type Command, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { BlockSelection } from './BlockSelection.ts';
import { newParagraph } from './nodes.ts';
import { hasParts, isBox, isFrame, isKept } from './places.ts';

interface Child {
  node: Node;
  from: number;
  to: number;
}

/** `join`: both ends are in text, what is left of the two blocks becomes one; `fill`: an empty paragraph takes its place. */
interface Cut {
  from: number;
  to: number;
  how: 'plain' | 'join' | 'fill';
}

/**
 * Deletes a range as a writer means it: text goes wherever the range goes, blocks of the body go when they are wholly
 * in it, and the parts of the front and of blocks stay, each with what is left of its own text.
 */
export function clearRange(transaction: Transaction, from: number, to: number): Transaction {
  const { doc } = transaction;
  const $from = doc.resolve(from);
  if ($from.parent.inlineContent && $from.sameParent(doc.resolve(to))) return transaction.delete(from, to);
  // From the last to the first, so that no cut moves another.
  for (const cut of cutsOf(doc, 0, from, to).reverse()) {
    if (cut.how === 'fill') transaction.replaceWith(cut.from, cut.to, newParagraph());
    else if (cut.how === 'join') cutAndJoin(transaction, cut.from, cut.to);
    else transaction.delete(cut.from, cut.to);
  }
  const $caret = transaction.doc.resolve(Math.min(transaction.mapping.map(from, -1), transaction.doc.content.size));
  return transaction.setSelection(Selection.near($caret, 1));
}

/**
 * What is left of the last text keeps its kind where nothing is left of the first. Where nothing is left of either the
 * first stays, empty, so that the writer goes on in it: `deleteRange` would take a whole list.
 */
function cutAndJoin(transaction: Transaction, from: number, to: number): void {
  const $to = transaction.doc.resolve(to);
  if ($to.parentOffset === $to.parent.content.size) transaction.delete(from, to);
  else transaction.deleteRange(from, to);
}

function cutsOf(parent: Node, start: number, from: number, to: number): Cut[] {
  const cuts: Cut[] = [];
  let run: Child[] = [];
  const endRun = () => {
    cuts.push(...runCuts(parent, run, from, to));
    run = [];
  };
  parent.forEach((node, offset) => {
    const child: Child = { node, from: start + offset, to: start + offset + node.nodeSize };
    if (child.to <= from || child.from >= to) return;
    if (isKept(node)) {
      endRun();
      const text: Cut = { from: Math.max(from, child.from + 1), to: Math.min(to, child.to - 1), how: 'plain' };
      if (text.to > text.from) cuts.push(text);
    } else if (isFrame(node) || (hasParts(node) && (from > child.from || to < child.to))) {
      endRun();
      cuts.push(...cutsOf(node, child.from + 1, from, to));
    } else run.push(child);
  });
  endRun();
  return cuts;
}

/** Cuts in neighbouring children that may go as a whole. */
function runCuts(parent: Node, run: readonly Child[], from: number, to: number): Cut[] {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const startsInside = from > first.from;
  const endsInside = to < last.to;
  if (startsInside && endsInside) return [{ from, to, how: 'join' }];
  const cuts: Cut[] = [];
  if (startsInside) {
    if (textEnd(first) > from) cuts.push({ from, to: textEnd(first), how: 'join' });
    if (last.to > first.to) cuts.push({ from: first.to, to: last.to, how: 'plain' });
  } else if (endsInside) {
    if (last.from > first.from) cuts.push({ from: first.from, to: last.from, how: 'plain' });
    if (to > textStart(last)) cuts.push({ from: textStart(last), to, how: 'join' });
  } else {
    const others = parent.children.filter((child) => !isKept(child)).length - run.length;
    cuts.push({ from: first.from, to: last.to, how: others > 0 ? 'plain' : 'fill' });
  }
  return cuts;
}

function textStart({ node, from }: Child): number {
  let depth = 1;
  for (let inner = node; !inner.inlineContent && inner.firstChild; inner = inner.firstChild) depth += 1;
  return from + depth;
}

function textEnd({ node, to }: Child): number {
  let depth = 1;
  for (let inner = node; !inner.inlineContent && inner.lastChild; inner = inner.lastChild) depth += 1;
  return to - depth;
}

/** Deletes what is selected, as `clearRange` does; of selected cells the words of each, and the caret goes into the first. */
export function clearChosen(transaction: Transaction, { ranges, from, to }: Selection): Transaction {
  if (ranges.length === 1) return clearRange(transaction, from, to);
  // From the last to the first, so that no cut moves another.
  const cells = [...ranges].sort((a, b) => b.$from.pos - a.$from.pos);
  for (const { $from, $to } of cells) transaction.delete($from.pos, $to.pos);
  const first = cells.at(-1)?.$from.pos ?? from;
  return transaction.setSelection(Selection.near(transaction.doc.resolve(first)));
}

/** Whether replacing the selection the ordinary way could take a part of the front or of a block along. */
export function needsCare(selection: Selection): boolean {
  const { $from, $to, empty, ranges } = selection;
  return !empty && (ranges.length > 1 || !($from.parent.inlineContent && $from.sameParent($to)));
}

export const clearSelection: Command = (state, dispatch) => {
  const { selection } = state;
  if (selection.empty) return false;
  dispatch?.(clearChosen(state.tr, selection).scrollIntoView());
  return true;
};

/** Makes room for what comes in place of a selection: whole blocks leave an empty paragraph, words a caret. */
export function makeRoom(transaction: Transaction, selection: Selection): Transaction {
  const { from, to } = selection;
  const { parent, depth } = selection.$from;
  const block = selection instanceof NodeSelection && !isKept(selection.node) && (depth === 0 || isBox(parent));
  if (!block && !(selection instanceof BlockSelection)) return clearChosen(transaction, selection);
  transaction.replaceWith(from, to, newParagraph());
  return transaction.setSelection(Selection.near(transaction.doc.resolve(from + 1)));
}

/** Types over a selection that reaches across blocks. */
export function typeOver(transaction: Transaction, selection: Selection, text: string): Transaction {
  return makeRoom(transaction, selection).insertText(text);
}
