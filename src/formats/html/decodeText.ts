import { decodeSingleBytes } from './decodeSingleBytes.ts';

/** A file's text: by its byte-order mark, by what it says of itself, as UTF-8, and where that cannot be, as Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const start = decodeSingleBytes(bytes.subarray(0, 2048));
    const named = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? 'windows-1252';
    return decodeAs(/^utf-?8$/i.test(named) ? 'windows-1252' : named, bytes);
  }
}

function decodeAs(name: string, bytes: Uint8Array): string {
  try {
    return decodeSingleBytes(bytes, name);
  } catch {
    return decodeSingleBytes(bytes);
  }
}
