import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import type { ReaderName } from '#formats/reading/readable.ts';
import { articleFacts } from '../articles/articles.db.ts';
import { mustBeAble } from '../articles/changeRow.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { createImporter } from '../importing/importer.ts';
import type { Authority } from '../log/authority.ts';
import type { Channels } from '../log/channels.ts';
import {
  agenciesHeard,
  articlesOf,
  inboxPage,
  type Looking,
  mayHaveFile,
  messageById,
  messagesOf,
  nextFree,
  toWireRow,
} from './inbox.db.ts';
import { insertWireArticle, latestOf, setState, settleStory, wireOf } from './messages.db.ts';
import { refusals } from './refusals.db.ts';

type WireEndpoints =
  | 'listWire'
  | 'readWire'
  | 'getWireOriginal'
  | 'startFromWire'
  | 'wireOfArticle'
  | 'seeWire'
  | 'listWireRefusals';

/** The inbox: what agencies have sent, for who may read it now, and the articles that are made of it. */
export function wireHandlers(home: Home, authority: Authority, channels: Channels): HandlersOf<WireEndpoints> {
  const { db } = home;
  const importArticle = createImporter(home, authority);
  const looking = ({ role }: Me): Looking => ({ all: can(role, 'embargoed'), now: home.now() });

  /** A message that the person may read now; to others it is not there. */
  async function readable(id: string, me: Me) {
    const found = await messageById(db.query, id);
    if (!found || toWireRow(found, looking(me)).hidden) throw new Problem('notFound');
    return found;
  }

  return {
    listWire: async (filter, { need }) => {
      const me = need('read');
      const [page, agencies, free] = await Promise.all([
        inboxPage(db.query, filter, looking(me)),
        agenciesHeard(db.query),
        nextFree(db.query, home.now()),
      ]);
      return { ...page, agencies, nextFree: free };
    },

    readWire: async ({ id }, { need }) => {
      const look = looking(need('read'));
      const found = await messageById(db.query, id);
      if (!found) throw new Problem('notFound');
      const message = toWireRow(found, look);
      const [story, articles] = await Promise.all([
        messagesOf(db.query, found.story),
        articlesOf(db.query, found.story),
      ]);
      return {
        message,
        document: message.hidden ? null : (JSON.parse(found.document) as unknown),
        note: message.hidden ? '' : found.note,
        format: found.format,
        story: story.map((row) => toWireRow(row, look)),
        articles,
      };
    },

    getWireOriginal: async ({ id }, { need }) => {
      const me = need('read');
      const { file, format } = await readable(id, me);
      const open = await mayHaveFile(db.query, file, looking(me));
      const content = open && (await home.media.get(`${file}/original`));
      if (!content) throw new Problem('notFound');
      const name = `${id}.${format === 'ninjs' ? 'json' : 'xml'}`;
      return { name, mediaType: 'application/octet-stream', content, takenOut: 0 };
    },

    startFromWire: async ({ id, article }, { need }) => {
      const me = need('create');
      const message = await readable(id, me);
      if (article !== undefined) {
        const before = await wireOf(db.query, article);
        if (before && before.person === me.id && before.message === id) return { id: article };
      }
      if ((await latestOf(db.query, message.story))?.kind === 'kill') throw new Problem('wireKilled');
      const bytes = await home.media.get(`${message.file}/original`);
      if (!bytes) throw new Problem('notFound');
      // Read again as if it came in now: with its pictures, its receipt, and ids of its own.
      const format = message.format as ReaderName;
      const read = (await home.readFiles({ source: { name: '', bytes }, format }))[message.part];
      if (!read) throw new Problem('notFound');
      const name = message.headline || message.guid;
      const made = await importArticle(
        me,
        { ...read, file: message.file, name, id: article },
        async (query, started) => {
          const row = {
            article: started,
            message: id,
            seen: id,
            state: 'current' as const,
            person: me.id,
            at: home.now(),
          };
          await insertWireArticle(query, row);
          // It may have been overtaken already, or be at this moment.
          await settleStory(query, message.story);
        },
      ).catch((error: unknown) => {
        throw db.isConflict(error) ? new Problem('forbidden') : error;
      });
      await channels.articleChanged(made.id);
      await channels.wireChanged();
      return { id: made.id };
    },

    wireOfArticle: async ({ id }, { need }) => {
      const look = looking(need('read'));
      if (!(await articleFacts(db.query, id))) throw new Problem('notFound');
      const found = await wireOf(db.query, id);
      if (!found) return { state: null, source: null, news: null };
      const latest = await latestOf(db.query, found.story);
      const [source, news] = await Promise.all([
        messageById(db.query, found.message),
        latest && latest.id !== found.message ? messageById(db.query, latest.id) : undefined,
      ]);
      return {
        state: found.state,
        source: source ? toWireRow(source, look) : null,
        news: news ? toWireRow(news, look) : null,
      };
    },

    seeWire: async ({ id, message }, { need }) => {
      const me = need('write');
      mustBeAble(me.role, 'write', await articleFacts(db.query, id));
      await db.transaction(async (query) => {
        const found = await wireOf(query, id);
        const seen = await messageById(query, message);
        if (!found || seen?.story !== found.story) throw new Problem('notFound');
        await setState(query, id, { state: found.state, seen: message });
        await settleStory(query, found.story);
      });
      await channels.articleChanged(id);
      await channels.wireChanged();
      return {};
    },

    listWireRefusals: async () => ({ refusals: await refusals(db.query) }),
  };
}
