import { Problem } from '#api/problem.ts';
import { type Crop, croppedSize } from '#blocks/figure/crop.ts';
import { longestOriginal } from '#page/pictures.ts';
import type { EncodedPicture, Images, RawMetadata } from '../home.ts';

/** libvips takes 20 MB of memory and a tenth of the start: it is loaded with the first picture. */
async function loadSharp() {
  const { default: sharp } = await import('sharp');
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
  return sharp;
}
type Sharp = Awaited<ReturnType<typeof loadSharp>>;
let loaded: Promise<Sharp> | null = null;

const mostPixels = 50_000_000;
const options = { limitInputPixels: mostPixels, failOn: 'error', sequentialRead: false } as const;

/** Pictures by sharp, one at a time: a large one takes 200 MB while it is worked on. */
export function createImages(): Images {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: (sharp: Sharp) => Promise<T>): Promise<T> => {
    loaded ??= loadSharp();
    const sharp = loaded;
    const mine = turn.then(async () => work(await sharp));
    turn = mine.catch(() => {});
    return mine;
  };
  return {
    metadata: (bytes) => inTurn((sharp) => metadata(sharp, bytes)),
    encode: (bytes, widths, credit) => inTurn((sharp) => encode(sharp, bytes, widths, credit)),
    part: (stored, crop, width) => inTurn((sharp) => part(sharp, stored, crop, width)),
    jpeg: (stored) => inTurn((sharp) => jpeg(sharp, stored)),
  };
}

// Turned by its EXIF before anything else; of an animation the first picture. Metadata is left out by default.
const upright = (sharp: Sharp, bytes: Uint8Array) => sharp(bytes, options).timeout({ seconds: 30 }).autoOrient();

async function metadata(sharp: Sharp, bytes: Uint8Array): Promise<RawMetadata> {
  try {
    const { exif, iptc, xmp } = await sharp(bytes, options).metadata();
    return { ...(exif ? { exif } : {}), ...(iptc ? { iptc } : {}), ...(xmp ? { xmp } : {}) };
  } catch (error) {
    throw refusal(error);
  }
}

// sharp has no kinds of errors: whatever it cannot read is not a picture for us, but for one that is only too large.
function refusal(error: unknown): Problem {
  if (error instanceof Error && error.message.includes('pixel limit'))
    return new Problem('tooManyPixels', { limit: mostPixels / 1_000_000 });
  return new Problem('notAPicture');
}

async function encode(
  sharp: Sharp,
  bytes: Uint8Array,
  widths: readonly number[],
  credit: string,
): Promise<EncodedPicture> {
  const signed = () => (credit === '' ? upright(sharp, bytes) : upright(sharp, bytes).withXmp(credit));
  try {
    const { autoOrient, hasAlpha } = await upright(sharp, bytes).metadata();
    const { width, height } = autoOrient;
    const within = signed().resize({
      width: longestOriginal,
      height: longestOriginal,
      fit: 'inside',
      withoutEnlargement: true,
    });
    const original = await (hasAlpha ? within.webp({ quality: 92 }) : within.jpeg({ quality: 92 })).toBuffer();
    const sizes: EncodedPicture['sizes'][number][] = [];
    for (const each of new Set(widths.map((wanted) => Math.min(wanted, width)))) {
      const webp = await signed().resize({ width: each }).webp({ quality }).toBuffer();
      sizes.push({ width: each, bytes: new Uint8Array(webp) });
    }
    return { width, height, original: new Uint8Array(original), sizes };
  } catch (error) {
    throw refusal(error);
  }
}

const quality = 82;

async function jpeg(sharp: Sharp, stored: Uint8Array): Promise<Uint8Array> {
  const picture = sharp(stored, options).timeout({ seconds: 30 }).flatten({ background: '#fff' }).keepXmp();
  return new Uint8Array(await picture.jpeg({ quality: 85 }).toBuffer());
}

async function part(sharp: Sharp, stored: Uint8Array, crop: Crop | null, width: number): Promise<Uint8Array> {
  const picture = sharp(stored, options).timeout({ seconds: 30 });
  const size = await picture.metadata();
  const { width: wide, height: high } = croppedSize(size, crop);
  const left = crop ? Math.min(size.width - wide, Math.round((size.width * crop.x) / 1000)) : 0;
  const top = crop ? Math.min(size.height - high, Math.round((size.height * crop.y) / 1000)) : 0;
  const webp = picture
    .extract({ left, top, width: wide, height: high })
    .resize({ width, withoutEnlargement: true })
    .keepXmp()
    .webp({ quality });
  return new Uint8Array(await webp.toBuffer());
}
