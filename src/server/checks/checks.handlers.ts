import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import { grammarRule } from '#lint/grammar.ts';
import { rules } from '#lint/rules.ts';
import { articleFacts } from '../articles/articles.db.ts';
import { mustBeAble } from '../articles/changeRow.ts';
import type { Home } from '../home.ts';
import { readHouse } from '../house/house.db.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Channels } from '../log/channels.ts';
import { deleteIgnored, ignoredById, ignoredIn, insertIgnored } from './ignored.db.ts';

type CheckEndpoints = 'listIgnored' | 'ignoreFinding' | 'heedFinding';

/** Findings that are let pass: who may write an article may in it; the house's, and what stops publication, only the desk. */
export function checkHandlers(home: Home, channels: Channels): HandlersOf<CheckEndpoints> {
  const { db } = home;

  async function mayDecide(me: Me, article: string, { scope, rule }: { scope: string; rule: string }): Promise<void> {
    mustBeAble(me.role, 'write', await articleFacts(db.query, article));
    if (can(me.role, 'house')) return;
    if (scope === 'house' || (await stops(rule))) throw new Problem('forbidden');
  }

  /** Whether a rule stops publication by itself, or any publication of the house has it stop it in any language. */
  async function stops(rule: string): Promise<boolean> {
    if (rules.find(({ name }) => name === rule)?.level === 'stop') return true;
    const publications = await readHouse(db.query);
    return publications.some(({ settings }) =>
      Object.values(settings.languages).some((language) => language?.levels[rule] === 'stop'),
    );
  }

  return {
    listIgnored: async ({ id }) => {
      if (!(await articleFacts(db.query, id))) throw new Problem('notFound');
      return { ignored: await ignoredIn(db.query, id) };
    },

    ignoreFinding: async ({ id: article, ...words }, { need }) => {
      const me = need('write');
      if (words.rule !== grammarRule && !rules.some(({ name }) => name === words.rule))
        throw new Problem('badInput', { detail: 'rule' });
      await mayDecide(me, article, words);
      const finding = { ...words, id: home.newId(), by: me.name, at: home.now() };
      const house = words.scope === 'house';
      await db.transaction((query) => insertIgnored(query, finding, house ? '' : article, me.id));
      await channels.articleChanged(article);
      return finding;
    },

    heedFinding: async ({ id: article, ignored }, { need }) => {
      const found = await ignoredById(db.query, ignored, article);
      if (!found) throw new Problem('notFound');
      await mayDecide(need('write'), article, found);
      await db.transaction((query) => deleteIgnored(query, ignored));
      await channels.articleChanged(article);
      return {};
    },
  };
}
