import { expect, test } from 'vitest';
import { fileMetadata } from '#server/media/fileMetadata.ts';
import { createImages } from '#server/node/images.ts';
import { pressPhoto, xmpPacket } from '#testing/pressPhoto.ts';
import { jpegMetadata } from './jpegMetadata.ts';

test('a browser reads of a JPEG what a server does', async () => {
  const photo = await pressPhoto({
    iim: { 120: 'Brücke', 110: 'Keystone' },
    xmp: xmpPacket('', 'photoshop:Credit="AFP"'),
    camera: { Artist: 'Anna Muster' },
  });
  const read = fileMetadata(jpegMetadata(photo));
  expect(read).toMatchObject({ caption: 'Brücke', credit: 'Anna Muster / AFP' });
  expect(read).toEqual(fileMetadata(await createImages().metadata(photo)));
});

test('what is cut off or no JPEG says nothing', async () => {
  const photo = await pressPhoto({ iim: { 120: 'Brücke' } });
  for (let length = 0; length < 40; length += 1) jpegMetadata(photo.subarray(0, length));
  expect(jpegMetadata(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff, 0xe1]))).toEqual({});
  expect(jpegMetadata(new TextEncoder().encode('GIF89a'))).toEqual({});
});
