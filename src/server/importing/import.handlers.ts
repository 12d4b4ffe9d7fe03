import { Problem } from '#api/problem.ts';
import { readDocument, writeDocument } from '#article/newArticle.ts';
import type { ReaderName } from '#formats/reading/readable.ts';
import { FileRefusal, largestFile } from '#formats/reading/refusal.ts';
import { articleFacts, holdArticle } from '../articles/articles.db.ts';
import { mustBeAble } from '../articles/changeRow.ts';
import type { Home } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';
import type { Channels } from '../log/channels.ts';
import { inTurnOf } from '../media/inTurnOf.ts';
import { keepFiles } from '../media/keepFiles.ts';
import { createImporter, settled, sourceRow } from './importer.ts';
import { insertSource } from './sources.db.ts';

/** Files of one person that are being read at a time. */
const mostAtOnce = 4;

/** Files of other programs become articles, or parts of one that is open; the file and the receipt stay with each. */
export function importHandlers(
  home: Home,
  authority: Authority,
  channels: Channels,
): HandlersOf<'importArticle' | 'importInto'> {
  const { db } = home;
  const inTurn = inTurnOf(mostAtOnce);
  const importArticle = createImporter(home, authority);

  /** Reads the file of a request, and keeps it as it is under an id of its own. */
  async function read(request: Request, name: string, format?: ReaderName) {
    const bytes = await readBytes(request, largestFile);
    const files = await home.readFiles({ source: { name, bytes }, format }).catch((error: unknown) => {
      throw error instanceof FileRefusal ? new Problem(error.code, { name, ...error.params }) : error;
    });
    const file = home.newId();
    await keepFiles(home, { [`${file}/original`]: bytes });
    return { file, files };
  }

  return {
    importArticle: async ({ name = '', format, publication }, { request, need }) => {
      const me = need('create');
      return inTurn(me.id, async () => {
        const { file, files } = await read(request, name, format);
        const articles = [];
        for (const readFile of files) {
          const article = await importArticle(me, { ...readFile, file, name, publication });
          await channels.articleChanged(article.id);
          articles.push(article);
        }
        return { articles };
      });
    },

    importInto: async ({ id, name = '' }, { request, need }) => {
      const me = need('write');
      mustBeAble(me.role, 'write', await articleFacts(db.query, id));
      return inTurn(me.id, async () => {
        const { file, files } = await read(request, name);
        const articles = [];
        for (const readFile of files) {
          const { doc, receipt } = await settled(home, me, readDocument(readFile.document), readFile);
          await db.transaction(async (query) => {
            mustBeAble(me.role, 'write', await holdArticle(query, id));
            await insertSource(query, sourceRow(home, me, { article: id, file, name, receipt, text: readFile.text }));
          });
          articles.push({ document: writeDocument(doc), receipt });
        }
        await channels.articleChanged(id);
        return { articles };
      });
    },
  };
}
