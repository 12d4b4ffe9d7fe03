import { decodeSingleBytes } from '#formats/html/decodeSingleBytes.ts';

/** Datasets of IPTC-IIM's application record (IIM 4.2, chapter 6) that the newsroom uses, by their numbers. */
const datasets: Readonly<Record<number, IimField>> = {
  37: 'expires',
  80: 'creator',
  110: 'credit',
  115: 'source',
  116: 'copyright',
  120: 'caption',
};
type IimField = 'caption' | 'credit' | 'creator' | 'copyright' | 'source' | 'expires';

/** What an agency wrote into a picture's IPTC-IIM; of a repeated field the first. Unreadable data say nothing. */
export function readIim(bytes: Uint8Array): Partial<Record<IimField, string>> {
  const record = iptcResource(bytes) ?? bytes;
  const found: Partial<Record<IimField, string>> = {};
  let unicode = false;
  for (const { section, number, data } of datasetsOf(record)) {
    // ESC % G announces UTF-8 for everything behind it.
    if (section === 1 && number === 90) unicode = data[0] === 0x1b && data[1] === 0x25 && data[2] === 0x47;
    const field = section === 2 ? datasets[number] : undefined;
    if (field) found[field] ??= decode(data, unicode);
  }
  return found;
}

function* datasetsOf(bytes: Uint8Array) {
  let at = 0;
  // Each begins with a marker, the record, the number and the length; longer ones than 32 kB are no texts of ours.
  while (at + 5 <= bytes.length && bytes[at] === 0x1c) {
    const [, section = 0, number = 0, high = 0, low = 0] = bytes.subarray(at, at + 5);
    const length = high * 256 + low;
    if (length > 0x7fff || at + 5 + length > bytes.length) return;
    yield { section, number, data: bytes.subarray(at + 5, at + 5 + length) };
    at += 5 + length;
  }
}

/** The IPTC among Photoshop's resources, which is where JPEG files keep it; undefined where there are none. */
function iptcResource(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = 0x3842494d; // 8BIM
  let at = 0;
  while (at + 12 <= bytes.length && at < 64 && view.getUint32(at) !== signature) at += 1;
  while (at + 12 <= bytes.length && view.getUint32(at) === signature) {
    const name = (bytes[at + 6] ?? 0) + 1;
    const size = at + 6 + name + (name % 2);
    if (size + 4 > bytes.length) return undefined;
    const length = view.getUint32(size);
    if (view.getUint16(at + 4) === 0x0404) return bytes.subarray(size + 4, size + 4 + length);
    at = size + 4 + length + (length % 2);
  }
  return undefined;
}

/** Where nothing is announced programs have written UTF-8 as well as the code page of Windows. */
function decode(bytes: Uint8Array, unicode: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !unicode }).decode(bytes);
  } catch {
    return decodeSingleBytes(bytes);
  }
}
