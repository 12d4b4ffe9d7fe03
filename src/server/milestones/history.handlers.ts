import type { Sitting } from '#api/history.ts';
import { Problem } from '#api/problem.ts';
import { rightToUnname } from '#article/milestones.ts';
import { articleFacts } from '../articles/articles.db.ts';
import { changeRow } from '../articles/changeRow.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';
import type { Channels } from '../log/channels.ts';
import { createdBy, headOf } from '../log/log.db.ts';
import { createChronicle } from './chronicle.ts';
import { deleteNamed, insertMilestone, milestoneById, milestonesOf, renameNamed, writersOf } from './milestones.db.ts';
import { SittingsPage } from './sittings.ts';

type HistoryEndpoints =
  | 'readHistory'
  | 'listMilestones'
  | 'nameVersion'
  | 'renameMilestone'
  | 'removeMilestone'
  | 'readAuthorship'
  | 'listDeleted';

/** Batches read at once for the timeline. */
const chunk = 1_000;

export function historyHandlers(home: Home, authority: Authority, channels: Channels): HandlersOf<HistoryEndpoints> {
  const { db } = home;
  const place = { db, channels };
  const chronicle = createChronicle(db);

  async function sittingsBefore(article: string, before: number | null): Promise<SittingsPage> {
    const page = new SittingsPage();
    let last = before;
    while (!page.full) {
      const facts = await authority.versions(article, last, chunk);
      for (const batch of facts) page.add(batch);
      const oldest = facts.at(-1);
      if (!oldest || facts.length < chunk) break;
      last = oldest.first;
    }
    return page;
  }

  async function milestone(article: string, id: string) {
    const found = await milestoneById(db.query, article, id);
    if (!found) throw new Problem('notFound');
    return found;
  }

  return {
    readHistory: async ({ id, before }) => {
      const [row, made] = await Promise.all([headOf(db.query, id), createdBy(db.query, id)]);
      if (!row || !made) throw new Problem('notFound');
      const page = await sittingsBefore(id, before === undefined ? null : Math.min(before, row.head + 1));
      const facts = page.sittings();
      const people = await writersOf(db.query, [made.author, ...facts.map(({ author }) => author)]);
      const personOf = (author: string) => people.get(author) ?? { id: author, name: author, colour: 0 };
      const sittings = facts.map(({ author, ...rest }): Sitting => ({ person: personOf(author), ...rest }));
      return {
        head: row.head,
        created: { person: personOf(made.author), at: made.at },
        sittings,
        ...(page.next === null ? {} : { next: page.next }),
      };
    },

    listMilestones: async ({ id }) => {
      if (!(await articleFacts(db.query, id))) throw new Problem('notFound');
      return { milestones: await milestonesOf(db.query, id) };
    },

    nameVersion: async ({ id, version, name }, { need }) => {
      const { id: person, role } = need('write');
      const given = { id: home.newId(), article: id, kind: 'named', name, person, at: home.now(), version } as const;
      await changeRow(place, id, role, 'write', async (query) => {
        const row = await headOf(query, id);
        if (!row || version > row.head) throw new Problem('notFound');
        await insertMilestone(query, given);
      });
      authority.keep(id, version);
      return milestone(id, given.id);
    },

    renameMilestone: async ({ id, milestone: which, name }, { need }) => {
      await changeRow(place, id, need('write').role, 'write', async (query) => {
        if (!(await renameNamed(query, id, which, name))) throw new Problem('notFound');
      });
      return milestone(id, which);
    },

    removeMilestone: async ({ id, milestone: which }, { need }) => {
      const me = need('write');
      const right = rightToUnname(await milestoneById(db.query, id, which), me.id);
      await changeRow(place, id, me.role, right, async (query) => {
        if (!(await deleteNamed(query, id, which))) throw new Problem('notFound');
      });
      return {};
    },

    readAuthorship: async ({ id }) => {
      const { version, runs } = await chronicle.authorship(id);
      const people = await writersOf(
        db.query,
        runs.map(({ author }) => author),
      );
      return {
        version,
        people: [...people.values()],
        runs: runs.map(({ author, ...run }) => ({ ...run, person: author })),
      };
    },

    listDeleted: async ({ id }) => {
      const { version, passages } = await chronicle.deleted(id);
      const people = await writersOf(
        db.query,
        passages.map(({ author }) => author),
      );
      return {
        version,
        passages: passages.map(({ author, ...passage }) => ({
          ...passage,
          person: people.get(author) ?? { id: author, name: author, colour: 0 },
        })),
      };
    },
  };
}
