import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { paragraph } from '#testing/write.ts';
import { figure, foundIn } from '../testRule.ts';
import { emptyBlock } from './emptyBlock.ts';

test.each([
  ['a frame without a picture', figure({}), 1],
  ['a picture', figure({ picture: 'p1' }), 0],
  ['a crosshead', schema.node('crosshead', { id: 'crosshead-1' }), 1],
  ['a paragraph', paragraph(), 1],
])('what was begun and never filled is empty: %s', (_name, block, count) => {
  expect(foundIn(block, emptyBlock)).toHaveLength(count);
});
