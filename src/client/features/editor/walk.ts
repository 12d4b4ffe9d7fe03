import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { newParagraph, nodeType } from './nodes.ts';
import { isEmptyParagraph, partNamed, partNamesIn } from './places.ts';

/** Puts the caret at a position or the text nearest behind it. */
export function caretAt(transaction: Transaction, position: number, direction: 1 | -1 = 1): Transaction {
  const $position = transaction.doc.resolve(position);
  const selection = $position.parent.inlineContent
    ? TextSelection.create(transaction.doc, position)
    : Selection.near($position, direction);
  return transaction.setSelection(selection).scrollIntoView();
}

/** To the end of the text before a position; false if there is none. */
export function caretBefore(transaction: Transaction, position: number): boolean {
  const found = Selection.findFrom(transaction.doc.resolve(position), -1, true);
  if (found) transaction.setSelection(found).scrollIntoView();
  return found !== null;
}

/** Goes into the empty paragraph that begins at a position between blocks, or puts one there. */
export function paragraphAt(transaction: Transaction, position: number): Transaction {
  if (!isEmptyParagraph(transaction.doc.nodeAt(position))) transaction.insert(position, newParagraph());
  return caretAt(transaction, position + 1);
}

/** The caret to a part of the block that begins at `position`; a part that is missing is made. */
export function caretToPart(transaction: Transaction, position: number, block: Node, name: string): Transaction {
  return caretAt(transaction, partAt(transaction, position, block, name));
}

/** Words for a part of the block that begins at `position`, should it have none. */
export function fillPart(transaction: Transaction, position: number, name: string, words: string): Transaction {
  const block = transaction.doc.nodeAt(position);
  if (!block) return transaction;
  const start = partAt(transaction, position, block, name);
  return transaction.doc.resolve(start).parent.content.size > 0 ? transaction : transaction.insertText(words, start);
}

/** These words in a part of the block that begins at `position`, in place of what stands there. */
export function putPart(transaction: Transaction, position: number, name: string, words: string): Transaction {
  const block = transaction.doc.nodeAt(position);
  if (!block || (block.children.find(({ type }) => type.name === name)?.textContent ?? '') === words)
    return transaction;
  const start = partAt(transaction, position, block, name);
  return transaction.insertText(words, start, transaction.doc.resolve(start).end());
}

/** Where the text of a part begins; a part that is missing is made. */
function partAt(transaction: Transaction, position: number, block: Node, name: string): number {
  let offset = position + 1;
  const names = partNamesIn(block);
  const opens = partNamed(name)?.opens;
  for (const child of block.children) {
    if (child.type.name === name) return offset + 1;
    if (names.indexOf(child.type.name) > names.indexOf(name) || (opens && !names.includes(child.type.name))) break;
    offset += child.nodeSize;
  }
  transaction.insert(offset, nodeType(name).create());
  return offset + 1;
}
