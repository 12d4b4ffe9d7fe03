import { Problem } from '#api/problem.ts';
import { can } from '#article/permissions.ts';
import { FileRefusal, largestFile } from '#formats/reading/refusal.ts';
import type { Home } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';
import type { Channels } from '../log/channels.ts';
import { mayHaveFile } from '../wire/inbox.db.ts';
import { createImporter } from './importer.ts';
import { importOf } from './imports.db.ts';

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
  const importArticle = createImporter(home, authority);

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
        for (const read of files) {
          const article = await importArticle(me, { ...read, file, name });
          await channels.articleChanged(article.id);
          articles.push(article);
        }
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

    getOriginal: async ({ id }, { need }) => {
      const looking = { all: can(need('read').role, 'embargoed'), now: home.now() };
      const found = await importOf(db.query, id);
      const open = found && (await mayHaveFile(db.query, found.file, looking));
      const content = open && (await home.media.get(`${found.file}/original`));
      if (!found || !content) throw new Problem('notFound');
      return { name: found.name || 'original', mediaType: 'application/octet-stream', content, takenOut: 0 };
    },
  };
}
