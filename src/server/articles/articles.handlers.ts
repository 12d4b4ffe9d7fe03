import type { Node } from '@tiptap/pm/model';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { mainPublication } from '#article/fields.ts';
import { namedArticles } from '#article/namedArticles.ts';
import { writeDocument } from '#article/newArticle.ts';
import { can } from '#article/permissions.ts';
import { fold } from '#language/words.ts';
import { renderPage } from '#page/page.ts';
import { refuseBlocked } from '../checks/refuseBlocked.ts';
import type { Home } from '../home.ts';
import { startingLanguageOf, writePart } from '../house/house.db.ts';
import type { RequestContext } from '../http/context.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';
import type { Channels } from '../log/channels.ts';
import { copyWireArticle } from '../wire/messages.db.ts';
import { articlePage } from './articleList.db.ts';
import { articleRow } from './articleRow.db.ts';
import { hasArticles, lastChange, namesOf, sectionsInUse, setStage, setTrashed } from './articles.db.ts';
import { changeRow } from './changeRow.ts';
import { copyDocument } from './copyDocument.ts';
import { handOn } from './handOn.ts';
import { linkedArticles } from './linkedArticles.db.ts';
import { samples } from './samples/all.ts';
import { sampleNames } from './samples/names.ts';
import { sampleDocument } from './samples/sample.ts';
import { insertNew, startArticle } from './startArticle.ts';
import { tagsInUse } from './tags.db.ts';

type ArticleEndpoints =
  | 'listArticles'
  | 'listTags'
  | 'createArticle'
  | 'getArticle'
  | 'readDocumentAt'
  | 'previewArticle'
  | 'duplicateArticle'
  | 'trashArticle'
  | 'restoreArticle'
  | 'moveArticle'
  | 'listVersions'
  | 'addSamples';

/** No version is higher: both engines count them in 32 bits. */
const lastVersion = 2 ** 31 - 1;
/** Batches of one answer of the history. */
const historyPage = 200;

export function articleHandlers(home: Home, authority: Authority, channels: Channels): HandlersOf<ArticleEndpoints> {
  const { db } = home;

  async function copy(from: string, doc: Node, { id: author }: Me): Promise<{ id: string }> {
    const id = home.newId();
    const at = home.now();
    await db.transaction(async (query) => {
      await insertNew(home, authority, query, { id, doc, author, at });
      await copyWireArticle(query, from, { article: id, person: author, at });
    });
    await channels.articleChanged(id);
    return { id };
  }

  /** The document of a version, the head unless told. */
  async function read(id: string, version: number | undefined) {
    const head = await authority.head(id);
    if (version === undefined || version === head.version) return head;
    return { ...head, version, doc: await authority.documentAt(id, version) };
  }

  const around = { db, channels };
  /** Puts an article into the trash, or takes it back. */
  const trash = async (id: string, { need }: RequestContext, at: number | null) => {
    await changeRow(around, id, need('trash').role, 'trash', (query) => setTrashed(query, id, at));
    return {};
  };

  return {
    listArticles: async (filter, { need }) => {
      const [page, sections, some] = await Promise.all([
        articlePage(db, filter, need('read').id),
        sectionsInUse(db.query),
        hasArticles(db.query),
      ]);
      const articles = page.articles.map((row) => ({ ...row, here: [...channels.present(row.id)] }));
      return { ...page, articles, sections, empty: !some };
    },

    listTags: async ({ q }) => ({ tags: await tagsInUse(db.query, fold(q ?? '').replaceAll('\0', '')) }),

    createArticle: async ({ id = home.newId(), ...fields }, { need }) => {
      const me = need('create');
      const { publication = mainPublication } = fields;
      const language = fields.language ?? (await startingLanguageOf(db.query, publication));
      if (await startArticle(home, authority, id, { ...fields, language }, me)) await channels.articleChanged(id);
      return { id };
    },

    getArticle: async ({ id }) => {
      const row = await articleRow(db.query, id);
      if (!row) throw new Problem('notFound');
      return { ...row, here: [...channels.present(id)] };
    },

    readDocumentAt: async ({ id, version }) => {
      const { doc, ...found } = await read(id, version);
      const { author, at } = (await lastChange(db.query, id, found.version)) ?? { author: '', at: 0 };
      const names = await namesOf(db.query, [author]);
      const made = { author: names.get(author) ?? author, at };
      return { version: found.version, schema: found.schema, document: writeDocument(doc), ...made };
    },

    previewArticle: async ({ id, version }) => {
      const { doc } = await read(id, version);
      const { newsroom, pageStyles } = home.config;
      const articles = await linkedArticles(db.query, namedArticles(doc));
      const language = String(doc.attrs.language);
      return renderPage(doc, { newsroom, styles: pageStyles, language, preview: true, articles });
    },

    duplicateArticle: async ({ id }, { need }) => {
      const me = need('create');
      const { doc } = await authority.head(id);
      return copy(id, copyDocument(doc, home.newId), me);
    },

    trashArticle: async ({ id }, context) => trash(id, context, home.now()),

    restoreArticle: async ({ id }, context) => trash(id, context, null),

    moveArticle: async ({ id, stage }, { need }) => {
      const { id: person, role } = need('move');
      await refuseBlocked(home, authority, { id, stage, role });
      let version: number | null = null;
      await changeRow(around, id, role, 'move', async (query, facts) => {
        if (!can(role, 'move', { ...facts, stage })) throw new Problem('forbidden');
        const handOver = { article: id, from: facts.stage, to: stage, person, at: home.now(), id: home.newId() };
        version = await handOn(query, handOver);
      });
      if (version !== null) authority.keep(id, version);
      return {};
    },

    listVersions: async ({ id, before }) => {
      if (!(await articleRow(db.query, id))) throw new Problem('notFound');
      const batches = await authority.versions(
        id,
        before === undefined ? null : Math.min(before, lastVersion),
        historyPage,
      );
      const names = await namesOf(
        db.query,
        batches.map((batch) => batch.author),
      );
      return {
        batches: batches.map(({ first, n, at, author }) => ({
          first,
          last: first + n - 1,
          at,
          author: names.get(author) ?? author,
        })),
      };
    },

    addSamples: async (_, { need }) => {
      const { id: author } = need('create');
      const now = home.now();
      const added = await db
        .transaction(async (query) => {
          if (await hasArticles(query)) return [];
          for (const [index, sample] of samples.entries()) {
            // As if they had been written one after the other, so that the desk has an order to show.
            const doc = sampleDocument(sample, home.newId);
            await insertNew(home, authority, query, { id: sample.id, doc, author, at: now - index * 60_000 });
            await setStage(query, sample.id, sample.stage);
          }
          await writePart(
            query,
            { publication: mainPublication, part: 'names' },
            { value: sampleNames, version: 0, person: author, at: now },
          );
          return samples.map((sample) => sample.id);
        })
        .catch((error) => {
          // Somebody else has just added them: their ids are always the same.
          if (db.isConflict(error)) return [];
          throw error;
        });
      for (const id of added) await channels.articleChanged(id);
      if (added.length > 0) await channels.houseChanged();
      return { ids: added };
    },
  };
}
