import { Problem } from '#api/problem.ts';
import { can } from '#article/permissions.ts';
import { articleFacts, holdArticle } from '../articles/articles.db.ts';
import { mustBeAble } from '../articles/changeRow.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Channels } from '../log/channels.ts';
import { displacedBy, displacedFacts, displacedOf, insertDisplaced, writeOutcome } from './displaced.db.ts';

/** Texts of one answer. */
const most = 500;
/** Open texts of one person in one article: far more than anybody looks through. */
const mostOpen = 200;
/** Characters of all texts of one person in one article, settled ones too. */
const mostCharacters = 4_000_000;

/**
 * Text that did not stay in an article, kept where a lost computer cannot take it away and colleagues see it. Whose it is
 * and when it was settled is the server's word; it is never deleted.
 */
export function displacedHandlers(
  home: Home,
  channels: Channels,
): HandlersOf<'listDisplaced' | 'keepDisplaced' | 'settleDisplaced'> {
  const { db } = home;
  /** Whoever is in the article sees it, and that it is settled: what two put back would be there twice. */
  const told = async (article: string) => {
    await channels.articleChanged(article);
    await channels.displacedChanged(article);
  };
  return {
    listDisplaced: async ({ id }, { need }) => {
      mustBeAble(need('read').role, 'read', await articleFacts(db.query, id));
      return { texts: await displacedOf(db.query, id, most) };
    },

    // Who may only read by now may have written before, and their words are not lost either.
    keepDisplaced: async ({ id, text }, { need }) => {
      const me = need('read');
      const kept = db.transaction(async (query) => {
        mustBeAble(me.role, 'read', await holdArticle(query, id));
        if (await displacedFacts(query, id, text.id)) return false;
        const mine = await displacedBy(query, id, me.id);
        if (mine.open >= mostOpen) throw new Problem('tooLarge', { limit: String(mostOpen) });
        if (mine.length + text.words.length > mostCharacters) throw new Problem('tooLarge', { limit: '4 MB' });
        // A clock that goes ahead must not put it before what comes later.
        await insertDisplaced(query, id, me.id, { ...text, at: Math.min(text.at, home.now()) });
        return true;
      });
      const isNew = await kept.catch((error) => {
        // The id is another article's: nobody learns whose.
        throw db.isConflict(error) ? new Problem('notFound') : error;
      });
      if (isNew) await told(id);
      return {};
    },

    settleDisplaced: async ({ id, text, outcome }, { need }) => {
      const me = need('read');
      await db.transaction(async (query) => {
        const article = await holdArticle(query, id);
        mustBeAble(me.role, 'read', article);
        const found = await displacedFacts(query, id, text);
        if (!found) throw new Problem('notFound');
        if (found.person !== me.id && !can(me.role, 'write', article)) throw new Problem('forbidden');
        // What two put back would be there twice; who asks again had no answer.
        if (found.outcome && found.settled_by !== me.id) throw new Problem('changedMeanwhile');
        await writeOutcome(query, text, { outcome, at: home.now(), by: me.id });
      });
      await told(id);
      return {};
    },
  };
}
