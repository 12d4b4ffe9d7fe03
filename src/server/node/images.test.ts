import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { Problem } from '#api/problem.ts';
import { createImages } from './images.ts';

const images = createImages();
const noise = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: 'grey', noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });

async function refused(bytes: Uint8Array): Promise<boolean> {
  return images.encode(bytes, [400], '').then(
    () => false,
    (error) => error instanceof Problem && error.code === 'notAPicture',
  );
}

test('a photograph comes back as WebP in the widths asked for, never wider than it is', async () => {
  const photo = await noise(1000, 500).jpeg().toBuffer();
  const { width, height, sizes } = await images.encode(photo, [400, 800, 1600], '');
  expect([width, height]).toEqual([1000, 500]);
  expect(sizes.map((size) => size.width)).toEqual([400, 800, 1000]);
  for (const size of sizes) {
    const written = await sharp(size.bytes).metadata();
    expect([written.format, written.width, written.height]).toEqual(['webp', size.width, size.width / 2]);
  }
});

test('a small picture is kept once', async () => {
  const { sizes } = await images.encode(await noise(90, 30).png().toBuffer(), [400, 800, 1600], '');
  expect(sizes.map((size) => size.width)).toEqual([90]);
});

test('a picture is turned upright, and nothing of where it was taken stays', async () => {
  const photo = await noise(200, 100)
    .withExif({ IFD0: { Copyright: 'Somebody' }, IFD3: { GPSLatitude: '47/1 22/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const { width, height, original, sizes } = await images.encode(photo, [400], '');
  expect([width, height]).toEqual([100, 200]);
  for (const bytes of [original, sizes[0]?.bytes]) {
    const written = await sharp(bytes).metadata();
    expect([written.width, written.height]).toEqual([100, 200]);
    expect([written.exif, written.xmp, written.orientation]).toEqual([undefined, undefined, undefined]);
  }
});

test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('%s is a picture', async (format) => {
  const { width } = await images.encode(await noise(64, 48).toFormat(format).toBuffer(), [400], '');
  expect(width).toBe(64);
});

test('of an animation the first picture is taken', async () => {
  const frames = await Promise.all(['red', 'blue'].map((background) => still(background)));
  const animation = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const { height, sizes } = await images.encode(animation, [400], '');
  expect(height).toBe(20);
  expect((await sharp(sizes[0]?.bytes).metadata()).pages).toBeUndefined();
});

describe('refused', () => {
  const text = (words: string) => new TextEncoder().encode(words);

  test.each([
    ['nothing', text('')],
    ['text', text('This is no picture at all.')],
    ['SVG', text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
    ['SVG behind an XML declaration', text('<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "a">]><svg>&a;</svg>')],
    ['HTML', text('<!doctype html><img src=x onerror=alert(1)>')],
    ['PDF', text('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj')],
    ['a JPEG that is only its first bytes', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46])],
    ['text that calls itself GIF', text('GIF89a and then nothing of the kind')],
  ])('%s', async (_, bytes) => {
    expect(await refused(bytes)).toBe(true);
  });

  test('TIFF, which no browser shows', async () => {
    expect(await refused(await noise(30, 30).tiff().toBuffer())).toBe(true);
  });

  test.each(['jpeg', 'png', 'webp'] as const)('a %s cut off in the middle', async (format) => {
    const whole = await noise(300, 300).toFormat(format).toBuffer();
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe(true);
  });

  test('a small file with more pixels than a newsroom needs, and with its reason', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 6_000, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    const reason = new Problem('tooManyPixels', { limit: 50 });
    await expect(images.metadata(bomb)).rejects.toEqual(reason);
    await expect(images.encode(bomb, [400], '')).rejects.toEqual(reason);
  });

  test('a PNG whose header claims a size that it does not have', async () => {
    const liar = await noise(20, 20).png().toBuffer();
    liar.writeUInt32BE(60_000, 16);
    liar.writeUInt32BE(60_000, 20);
    await expect(images.encode(liar, [400], '')).rejects.toEqual(new Problem('tooManyPixels', { limit: 50 }));
  });
});

test('one that is refused holds nobody up', async () => {
  const answers = await Promise.all([refused(new Uint8Array(9)), images.encode(await still('red'), [400], '')]);
  expect(answers[1].width).toBe(20);
});

function still(background: string): Promise<Buffer> {
  return sharp({ create: { width: 20, height: 20, channels: 3, background } })
    .png()
    .toBuffer();
}
