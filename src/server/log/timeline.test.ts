import type { Node } from '@tiptap/pm/model';
import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import { AtHand } from './atHand.ts';
import { commit } from './snapshots.ts';
import { Timeline } from './timeline.ts';

/** One more batch: words at the end of the article. */
function type(timeline: Timeline, words: string): void {
  const { doc, head } = timeline;
  const { steps } = new Transform(doc).insert(doc.content.size - 1, doc.type.schema.text(words));
  const batch = {
    first: head + 1,
    client: 'ada',
    seq: head + 1,
    author: 'ada',
    at: 0,
    steps: steps.map((step) => step.toJSON()),
  };
  timeline.append(commit(doc, batch, steps));
}

const start = (atHand = new AtHand()): [Timeline, Node] => {
  const doc = article({ headline: 'Rain' }, paragraph('One.'));
  return [new Timeline(0, doc, atHand), doc];
};

test('a thousand batches are at hand, and no more', () => {
  const [timeline, doc] = start();
  for (let count = 0; count < 1_000; count += 1) type(timeline, 'x');
  expect(timeline.documentAt(0)).toBe(doc);
  expect(timeline.since(0)).toHaveLength(1_000);
  type(timeline, 'x');
  expect([timeline.documentAt(0), timeline.since(0)]).toEqual([null, null]);
  expect(timeline.since(1)).toHaveLength(1_000);
});

test('of batches that change much fewer are at hand, the newest always', () => {
  const [timeline] = start();
  for (let count = 0; count < 10; count += 1) type(timeline, 'x'.repeat(300_000));
  expect([timeline.documentAt(0), timeline.since(8)]).toEqual([null, null]);
  expect(timeline.since(9)).toHaveLength(1);
  expect(timeline.documentAt(10)).toBe(timeline.doc);
});

test('what all articles have at hand is bound together: the oldest goes first, whichever article’s it is', () => {
  const atHand = new AtHand();
  const [[one], [other]] = [start(atHand), start(atHand)];
  type(one, 'x'.repeat(700_000));
  type(other, 'x'.repeat(700_000));
  expect([one.since(0)?.length, other.since(0)?.length]).toEqual([1, 1]);
  type(other, 'x');
  expect([one.since(0)?.length, other.since(0)?.length]).toEqual([undefined, 2]);
  expect(one.documentAt(1)).toBe(one.doc);
});

test('what an article lets go of makes room for others', () => {
  const atHand = new AtHand();
  const [[one], [other]] = [start(atHand), start(atHand)];
  type(other, 'x'.repeat(700_000));
  type(one, 'x'.repeat(700_000));
  one.letGo();
  type(other, 'x');
  expect([one.since(0)?.length, other.since(0)?.length]).toEqual([undefined, 2]);
});
