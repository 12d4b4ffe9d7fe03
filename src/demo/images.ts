import { Problem } from '#api/problem.ts';
import { type Crop, croppedSize } from '#blocks/figure/crop.ts';
import type { EncodedPicture, Images } from '#server/home.ts';
import { jpegMetadata } from './jpegMetadata.ts';

const mostPixels = 50_000_000;

/** The first bytes of the pictures that are taken; `.` is any byte. SVG is a program and stays out. */
const beginnings = [
  /^\xff\xd8\xff/s,
  /^\x89PNG\r\n/,
  /^RIFF....WEBP/s,
  /^....ftyp(?:avif|avis|heic|mif1)/s,
  /^GIF8[79]a/,
];

/** The longest side of what crops are made from, as on a server. */
const longestSide = 4800;

/** Pictures by the browser's own decoder and canvas, one at a time. */
export function createImages(): Images {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(bytes: Uint8Array, work: (picture: ImageBitmap) => Promise<T>): Promise<T> => {
    const mine = turn.then(async () => {
      const picture = await decode(bytes);
      try {
        return await work(picture);
      } finally {
        picture.close();
      }
    });
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    metadata: async (bytes) => jpegMetadata(bytes),
    encode: (bytes, widths) => inTurn(bytes, (picture) => encode(picture, widths)),
    part: (stored, crop, width) => inTurn(stored, (picture) => part(picture, crop, width)),
    jpeg: (stored) => inTurn(stored, (picture) => draw(picture, wholeOf(picture), picture.width, 0.85, 'image/jpeg')),
  };
}

async function encode(picture: ImageBitmap, widths: readonly number[]): Promise<EncodedPicture> {
  const { width, height } = picture;
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const original = await draw(picture, wholeOf(picture), Math.round(width * scale), 0.92);
  const sizes: EncodedPicture['sizes'][number][] = [];
  for (const wanted of new Set(widths.map((each) => Math.min(each, width)))) {
    sizes.push({ width: wanted, bytes: await draw(picture, wholeOf(picture), wanted, 0.82) });
  }
  return { width, height, original, sizes };
}

async function part(picture: ImageBitmap, crop: Crop | null, width: number): Promise<Uint8Array> {
  const size = croppedSize(picture, crop);
  const left = crop ? Math.min(picture.width - size.width, Math.round((picture.width * crop.x) / 1000)) : 0;
  const top = crop ? Math.min(picture.height - size.height, Math.round((picture.height * crop.y) / 1000)) : 0;
  return draw(picture, { left, top, ...size }, Math.min(width, size.width), 0.82);
}

async function decode(bytes: Uint8Array): Promise<ImageBitmap> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 16));
  if (!beginnings.some((known) => known.test(beginning))) throw new Problem('notAPicture');
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: 'from-image' });
  } catch {
    // Browsers have no kinds of errors either: what they cannot read is not a picture for us.
    throw new Problem('notAPicture');
  }
  if (picture.width * picture.height <= mostPixels) return picture;
  picture.close();
  throw new Problem('tooManyPixels', { limit: mostPixels / 1_000_000 });
}

interface Area {
  left: number;
  top: number;
  width: number;
  height: number;
}

function wholeOf({ width, height }: ImageBitmap): Area {
  return { left: 0, top: 0, width, height };
}

async function draw(
  picture: ImageBitmap,
  area: Area,
  width: number,
  quality: number,
  type = 'image/webp',
): Promise<Uint8Array> {
  const height = Math.max(1, Math.round((area.height * width) / area.width));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser draws nothing in a worker');
  if (type === 'image/jpeg') {
    // It knows no transparency, and would be black there.
    pen.fillStyle = 'white';
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, area.left, area.top, area.width, area.height, 0, 0, width, height);
  // A browser that writes no WebP gives PNG, which every reader of WebP shows as well.
  const blob = await canvas.convertToBlob({ type, quality });
  return new Uint8Array(await blob.arrayBuffer());
}
