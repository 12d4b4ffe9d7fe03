import type { Node } from '@tiptap/pm/model';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { frontText } from '#article/text.ts';
import { waitingFigures } from '#article/waitingFigures.ts';
import type { FoundPicture, Unread } from '#formats/reading/reading.ts';
import type { Receipt } from '#formats/reading/receipt.ts';
import { insertNew } from '../articles/startArticle.ts';
import type { Query, Write } from '../db/db.ts';
import type { Home, ReadFile } from '../home.ts';
import { startingLanguageOf } from '../house/house.db.ts';
import type { Authority } from '../log/authority.ts';
import { storePicture } from '../media/storePicture.ts';
import { insertSource } from './sources.db.ts';

/** What was read, and where it came from: the file as the store keeps it, and what it was called. */
export interface ToImport extends Omit<ReadFile, 'text'> {
  /** Every word that the source shows; empty where nobody has kept it. */
  text?: string;
  file: string;
  name: string;
  /** The article's id, where somebody has chosen it. */
  id?: string | undefined;
  /** The publication it is for; absent, what the document says. */
  publication?: string | undefined;
}

/** Makes an article of what was read, with its pictures, its receipt, and whatever `also` writes down with it. */
export function createImporter(home: Home, authority: Authority) {
  return async (
    me: Me,
    { file, name, id = home.newId(), publication, document, text = '', ...found }: ToImport,
    also?: (query: Write, article: string) => Promise<void>,
  ) => {
    const read = readDocument(document);
    const given = publication ? schema.node('doc', { ...read.attrs, publication }, read.content) : read;
    const { doc, receipt } = await settled(home, me, await inSomeLanguage(home.db.query, given, found.receipt), found);
    await home.db.transaction(async (query) => {
      await insertNew(home, authority, query, { id, doc, author: me.id, at: home.now() });
      await insertSource(query, sourceRow(home, me, { article: id, file, name, receipt, text }));
      await also?.(query, id);
    });
    return { id, headline: frontText(doc, 'headline'), receipt, waiting: waitingFigures(doc) };
  };
}

/** The document, in the language of its publication's new articles where that of the source was looked for in vain. */
async function inSomeLanguage(query: Query, doc: Node, { unread }: Receipt): Promise<Node> {
  if (!unread.some(({ reason }) => reason === 'language')) return doc;
  const language = await startingLanguageOf(query, String(doc.attrs.publication));
  return schema.node('doc', { ...doc.attrs, language }, doc.content);
}

/** A document with its pictures, and the receipt that says which of them did not come. */
export async function settled(
  home: Home,
  me: Me,
  read: Node,
  { pictures, receipt }: Omit<ReadFile, 'document' | 'text'>,
) {
  const { doc, unread } = await withPictures(home, me, read, pictures);
  return { doc, receipt: { ...receipt, unread: [...receipt.unread, ...unread] } };
}

interface Kept {
  article: string;
  file: string;
  name: string;
  receipt: Receipt;
  text: string;
}

/** The row of a file that somebody has brought into an article. */
export function sourceRow(home: Home, me: Me, { receipt, text, ...kept }: Kept) {
  return {
    id: home.newId(),
    ...kept,
    way: 'import' as const,
    format: receipt.source.format,
    receipt: JSON.stringify(receipt),
    text: text.replaceAll('\0', ''),
    at: home.now(),
    person: me.id,
  };
}

/** The document with the pictures whose bytes came along; one that is none is told of, and its figure waits for another. */
async function withPictures(home: Home, me: Me, doc: Node, pictures: readonly FoundPicture[]) {
  const unread: Unread[] = [];
  const stored = new Map<string, { picture: string; width: number; height: number }>();
  for (const { block, bytes, address } of pictures) {
    if (!bytes) {
      if (address) unread.push({ reason: 'pictureElsewhere', text: address });
      continue;
    }
    try {
      const { id, width, height } = await storePicture(home, me, home.newId(), 'import', bytes);
      stored.set(block, { picture: id, width, height });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      unread.push({ reason: 'pictureKind', text: altOf(doc, block) });
    }
  }
  const filled = (node: Node): Node => {
    const found = stored.get(String(node.attrs.id ?? ''));
    if (found) return node.type.create({ ...node.attrs, ...found }, node.content, node.marks);
    return node.isTextblock || node.isText ? node : node.type.create(node.attrs, node.children.map(filled), node.marks);
  };
  return { doc: stored.size > 0 ? filled(doc) : doc, unread };
}

/** How the picture of a figure is described. */
function altOf(doc: Node, block: string): string {
  let alt = '';
  doc.descendants((node) => {
    if (node.attrs.id === block) alt = String(node.attrs.alt ?? '');
    return alt === '';
  });
  return alt;
}
