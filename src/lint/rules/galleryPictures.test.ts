import { expect, test } from 'vitest';
import { figure, foundIn, gallery } from '../testRule.ts';
import { galleryPictures } from './galleryPictures.ts';

test.each([
  ['one', gallery(figure({ picture: 'p1' })), 1],
  ['one, and a frame for another', gallery(figure({ picture: 'p1' }), figure({})), 1],
  ['two', gallery(figure({ picture: 'p1' }), figure({ picture: 'p2' })), 0],
])('a gallery needs two pictures: %s', (_name, block, count) => {
  expect(foundIn(block, galleryPictures)).toHaveLength(count);
});

test('it stops publication', () => {
  expect(galleryPictures.level).toBe('stop');
});
