import type { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import { articleState } from './articleState.ts';
import { fitsMessage, nextBatch } from './batch.ts';
import { collabState } from './unconfirmed.ts';

const start = () => articleState(article({ headline: 'Rain' }, paragraph('One.')), 0, 'mine', () => 'b0001');

/** One transaction that types each text at the end, a step each. */
function typed(state: EditorState, ...texts: string[]): EditorState {
  const transaction = state.tr;
  for (const text of texts) transaction.insertText(text, transaction.doc.content.size - 1);
  return state.apply(transaction);
}

const letters = (bytes: number) => 'x'.repeat(bytes);

test('a batch is whole transactions, as many as a message carries', () => {
  const some = typed(typed(start(), 'a', 'b'), 'c');
  expect(nextBatch(some)).toEqual({ count: 3, tooLarge: false });
  const large = typed(typed(some, letters(600_000)), letters(300_000), letters(300_000));
  expect(nextBatch(large)).toEqual({ count: 4, tooLarge: false });
  const many = typed(
    typed(start(), ...Array.from({ length: 150 }, () => 'x')),
    ...Array.from({ length: 51 }, () => 'y'),
  );
  expect(nextBatch(many)).toEqual({ count: 150, tooLarge: false });
});

test('a transaction that is alone too much for a message is cut between its steps', () => {
  const heavy = typed(start(), letters(400_000), letters(400_000), letters(400_000));
  expect(nextBatch(heavy)).toEqual({ count: 2, tooLarge: false });
  const long = typed(start(), ...Array.from({ length: 300 }, () => 'x'));
  expect(nextBatch(long)).toEqual({ count: 200, tooLarge: false });
  expect(nextBatch(start())).toEqual({ count: 0, tooLarge: false });
});

test('a step that no message carries is known before it is sent, its bytes counted, not its letters', () => {
  for (const [text, fits] of [
    [letters(1_040_000), true],
    [letters(1_048_576), false],
    ['ü'.repeat(600_000), false],
  ] as const) {
    const state = typed(start(), text);
    expect(nextBatch(state)).toEqual({ count: fits ? 1 : 0, tooLarge: !fits });
    expect(collabState(state).unconfirmed.map(({ step }) => fitsMessage(step))).toEqual([fits]);
  }
});
