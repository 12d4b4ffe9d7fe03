import type { RawMetadata } from '#server/home.ts';

const app1 = 0xe1;
const app13 = 0xed;
const startOfScan = 0xda;

/** The blocks of metadata of a JPEG, which a browser's decoder does not tell; none of anything else. */
export function jpegMetadata(bytes: Uint8Array): RawMetadata {
  const found: RawMetadata = {};
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return found;
  // Segments of a marker and a length, up to the picture itself.
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== startOfScan; ) {
    const length = (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    const data = bytes.subarray(at + 4, at + 2 + length);
    const xmp = behind(data, 'http://ns.adobe.com/xap/1.0/\u0000');
    if (bytes[at + 1] === app1 && xmp) found.xmp ??= xmp;
    else if (bytes[at + 1] === app1 && behind(data, 'Exif\u0000')) found.exif ??= data;
    else if (bytes[at + 1] === app13 && behind(data, 'Photoshop 3.0\u0000')) found.iptc ??= data;
    if (length < 2) break;
    at += 2 + length;
  }
  return found;
}

/** What follows a signature; undefined where it is not there. */
function behind(data: Uint8Array, signature: string): Uint8Array | undefined {
  for (let at = 0; at < signature.length; at += 1) if (data[at] !== signature.charCodeAt(at)) return undefined;
  return data.subarray(signature.length);
}
