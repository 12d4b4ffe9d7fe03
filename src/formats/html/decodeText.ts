import { decodeSingleBytes } from './decodeSingleBytes.ts';

/**
 * A file's text: by its byte-order mark, as UTF-16 where it plainly is that, as UTF-8, by what it says of itself, and where that cannot be,
 * as Windows-1252. UTF-8 with a few bytes that are none stays UTF-8: each is U+FFFD, and `brokenPlaces` tells of them.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideOrder(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const named = namedIn(bytes);
    const utf8 = named === null || /^utf-?8$/i.test(named);
    if (utf8 && isMostlyUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
    return decodeAs(utf8 ? 'windows-1252' : named, bytes);
  }
}

/** What stands around the bytes that could not be read in a text of UTF-8, at most twenty places; none of any other text. */
export function brokenPlaces(bytes: Uint8Array): string[] {
  if (wideOrder(bytes)) return [];
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return [];
  } catch {
    const places = decodeText(bytes).matchAll(/[^\n\ufffd]{0,40}\ufffd[^\n]{0,40}/g);
    return [...places].slice(0, 20).map(([place]) => place.trim());
  }
}

/** The order of the bytes of a text in UTF-16; null for any other. It says so, or a zero stands beside most of its letters. */
export function wideOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 4096);
  if (!start.includes(0) || bytes.length % 2 === 1) return null;
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const order = odd > even ? 'utf-16le' : 'utf-16be';
  if (Math.max(even, odd) < start.length * 0.35 || Math.min(even, odd) > 0) return null;
  const text = new TextDecoder(order).decode(start);
  const letters = text.match(/[\p{L}\p{N}\p{P}\p{Zs}\n\r\t]/gu)?.length ?? 0;
  return letters > text.length * 0.9 ? order : null;
}

/** The code page that a file says it is in. */
const namedIn = (bytes: Uint8Array): string | null =>
  /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(decodeSingleBytes(bytes.subarray(0, 2048)))?.[1] ?? null;

/** Whether the signs beyond ASCII are those of UTF-8 but for a few. In a code page of single bytes they hardly ever happen to be. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let broken = 0;
  for (const [sign] of new TextDecoder('utf-8').decode(bytes).matchAll(/[^\0-\x7f]/gu)) {
    if (sign === '\ufffd') broken += 1;
    else valid += 1;
  }
  return valid >= broken * 3;
}

function decodeAs(name: string, bytes: Uint8Array): string {
  try {
    return decodeSingleBytes(bytes, name);
  } catch {
    return decodeSingleBytes(bytes);
  }
}
