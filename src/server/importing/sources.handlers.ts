import { largestOriginal, type SourceRow } from '#api/imports.ts';
import { Problem } from '#api/problem.ts';
import { can, type Role } from '#article/permissions.ts';
import { articleFacts, holdArticle } from '../articles/articles.db.ts';
import { mustBeAble } from '../articles/changeRow.ts';
import type { Home } from '../home.ts';
import { readBytes } from '../http/body.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Channels } from '../log/channels.ts';
import { inTurnOf } from '../media/inTurnOf.ts';
import { keepFiles } from '../media/keepFiles.ts';
import { mayHaveFile } from '../wire/inbox.db.ts';
import { insertSource, setFile, sourceOf, sourcesOf } from './sources.db.ts';

type SourceEndpoints = 'listSources' | 'getSource' | 'getOriginal' | 'keepSource' | 'keepOriginal';

/** Originals that one person hands in at a time. */
const mostAtOnce = 4;

/** What came into an article from elsewhere: its receipts and originals, for who may read the article. */
export function sourceHandlers(home: Home, channels: Channels): HandlersOf<SourceEndpoints> {
  const { db } = home;
  const inTurn = inTurnOf(mostAtOnce);

  const mayRead = async (role: Role, id: string) => mustBeAble(role, 'read', await articleFacts(db.query, id));

  async function found(id: string, source: string) {
    const row = await sourceOf(db.query, id, source);
    if (!row) throw new Problem('notFound');
    return row;
  }

  return {
    listSources: async ({ id }, { need }) => {
      await mayRead(need('read').role, id);
      return { sources: (await sourcesOf(db.query, id)).map(shown) };
    },

    getSource: async ({ id, source }, { need }) => {
      await mayRead(need('read').role, id);
      const row = await found(id, source);
      return { ...shown({ ...row, person: row.by }), receipt: JSON.parse(row.receipt) as unknown, text: row.text };
    },

    getOriginal: async ({ id, source }, { need }) => {
      const me = need('read');
      await mayRead(me.role, id);
      const { file, name, way } = await found(id, source);
      // A package of an agency may hold a message that is not to be read yet.
      const looking = { all: can(me.role, 'embargoed'), now: home.now() };
      const open = file !== '' && (await mayHaveFile(db.query, file, looking));
      const content = open && (await home.media.get(`${file}/original`));
      if (!content) throw new Problem('notFound');
      // Whatever it is, no browser shows it: it is a download of bytes.
      const called = way === 'import' && name !== '' ? name : `${way}.html`;
      return { name: called, mediaType: 'application/octet-stream', content, takenOut: 0 };
    },

    keepSource: async ({ id, source, way, receipt, text }, { need }) => {
      const me = need('write');
      const kept = db.transaction(async (query) => {
        mustBeAble(me.role, 'write', await holdArticle(query, id));
        if (await sourceOf(query, id, source)) return;
        await insertSource(query, {
          id: source,
          article: id,
          way,
          file: '',
          name: receipt.source.name || receipt.source.application,
          format: receipt.source.format,
          receipt: JSON.stringify(receipt),
          text,
          at: home.now(),
          person: me.id,
        });
      });
      await kept.catch((error) => {
        // The id is another article's: nobody learns whose.
        throw db.isConflict(error) ? new Problem('notFound') : error;
      });
      await channels.articleChanged(id);
      return {};
    },

    keepOriginal: async ({ id, source }, { request, need }) => {
      const me = need('write');
      mustBeAble(me.role, 'write', await articleFacts(db.query, id));
      return inTurn(me.id, async () => {
        const { person, file } = await found(id, source);
        if (person !== me.id) throw new Problem('forbidden');
        // An answer that was lost has people send it again.
        if (file !== '') return {};
        const bytes = await readBytes(request, largestOriginal);
        const kept = home.newId();
        await keepFiles(home, { [`${kept}/original`]: bytes });
        await db.transaction((query) => setFile(query, source, kept));
        return {};
      });
    },
  };
}

const shown = ({ file, ...row }: Omit<SourceRow, 'original'> & { file: string }): SourceRow => ({
  ...row,
  original: file !== '',
});
