import { expect, test } from 'vitest';
import { figure, testBlocks } from '../testRule.ts';
import { pictureExpired } from './pictureExpired.ts';

testBlocks(
  pictureExpired,
  [
    ['a picture whose right has ended', figure({ picture: 'p1' }), 1],
    ['another', figure({ picture: 'p2' }), 0],
  ],
  { expired: new Set(['p1']) },
);

test('it stops publication', () => {
  expect(pictureExpired.level).toBe('stop');
});
