import type { Node } from '@tiptap/pm/model';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { readDocument } from '#article/newArticle.ts';
import { frontText } from '#article/text.ts';
import type { FoundPicture, Unread } from '#formats/reading/reading.ts';
import { insertNew } from '../articles/startArticle.ts';
import type { Write } from '../db/db.ts';
import type { Home, ReadFile } from '../home.ts';
import type { Authority } from '../log/authority.ts';
import { storePicture } from '../media/storePicture.ts';
import { insertImport } from './imports.db.ts';

/** What was read, and where it came from: the file as the store keeps it, and what it was called. */
export interface ToImport extends ReadFile {
  file: string;
  name: string;
  /** The article's id, where somebody has chosen it. */
  id?: string | undefined;
}

/** Makes an article of what was read, with its pictures, its receipt, and whatever `also` writes down with it. */
export function createImporter(home: Home, authority: Authority) {
  return async (
    me: Me,
    { file, name, id = home.newId(), document, pictures, receipt }: ToImport,
    also?: (query: Write, article: string) => Promise<void>,
  ) => {
    const at = home.now();
    const { doc, unread } = await withPictures(home, me, readDocument(document), pictures);
    const whole = { ...receipt, unread: [...receipt.unread, ...unread] };
    await home.db.transaction(async (query) => {
      await insertNew(home, authority, query, { id, doc, author: me.id, at });
      await insertImport(query, {
        article: id,
        file,
        name,
        format: receipt.source.format,
        receipt: JSON.stringify(whole),
        at,
        person: me.id,
      });
      await also?.(query, id);
    });
    return { id, headline: frontText(doc, 'headline'), receipt: whole };
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
      unread.push({ reason: 'pictureElsewhere', text: '' });
    }
  }
  const filled = (node: Node): Node => {
    const found = stored.get(String(node.attrs.id ?? ''));
    if (found) return node.type.create({ ...node.attrs, ...found }, node.content, node.marks);
    return node.isTextblock || node.isText ? node : node.type.create(node.attrs, node.children.map(filled), node.marks);
  };
  return { doc: stored.size > 0 ? filled(doc) : doc, unread };
}
