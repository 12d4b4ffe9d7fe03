import sharp from 'sharp';
import { Problem } from '#api/problem.ts';
import type { EncodedPicture, Images } from '../home.ts';

// Everything that libvips could read is refused but these: no SVG, no PDF, nothing that is a program or fetches.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
    'VipsForeignLoadNsgifBuffer',
  ],
});
// Originals are worked on once; keeping their pixels would only cost memory.
sharp.cache(false);

const mostPixels = 50_000_000;
const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: false } as const;

/** Pictures by sharp, one at a time: a large one takes 200 MB while it is worked on. */
export function createImages(): Images {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    encode: (bytes, widths) => {
      const mine = turn.then(() => encode(bytes, widths));
      turn = mine.catch(() => {});
      return mine;
    },
  };
}

async function encode(bytes: Uint8Array, widths: readonly number[]): Promise<EncodedPicture> {
  try {
    // Turned by its EXIF before anything else; of an animation the first picture. Metadata is left out by default.
    const upright = await sharp(bytes, options).timeout({ seconds: 30 }).autoOrient().metadata();
    const { width, height } = upright.autoOrient;
    const wanted = [...new Set(widths.map((each) => Math.min(each, width)))];
    const sizes: EncodedPicture['sizes'][number][] = [];
    for (const each of wanted) {
      const webp = sharp(bytes, options)
        .timeout({ seconds: 30 })
        .autoOrient()
        .resize({ width: each })
        .webp({ quality: 82 });
      sizes.push({ width: each, bytes: new Uint8Array(await webp.toBuffer()) });
    }
    return { width, height, sizes };
  } catch {
    // sharp has no kinds of errors: whatever it cannot read is not a picture for us.
    throw new Problem('notAPicture');
  }
}
