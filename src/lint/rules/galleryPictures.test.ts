import { expect, test } from 'vitest';
import { figure, gallery, testBlocks } from '../testRule.ts';
import { galleryPictures } from './galleryPictures.ts';

testBlocks(galleryPictures, [
  ['a gallery of one', gallery(figure({ picture: 'p1' })), 1],
  ['of one, and a frame for another', gallery(figure({ picture: 'p1' }), figure({})), 1],
  ['of two', gallery(figure({ picture: 'p1' }), figure({ picture: 'p2' })), 0],
]);

test('it stops publication', () => {
  expect(galleryPictures.level).toBe('stop');
});
