import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { besideAddress } from '#formats/reading/picturesBeside.ts';
import type { Source } from '#formats/reading/reading.ts';
import { largestFile } from '#formats/reading/refusal.ts';

const ending = String.raw`\.(?:jpe?g|png|gif|webp|avif)`;
/** Where texts name pictures: attributes of HTML and XML, addresses in JSON, pictures of Markdown. Each ends before what it names. */
const places = [
  String.raw`\b(?:src|source|data-src|data-original|data-lazy-src|href)\s*=\s*["']`,
  String.raw`"(?:href|url)"\s*:\s*"`,
  String.raw`!\[[^\]\n]*\]\(<?`,
];
const named = new RegExp(
  `(${places.join('|')})([^"'<>()\\s\\\\:?#/][^"'<>()\\\\:?#\\n]*?${ending})(?=["'>)\\s?#])`,
  'gi',
);

const mostPictures = 500;

/**
 * A source with the pictures that lie beside its file: those in the file's own folder or below it that its text names relative to
 * itself. A link to a picture stays one. Its bytes name them by addresses that nobody else has. Nothing else is looked at.
 */
export async function withFilesBeside(path: string, source: Source): Promise<Source> {
  if (source.bytes[0] === 0x50 && source.bytes[1] === 0x4b) return source;
  // A character a byte: whatever the file is written in, the rest of it stays as it is.
  const text = Buffer.from(source.bytes).toString('latin1');
  const folder = await realpath(dirname(path));
  const beside = new Map<string, Uint8Array>();
  const addresses = new Map<string, string>();
  for (const match of text.matchAll(named)) {
    const [, , name = ''] = match;
    if (isLink(text, match) || addresses.has(name) || beside.size >= mostPictures) continue;
    const file = await fileIn(folder, name);
    if (!file) continue;
    const address = besideAddress + encodeURI(file.name);
    addresses.set(name, address);
    beside.set(address, file.bytes);
  }
  if (beside.size === 0) return source;
  const replaced = text.replace(named, (whole: string, place: string, name: string, at: number) => {
    const address = addresses.get(name);
    return address && !isLink(text, { 1: place, index: at }) ? place + address : whole;
  });
  return { ...source, bytes: Buffer.from(replaced, 'latin1'), beside };
}

/** `<a href="large.jpg">` around a small one: the article keeps no link into a folder. */
function isLink(text: string, { 1: place = '', index = 0 }: { 1?: string; index?: number }): boolean {
  if (!/^href/i.test(place)) return false;
  const tag = text.slice(Math.max(0, index - 2000), index);
  return /<a\b[^<>]*$/i.test(tag);
}

/** The file that a relative address names, where it is in a folder and no larger than a source may be. */
async function fileIn(folder: string, address: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const name = plain(address);
  if (name === null) return null;
  const path = await realpath(join(folder, name)).catch(() => null);
  if (path === null || !path.startsWith(folder + sep)) return null;
  const found = await stat(path).catch(() => null);
  return found?.isFile() && found.size <= largestFile ? { name, bytes: await readFile(path) } : null;
}

/** A name as folders have it: UTF-8, without escapes; `null` for what is not escaped as addresses are. */
function plain(address: string): string | null {
  try {
    const written = Buffer.from(address, 'latin1').toString('utf8').replaceAll('&amp;', '&');
    return decodeURIComponent(written).replace(/^\.\//, '');
  } catch {
    return null;
  }
}
