import type { Node } from '@tiptap/pm/model';
import { readDocument } from '#article/newArticle.ts';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import type { Aspect } from './aspects.ts';
import type { FormatContext, FormatDefinition, Written } from './defineFormat.ts';
import { exportFile } from './exportFile.ts';
import { type ArticleRecord, type Outgoing, outgoing } from './outgoing.ts';
import { pictureKind, pictureSize } from './pictureFile.ts';
import { mediumName } from './reading/media.ts';
import type { ReadArticle } from './reading/readArticle.ts';
import type { ReaderName } from './reading/readable.ts';
import { type ReadSource, readSource } from './reading/readers.ts';
import type { FoundFile, Source } from './reading/reading.ts';
import type { Receipt } from './reading/receipt.ts';
import { FileRefusal } from './reading/refusal.ts';
import { reasonsAgainst } from './reasonsAgainst.ts';

/** What is done with the pictures of a source by who has images and a folder. */
export interface PictureHome {
  /** A picture as readers get it, as JPEG; null for bytes that are none. */
  jpeg(bytes: Uint8Array): Promise<Uint8Array | null>;
  /** Keeps a picture beside what is written, and answers its place relative to that. Without it only small ones are carried, in the text itself. */
  keep?(bytes: Uint8Array, ending: string): string;
  /** Where what is kept will be found, for formats that name media by full addresses alone: an address that ends with `/`. */
  address?: string;
}

/** An article that was read, in another format. */
export interface Rewritten {
  written: Written;
  /** Pictures that the source holds and that neither are in what is written nor beside it. */
  leftOut: number;
  /** Pictures that are kept beside it and that it does not name. */
  unnamed: number;
  /** Characters of the article that what is written may not hold. */
  takenOut: number;
  /** What else of the article the format does not carry. */
  lost: readonly Aspect[];
}

/** One article of a source, written in another format, and what became of it on the way in. */
export interface Converted extends Rewritten {
  receipt: Receipt;
}

/**
 * Reads a source and writes each of its articles in a format. `from` is found where it is not told. Pictures keep the addresses they had.
 * Throws a `FileRefusal` for what cannot be read. This is what `galley convert` and `galley batch` call.
 */
export async function convert(
  source: Source,
  { from, to, home }: { from?: ReaderName | undefined; to: FormatDefinition; home: PictureHome },
  newId: () => string,
  read: ReadSource = readSource,
): Promise<Converted[]> {
  const articles = await read(source, newId, from);
  return Promise.all(
    articles.map(async (article) => ({ ...(await writeRead(to, article, home)), receipt: article.receipt })),
  );
}

/** Where articles are from that have no newsroom: a name that no host has (RFC 2606). */
const origin = 'https://galley.invalid';

/** Writes an article that was read, with its pictures where they were found, or throws a `FileRefusal` that says why it cannot be written. */
export async function writeRead(
  format: FormatDefinition,
  { doc, pictures, media, receipt }: Pick<ReadArticle, 'doc' | 'pictures' | 'media' | 'receipt'>,
  home: PictureHome,
  now = Date.now(),
): Promise<Rewritten> {
  const found = new Map<string, FoundFile>([
    ...(media ?? []),
    ...pictures.map((picture) => [mediumName(picture.block), picture] as const),
  ]);
  const out = outgoing(readDocument(doc.toJSON()), recordOf(receipt, now, idOf(doc)));
  const shown: Outgoing = { ...out, tree: withPictures(out.tree, found), body: withPictures(out.body, found) };
  const given = new Map<string, string>();
  const carried = new Set<string>();
  const addressOf = (name: string): string => {
    const address = given.get(name) ?? newAddress(found.get(name), format, home);
    given.set(name, address);
    if (address !== '') carried.add(name);
    return address;
  };
  const context: FormatContext = {
    newsroom: receipt.facts.agency ?? '',
    origin,
    now,
    // Whether readers have it somewhere nobody knows here.
    undated: true,
    pictureAddress: (id, crop) => addressOf(mediumName(id, crop)),
    // Bytes are handed on as they are, whatever part of them the source showed; of an address alone nothing is known.
    pictureFacts: ({ id, crop }) => {
      const { bytes } = found.get(mediumName(id, crop)) ?? {};
      const kind = bytes && pictureKind(bytes);
      return { ...(kind ? { mediaType: `image/${kind}` } : {}), ...(bytes && pictureSize(bytes)) };
    },
    recordingAddress: (id) => addressOf(mediumName(id)),
    articleAddress: (article) => `${origin}/${encodeURIComponent(article)}`,
    pictureFile: async (id, crop) => {
      const name = mediumName(id, crop);
      const { bytes } = found.get(name) ?? {};
      const jpeg = bytes ? await home.jpeg(bytes) : null;
      if (jpeg) carried.add(name);
      return jpeg;
    },
  };
  const exported = await exportFile(format, [shown], context);
  if ('file' in exported) {
    const held = format.loses.includes('pictures') ? [] : [...found].filter(([name]) => !carried.has(name));
    const missed = held.flatMap(([, { bytes }]) => bytes ?? []);
    const kept = missed.filter((bytes) => keptBeside(bytes, format, home) !== null);
    const { file: written, takenOut, lost } = exported;
    return { written, leftOut: missed.length - kept.length, unnamed: kept.length, takenOut, lost };
  }
  // The article's id is of this conversion alone: to who asked for it, it says nothing.
  const [first, ...others] = reasonsAgainst(exported, [shown]).map(({ code, params: { article: _, ...params } }) => ({
    code,
    params,
  }));
  throw new FileRefusal(
    first?.code ?? 'notValid',
    first?.params,
    others.map(({ code, params }) => new FileRefusal(code, params)),
  );
}

/** A URI that every format takes for one (RFC 3986): others' ids are not always. */
const uriForm = /^[a-z]+:(?:[\w.~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/;

/** What the source says of the article; where it says nothing the article is of this moment. */
function recordOf({ facts }: Receipt, now: number, id: string): ArticleRecord {
  const created = timeOf(facts.created ?? facts.published) ?? now;
  const changedAt = timeOf(facts.updated ?? facts.published ?? facts.created) ?? now;
  const published = timeOf(facts.published);
  const { id: stated = '' } = facts;
  const version = Number(facts.version);
  return {
    id,
    // The day is no part of it where nobody says one: the same file is the same article tomorrow.
    uri: uriForm.test(stated) ? stated : `tag:${new URL(origin).hostname},2026:${encodeURIComponent(id)}`,
    version: Number.isInteger(version) && version > 0 ? version : 1,
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
function withPictures(tree: HtmlTree, found: ReadonlyMap<string, FoundFile>): HtmlTree {
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return node;
    const id = node.attributes['data-id'] ?? '';
    const waits = node.tag === 'figure' && found.has(mediumName(id));
    const attributes = waits ? { ...node.attributes, 'data-picture': id } : node.attributes;
    return element(node.tag, attributes, ...withPictures(node.children, found));
  });
}

/** The most bytes of a picture that a text carries in itself. */
const mostInText = 200_000;

/** Where a picture is that a file names: at its address, beside the file, or in the text; empty where it is nowhere. */
function newAddress({ address, bytes }: FoundFile = {}, format: FormatDefinition, home: PictureHome): string {
  if (address) return address;
  const kind = bytes ? pictureKind(bytes) : null;
  if (!bytes || !kind || format.holdsPictures) return '';
  if (!format.mediaByAddress || home.address) {
    const place = keptBeside(bytes, format, home);
    if (place !== null) return format.mediaByAddress ? new URL(place, home.address).href : place;
  }
  return bytes.length < mostInText ? `data:image/${kind};base64,${base64(bytes)}` : '';
}

/** The place of a picture beside the file; null where there is none, or where the file holds its pictures in itself. */
function keptBeside(bytes: Uint8Array, { holdsPictures }: FormatDefinition, { keep }: PictureHome): string | null {
  const kind = pictureKind(bytes);
  if (!keep || !kind || holdsPictures) return null;
  return keep(bytes, kind === 'jpeg' ? 'jpg' : kind);
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let from = 0; from < bytes.length; from += 8192)
    text += String.fromCharCode(...bytes.subarray(from, from + 8192));
  return btoa(text);
}
