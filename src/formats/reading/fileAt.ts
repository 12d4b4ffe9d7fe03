import type { FoundFile } from './reading.ts';

/** The file that an address names or, as `data:`, holds; `null` for addresses that lead nowhere from here. */
export function fileAt(address: string): FoundFile | null {
  const data = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(address)?.[1];
  if (data !== undefined) return { bytes: bytesOf(data) };
  return /^https?:/i.test(address) ? { address } : null;
}

/** The bytes of base64; none where it is damaged. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/[^A-Za-z0-9+/=]/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
