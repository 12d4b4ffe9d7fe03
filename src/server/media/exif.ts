/** The fields of a picture's first directory that say what it is and whose. */
const fields: Readonly<Record<number, 'caption' | 'creator' | 'copyright'>> = {
  270: 'caption',
  315: 'creator',
  33432: 'copyright',
};

/** What a camera wrote into EXIF about the picture and its author; nothing else is looked at, least of all the place. Unreadable data say nothing. */
export function readExif(bytes: Uint8Array): Partial<Record<'caption' | 'creator' | 'copyright', string>> {
  const start = ascii(bytes, 0, 4) === 'Exif' ? 6 : 0;
  const data = new DataView(bytes.buffer, bytes.byteOffset + start, Math.max(0, bytes.byteLength - start));
  const order = ascii(bytes, start, 2);
  if (data.byteLength < 10 || (order !== 'II' && order !== 'MM')) return {};
  const little = order === 'II';
  const directory = data.getUint32(4, little);
  if (directory + 2 > data.byteLength) return {};
  const found: Partial<Record<'caption' | 'creator' | 'copyright', string>> = {};
  const entries = data.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > data.byteLength) break;
    const field = fields[data.getUint16(at, little)];
    // Text is of type 2; up to four bytes of it stand in the entry itself.
    if (!field || data.getUint16(at + 2, little) !== 2) continue;
    const length = data.getUint32(at + 4, little);
    const from = length <= 4 ? at + 8 : data.getUint32(at + 8, little);
    if (from + length <= data.byteLength) found[field] = text(bytes.subarray(start + from, start + from + length));
  }
  return found;
}

// Text ends at its first zero byte; behind it a photographer's copyright may be followed by an editor's.
function text(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return new TextDecoder().decode(end < 0 ? bytes : bytes.subarray(0, end));
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
