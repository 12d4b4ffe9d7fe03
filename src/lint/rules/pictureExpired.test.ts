import { expect, test } from 'vitest';
import { figure, foundIn } from '../testRule.ts';
import { pictureExpired } from './pictureExpired.ts';

test.each([
  ['p1', 1],
  ['p2', 0],
])('a picture whose right has ended stops: %s', (picture, count) => {
  const found = foundIn(figure({ picture }), pictureExpired, { expired: new Set(['p1']) });
  expect(found.map(({ level }) => level)).toEqual(Array(count).fill('stop'));
});
