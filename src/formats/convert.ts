import type { Node } from '@tiptap/pm/model';
import { readDocument } from '#article/newArticle.ts';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import type { FormatContext, FormatDefinition, Written } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { needs } from './needs.ts';
import { type ArticleRecord, type Outgoing, outgoing } from './outgoing.ts';
import type { ReadArticle } from './reading/readArticle.ts';
import type { ReaderName } from './reading/readable.ts';
import { readSource } from './reading/readers.ts';
import type { FoundPicture, Source } from './reading/reading.ts';
import type { Receipt } from './reading/receipt.ts';
import { FileRefusal } from './reading/refusal.ts';

/** One article of a source, written in another format, and what became of it on the way in. */
export interface Converted {
  written: Written;
  receipt: Receipt;
}

/**
 * Reads a source and writes each of its articles in a format. `from` is found where it is not told. Pictures keep the addresses they had. Throws a
 * `FileRefusal` for what cannot be read. This is what `galley convert` and `galley batch` call.
 */
export async function convert(
  source: Source,
  { from, to }: { from?: ReaderName | undefined; to: FormatDefinition },
  newId: () => string,
): Promise<Converted[]> {
  const articles = await readSource(source, newId, from);
  return Promise.all(
    articles.map(async (article) => ({ written: await writeRead(to, article), receipt: article.receipt })),
  );
}

/** Where articles are from that have no newsroom: a name that no host has (RFC 2606). */
const origin = 'https://galley.invalid';

/** Writes an article that was read, with its pictures where they were found, or throws a `FileRefusal` that says why it cannot be written. */
export async function writeRead(
  format: FormatDefinition,
  { doc, pictures, receipt }: ReadArticle,
  now = Date.now(),
): Promise<Written> {
  const addresses = new Map(pictures.map((picture) => [picture.block, addressOf(picture)]));
  const out = outgoing(readDocument(doc.toJSON()), recordOf(receipt, now, idOf(doc)));
  const shown: Outgoing = {
    ...out,
    tree: withPictures(out.tree, addresses),
    body: withPictures(out.body, addresses),
  };
  const context: FormatContext = {
    newsroom: receipt.facts.agency ?? '',
    origin,
    now,
    pictureAddress: (block) => addresses.get(block) ?? '',
    recordingAddress: () => '',
    articleAddress: (article) => `${origin}/${encodeURIComponent(article)}`,
  };
  const exported = await exportFile(format, [shown], context);
  if ('file' in exported) return exported.file;
  if ('missing' in exported)
    throw new FileRefusal(exported.missing[0] ? needs[exported.missing[0].need].problem : 'notValid');
  const [fault] = exported.faults;
  throw new FileRefusal('notValid', { place: fault?.place ?? '', message: fault?.message ?? '' });
}

/** What the source says of the article; where it says nothing the article is of this moment. */
function recordOf({ facts }: Receipt, now: number, id: string): ArticleRecord {
  const created = timeOf(facts.created ?? facts.published) ?? now;
  const changedAt = timeOf(facts.updated ?? facts.published ?? facts.created) ?? now;
  const published = timeOf(facts.published);
  return {
    id,
    version: Number(facts.version) || 1,
    createdAt: Math.min(created, changedAt),
    changedAt,
    ...(published === undefined ? {} : { publishedAt: published }),
    address: `${origin}/${encodeURIComponent(id)}`,
  };
}

/** An id of what is in the article, so that the same file becomes the same article each time (FNV-1a, 64 bits). */
function idOf(doc: Node): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(doc.textContent))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  return hash.toString(36);
}

function timeOf(stated: string | undefined): number | undefined {
  const time = Date.parse(stated ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** Figures that wait for a picture name it by their own id: until a store has it, it has no other. */
function withPictures(tree: HtmlTree, addresses: ReadonlyMap<string, string>): HtmlTree {
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return node;
    const id = node.attributes['data-id'] ?? '';
    const known = node.tag === 'figure' && (addresses.get(id) ?? '') !== '';
    const attributes = known ? { ...node.attributes, 'data-picture': id } : node.attributes;
    return element(node.tag, attributes, ...withPictures(node.children, addresses));
  });
}

function addressOf({ address, bytes }: FoundPicture): string {
  if (address) return address;
  return bytes && bytes.length > 0 && bytes.length < 200_000 ? `data:${typeOf(bytes)};base64,${base64(bytes)}` : '';
}

/** Pictures by their first bytes. */
function typeOf([first, second, , , , , , , ninth]: Uint8Array): string {
  if (first === 0x89 && second === 0x50) return 'image/png';
  if (first === 0x47) return 'image/gif';
  return ninth === 0x57 ? 'image/webp' : 'image/jpeg';
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}
