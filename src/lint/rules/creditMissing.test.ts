import { expect, test } from 'vitest';
import { figure, foundIn, gallery } from '../testRule.ts';
import { creditMissing } from './creditMissing.ts';

test.each([
  ['without one', figure({ picture: 'p1' }), 1],
  ['with one', figure({ picture: 'p1' }, 'Anna Meier'), 0],
  ['in a gallery', gallery(figure({ picture: 'p1' }, 'A'), figure({ picture: 'p2' })), 1],
])('a picture needs a credit: %s', (_name, block, count) => {
  expect(foundIn(block, creditMissing)).toHaveLength(count);
});
