import { undo } from '@tiptap/pm/history';
import { TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { deepest, depthOf } from '#article/depth.ts';
import { schema } from '#article/schema.ts';
import { article, list, paragraph } from '#testing/write.ts';
import { articleState } from '../../connection/articleState.ts';
import { insertSlice, linesAsSlice } from './pasting.ts';
import { refuseTooLarge } from './refuseTooLarge.ts';
import { sinkItem } from './sinkItem.ts';

function start(words = 'One.') {
  let told = 0;
  const reasons: string[] = [];
  const session = articleState(article({ headline: 'Rain' }, paragraph(words)), 0, 'mine', () => crypto.randomUUID());
  const plugin = refuseTooLarge((why) => {
    told += 1;
    reasons.push(why);
  });
  return { state: session.reconfigure({ plugins: [plugin, ...session.plugins] }), told: () => told, reasons };
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

test('an item that would go deeper than the log takes it stays where it is, and one may write in it', () => {
  const { state, reasons } = start();
  let deep = list('Eins', 'Zwei');
  while (depthOf(deep) < deepest - 1) {
    const item = schema.node('list_item', null, [paragraph('Oben'), deep]);
    deep = schema.node('list', null, item);
  }
  const nested = state.apply(state.tr.insert(state.doc.content.size, deep));
  expect(nested.doc.childCount).toBe(state.doc.childCount + 1);
  let last = 0;
  nested.doc.descendants((node, position) => {
    if (node.text === 'Zwei') last = position;
  });
  let now = nested.apply(nested.tr.setSelection(TextSelection.create(nested.doc, last)));
  sinkItem(now, (transaction) => {
    now = now.apply(transaction);
  });
  expect([now.doc.eq(nested.doc), reasons]).toEqual([true, ['editor.tooDeep']]);
  now = now.apply(now.tr.insertText('Und ', last));
  expect([now.doc.textContent.includes('Und Zwei'), reasons.length]).toEqual([true, 1]);
});
