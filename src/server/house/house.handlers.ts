import { mostPublications } from '#api/house.ts';
import { Problem } from '#api/problem.ts';
import { mainPublication } from '#article/fields.ts';
import { styleFault } from '#language/styleFault.ts';
import { styleIn } from '#lint/house.ts';
import { rules } from '#lint/rules.ts';
import { articlesBehind } from '../articles/articles.db.ts';
import type { Projections } from '../articles/projections.ts';
import type { Write } from '../db/db.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Channels } from '../log/channels.ts';
import { type HousePart, readHouse, writePart } from './house.db.ts';
import { articlesOf, deletePublication, insertPublication, publicationNames, updateName } from './publications.db.ts';

type HouseEndpoints =
  | 'getHouse'
  | 'putLanguage'
  | 'putNames'
  | 'putNewArticles'
  | 'addPublication'
  | 'renamePublication'
  | 'removePublication';

/** What the house decides: everybody in it reads it, and hears of it when it changes. */
export function houseHandlers(
  home: Home,
  channels: Channels,
  projections: Pick<Projections, 'rebuild'>,
): HandlersOf<HouseEndpoints> {
  const { db } = home;

  async function write(
    part: HousePart,
    {
      publication = mainPublication,
      ...change
    }: Omit<Parameters<typeof writePart>[2], 'at'> & { publication?: string | undefined },
  ): Promise<{ version: number }> {
    const written = await db
      .transaction(async (query) => {
        if (!(await publicationNames(query)).some(({ id }) => id === publication)) throw new Problem('notFound');
        return writePart(query, { publication, part }, { ...change, at: home.now() });
      })
      .catch((error) => {
        if (db.isConflict(error)) return false;
        throw error;
      });
    if (!written) throw new Problem('changedMeanwhile');
    await channels.houseChanged();
    return { version: change.version + 1 };
  }

  /** Changes the list of publications, no two of which have one name. */
  async function changeList(name: string, change: (query: Write) => Promise<void>): Promise<void> {
    await db.transaction(change).catch((error) => {
      throw db.isConflict(error) ? new Problem('publicationThere', { name }) : error;
    });
    await channels.houseChanged();
  }

  return {
    getHouse: async () => ({ publications: await readHouse(db.query), grammar: home.askGrammar !== null }),

    putLanguage: async ({ publication, language, style, levels, version }, { need }) => {
      const { id: person } = need('settings');
      const unknown = Object.keys(levels).find((name) => !rules.some((rule) => rule.name === name && !rule.fixed));
      if (unknown !== undefined) throw new Problem('badInput', { detail: `levels.${unknown}` });
      const value = { style, levels };
      const fault = styleFault(styleIn({ languages: { [language]: value }, names: [] }, language));
      if (fault) throw new Problem(fault.code, fault.params);
      return write(language, { publication, value, version, person });
    },

    putNames: async ({ publication, names, version }, { need }) =>
      write('names', { publication, value: names, version, person: need('settings').id }),

    putNewArticles: async ({ publication, language, version }, { need }) =>
      write('newArticles', { publication, value: { language }, version, person: need('settings').id }),

    addPublication: async ({ name }, { need }) => {
      const { id: person } = need('settings');
      const id = home.newId();
      await changeList(name, async (query) => {
        if ((await publicationNames(query)).length >= mostPublications)
          throw new Problem('tooManyPublications', { count: mostPublications });
        await insertPublication(query, { id, name, at: home.now(), person });
      });
      return { id };
    },

    renamePublication: async ({ id, name }, { need }) => {
      const { id: person } = need('settings');
      await changeList(name, async (query) => {
        if (!(await updateName(query, { id, name, at: home.now(), person }))) throw new Problem('notFound');
      });
      return {};
    },

    removePublication: async ({ id }, { need }) => {
      need('settings');
      if (id === mainPublication) throw new Problem('mainPublication');
      // An article may have been given to it a moment ago.
      for (const article of await articlesBehind(db.query)) await projections.rebuild(article);
      await db.transaction(async (query) => {
        const count = await articlesOf(query, id);
        if (count > 0) throw new Problem('publicationInUse', { count });
        if (!(await deletePublication(query, id))) throw new Problem('notFound');
      });
      await channels.houseChanged();
      return {};
    },
  };
}
