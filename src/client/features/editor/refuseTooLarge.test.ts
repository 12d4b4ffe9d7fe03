import { undo } from '@tiptap/pm/history';
import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import { articleState } from '../../connection/articleState.ts';
import { insertSlice, linesAsSlice } from './pasting.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';

function start(words = 'One.') {
  let told = 0;
  const session = articleState(article({ headline: 'Rain' }, paragraph(words)), 0, 'mine', () => crypto.randomUUID());
  const plugin = refuseTooLarge(() => {
    told += 1;
  });
  return { state: session.reconfigure({ plugins: [plugin, ...session.plugins] }), told: () => told };
}

const lines = (count: number) =>
  Array.from({ length: count }, (_, index) => `Line ${index} of a long page.`).join('\n');

test('a paste that no message carries changes nothing, and says so once; in parts it comes', () => {
  const { state, told } = start();
  const whole = state.applyTransaction(insertSlice(state.tr, linesAsSlice(lines(20_000))));
  expect([whole.state.doc.eq(state.doc), whole.transactions.length, told()]).toEqual([true, 0, 1]);
  const part = state.apply(insertSlice(state.tr, linesAsSlice(lines(4_000))));
  expect([part.doc.textContent.includes('Line 3999'), told()]).toEqual([true, 1]);
});

test('what was deleted comes back by undo, however much it was', () => {
  const { state, told } = start('x'.repeat(1_100_000));
  const deleted = state.apply(state.tr.delete(state.doc.content.size - 1_100_001, state.doc.content.size - 1));
  let back = deleted;
  undo(deleted, (transaction) => {
    back = deleted.apply(transaction);
  });
  expect([back.doc.textContent.length > 1_100_000, told()]).toEqual([true, 0]);
});
