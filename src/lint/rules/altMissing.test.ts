import { expect, test } from 'vitest';
import { figure, foundIn, gallery } from '../testRule.ts';
import { altMissing } from './altMissing.ts';

test.each([
  ['without one', figure({ picture: 'p1' }), 1],
  ['with one', figure({ picture: 'p1', alt: 'Eine Brücke' }), 0],
  ['that decorates', figure({ picture: 'p1', decorative: true }), 0],
  ['that is not there yet', figure({}), 0],
  ['in a gallery', gallery(figure({ picture: 'p1' }), figure({ picture: 'p2', alt: 'x' })), 1],
])('a picture needs a description unless it decorates: %s', (_name, block, count) => {
  expect(foundIn(block, altMissing)).toHaveLength(count);
});
