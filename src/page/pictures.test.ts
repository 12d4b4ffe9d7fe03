import { expect, test } from 'vitest';
import { pictureAddress, pictureAt, pictureWidths } from './pictures.ts';

test('the picture at an address is the one whose address it is', () => {
  for (const width of pictureWidths)
    for (const crop of ['', '100-250-500-500'])
      expect(pictureAt(pictureAddress('a_b-1', width, crop))).toEqual({ picture: 'a_b-1', crop });
  for (const other of [
    '/media/a/1601',
    '/media/a/400/0-0-9-9',
    '/media/audio/400',
    '/media/a/400/0-0-500-500/x',
    '/a/400',
  ])
    expect(pictureAt(other)).toBeNull();
});
