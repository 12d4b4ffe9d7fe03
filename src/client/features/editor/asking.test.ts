import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import { askedMark, askFor, asking, markType } from './asking.ts';

const doc = article({}, paragraph('Oben'), paragraph('Das Tram kommt'));
let at = 0;
doc.descendants((node, position) => {
  if (node.textContent === 'Das Tram kommt' && node.isTextblock) at = position + 1;
});

/** A writer is asked for the address of "Tram". */
function asked(): EditorState {
  const selection = TextSelection.create(doc, at + 4, at + 8);
  let state = EditorState.create({ doc, selection, plugins: [asking] });
  askFor(markType('link'))(state, (transaction) => {
    state = state.apply(transaction);
  });
  expect(askedMark(state)).toBe('link');
  return state;
}

test.each<[string, (transaction: Transaction) => Transaction]>([
  ['in another block', (transaction) => transaction.insertText('Ganz ', at - 6)],
  ['before the words', (transaction) => transaction.insertText('rote ', at + 4)],
  ['behind them', (transaction) => transaction.insertText('!', at + 14)],
])('what a colleague writes %s leaves the question', (_, write) => {
  const state = asked();
  const after = state.apply(write(state.tr));
  expect(askedMark(after)).toBe('link');
  expect(after.doc.textBetween(after.selection.from, after.selection.to)).toBe('Tram');
});

test.each<[string, (transaction: Transaction) => Transaction]>([
  ['are removed', (transaction) => transaction.delete(at, at + 9)],
  ['are others now', (transaction) => transaction.insertText('ole', at + 6, at + 7)],
])('the question ends when its words %s', (_, write) => {
  const state = asked();
  expect(askedMark(state.apply(write(state.tr)))).toBe(null);
});
