import { webAddress } from '#blocks/attrs.ts';
import { safeUrl } from '#marks/safeUrl.ts';
import type { FoundFile } from './reading.ts';

const { check: isWebAddress } = webAddress();

/** The file that an address of the web names, as an article may carry it, or that `data:` holds; `null` for addresses that lead nowhere from here. */
export function fileAt(address: string): FoundFile | null {
  const data = /^data:image\/[\w.+-]+;base64,(.*)$/is.exec(address)?.[1];
  if (data !== undefined) return { bytes: bytesOf(data) };
  const web = safeUrl(address)?.replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  return web && isWebAddress(web) ? { address: web } : null;
}

/** The bytes of base64; none where it is damaged. */
function bytesOf(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64.replace(/[^A-Za-z0-9+/=]/g, '')), (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
