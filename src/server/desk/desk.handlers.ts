import { Problem } from '#api/problem.ts';
import { mostViews } from '#api/views.ts';
import { articleFacts } from '../articles/articles.db.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import { deleteView, insertView, updateView, viewsOf } from './views.db.ts';
import { writeVisit } from './visits.db.ts';

type DeskEndpoints = 'listViews' | 'addView' | 'changeView' | 'removeView' | 'visitArticle';

/** What the desk remembers of each person: nobody sees or changes another's. */
export function deskHandlers(home: Home): HandlersOf<DeskEndpoints> {
  const { db } = home;
  return {
    listViews: async (_, { need }) => ({ views: await viewsOf(db.query, need('read').id) }),

    addView: async ({ name, address }, { need }) => {
      const { id: person } = need('read');
      const view = { id: home.newId(), name, address };
      await db.transaction(async (query) => {
        if ((await viewsOf(query, person)).length >= mostViews) throw new Problem('tooManyViews', { count: mostViews });
        await insertView(query, person, view, home.now());
      });
      return view;
    },

    changeView: async ({ id, name, address }, { need }) => {
      const change = { ...(name === undefined ? {} : { name }), ...(address === undefined ? {} : { address }) };
      const changed = await db.transaction((query) => updateView(query, need('read').id, id, change));
      if (!changed) throw new Problem('notFound');
      return changed;
    },

    removeView: async ({ id }, { need }) => {
      if (!(await db.transaction((query) => deleteView(query, need('read').id, id)))) throw new Problem('notFound');
      return {};
    },

    visitArticle: async ({ id }, { need }) => {
      const { id: person } = need('read');
      await db.transaction(async (query) => {
        if (!(await articleFacts(query, id))) throw new Problem('notFound');
        await writeVisit(query, person, id, home.now());
      });
      return {};
    },
  };
}
