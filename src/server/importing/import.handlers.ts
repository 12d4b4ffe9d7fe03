import type { Node } from '@tiptap/pm/model';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { readDocument } from '#article/newArticle.ts';
import { frontText } from '#article/text.ts';
import type { FoundPicture, Unread } from '#formats/reading/reading.ts';
import { FileRefusal, largestFile } from '#formats/reading/refusal.ts';
import { insertNew } from '../articles/startArticle.ts';
import type { Home, ReadFile } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';
import type { Channels } from '../log/channels.ts';
import { storePicture } from '../media/storePicture.ts';
import { importOf, insertImport } from './imports.db.ts';

/** Files of one person that are being read at a time. */
const mostAtOnce = 4;

/** Files of other programs become articles; the file and the receipt stay with each. */
export function importHandlers(
  home: Home,
  authority: Authority,
  channels: Channels,
): HandlersOf<'importArticle' | 'getImport' | 'getOriginal'> {
  const { db } = home;
  const underWay = new Map<string, number>();

  async function keep(me: Me, file: string, name: string, { document, pictures, receipt }: ReadFile) {
    const id = home.newId();
    const at = home.now();
    const { doc, unread } = await withPictures(readDocument(document), pictures, me);
    const whole = { ...receipt, unread: [...receipt.unread, ...unread] };
    await db.transaction(async (query) => {
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
    });
    await channels.articleChanged(id);
    return { id, headline: frontText(doc, 'headline'), receipt: whole };
  }

  /** The document with the pictures whose bytes came along; one that is none is told of, and its figure waits for another. */
  async function withPictures(doc: Node, pictures: readonly FoundPicture[], me: Me) {
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
      return node.isTextblock || node.isText
        ? node
        : node.type.create(node.attrs, node.children.map(filled), node.marks);
    };
    return { doc: stored.size > 0 ? filled(doc) : doc, unread };
  }

  return {
    importArticle: async ({ name = '', format }, { request, need }) => {
      const me = need('create');
      const before = underWay.get(me.id) ?? 0;
      if (before >= mostAtOnce) throw new Problem('tooManyTries');
      underWay.set(me.id, before + 1);
      try {
        const bytes = await readBytes(request, largestFile);
        const files = await home.readFiles({ source: { name, bytes }, format }).catch((error: unknown) => {
          throw error instanceof FileRefusal ? new Problem(error.code, { name, ...error.params }) : error;
        });
        const file = home.newId();
        await home.media.put(`${file}/original`, bytes);
        const articles = [];
        for (const read of files) articles.push(await keep(me, file, name, read));
        return { articles };
      } finally {
        const left = (underWay.get(me.id) ?? 1) - 1;
        if (left > 0) underWay.set(me.id, left);
        else underWay.delete(me.id);
      }
    },

    getImport: async ({ id }) => {
      const found = await importOf(db.query, id);
      if (!found) throw new Problem('notFound');
      return { name: found.name, format: found.format, at: found.at, receipt: JSON.parse(found.receipt) as unknown };
    },

    getOriginal: async ({ id }) => {
      const found = await importOf(db.query, id);
      const content = found && (await home.media.get(`${found.file}/original`));
      if (!found || !content) throw new Problem('notFound');
      return { name: found.name || 'original', mediaType: 'application/octet-stream', content, takenOut: 0 };
    },
  };
}
