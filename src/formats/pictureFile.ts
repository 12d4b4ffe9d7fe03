import type { Size } from '#blocks/figure/crop.ts';

/** Pictures by their first bytes; null for what is none that browsers show. */
export function pictureKind(bytes: Uint8Array): 'png' | 'gif' | 'webp' | 'avif' | 'jpeg' | null {
  const start = String.fromCharCode(...bytes.subarray(0, 12));
  if (start.startsWith('\u0089PNG')) return 'png';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp';
  if (/^.{4}ftypavi[fs]/s.test(start)) return 'avif';
  return start.startsWith('\u00ff\u00d8\u00ff') ? 'jpeg' : null;
}

/** Width and height of a JPEG, a PNG or a GIF in pixels, as its header states them; null for what states none. */
export function pictureSize(bytes: Uint8Array): Size | null {
  const kind = pictureKind(bytes);
  if (kind === 'png' && bytes.length > 24) return { width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
  // GIF alone has the lesser byte first.
  const little = (at: number) => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 256;
  if (kind === 'gif' && bytes.length > 10) return { width: little(6), height: little(8) };
  return jpegSize(bytes);
}

/** A number of so many bytes, the greatest first. */
function big(bytes: Uint8Array, at: number, count: number): number {
  return bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);
}

/** Width and height of a JPEG in pixels, from its first frame header; null for bytes that are none. */
export function jpegSize(bytes: Uint8Array): Size | null {
  const two = (at: number) => big(bytes, at, 2);
  if (two(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + two(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    // SOF0 to SOF15, but for the tables that have their numbers.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: two(at + 7), height: two(at + 5) };
  }
  return null;
}
