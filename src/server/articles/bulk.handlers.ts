import { DocAttrStep } from '@tiptap/pm/transform';
import type { BulkChange, BulkResult } from '#api/articles.ts';
import { Problem } from '#api/problem.ts';
import type { Me } from '#api/session.ts';
import { checkField } from '#article/fields.ts';
import { can } from '#article/permissions.ts';
import { refuseBlocked } from '../checks/refuseBlocked.ts';
import type { Home } from '../home.ts';
import type { HandlersOf } from '../http/handlers.ts';
import type { Authority } from '../log/authority.ts';
import type { Channels } from '../log/channels.ts';
import { writeSteps } from '../log/writeSteps.ts';
import { articleFacts, setTrashed } from './articles.db.ts';
import { changeRow, mustBeAble } from './changeRow.ts';
import { handOn } from './handOn.ts';
import type { Projections } from './projections.ts';

/** Several articles at once: each is changed by itself and by the rights one has on it, so that one that fails stops no other. */
export function bulkHandlers(
  home: Home,
  authority: Authority,
  channels: Channels,
  projections: Pick<Projections, 'rebuild'>,
): HandlersOf<'changeArticles'> {
  const { db } = home;
  const around = { db, channels };

  /** Changes one article; resolves with what takes it back. */
  async function changeOne(id: string, change: BulkChange, me: Me): Promise<BulkChange> {
    if ('section' in change) return { section: await file(id, change.section, me) };
    let before: BulkChange = change;
    if ('stage' in change) {
      const { stage } = change;
      await refuseBlocked(home, authority, { id, stage, role: me.role });
      await changeRow(around, id, me.role, 'move', async (query, facts) => {
        if (!can(me.role, 'move', { ...facts, stage })) throw new Problem('forbidden');
        before = { stage: facts.stage };
        const milestone = { id: home.newId(), person: me.id, at: home.now() };
        await handOn(query, { article: id, from: facts.stage, to: stage, ...milestone });
      });
      return before;
    }
    const { trashed } = change;
    await changeRow(around, id, me.role, 'trash', async (query, facts) => {
      before = { trashed: facts.trashed };
      await setTrashed(query, id, trashed ? home.now() : null);
    });
    return before;
  }

  /** A section is a field of the document: it changes by a step of the log, like any other. Resolves with the section before. */
  async function file(id: string, section: string, me: Me): Promise<string> {
    mustBeAble(me.role, 'write', await articleFacts(db.query, id));
    const { doc, version } = await authority.head(id);
    const before = String(doc.attrs.section);
    if (before === section) return before;
    await writeSteps(home, authority, id, me.id, { version, steps: [new DocAttrStep('section', section)] });
    // Who has just changed many rows looks at them now.
    await projections.rebuild(id);
    return before;
  }

  return {
    changeArticles: async ({ ids, change }, { need }) => {
      const me = need('move');
      if ('section' in change && !checkField('section', change.section))
        throw new Problem('badInput', { detail: 'section' });
      const results: BulkResult[] = [];
      for (const id of new Set(ids)) {
        try {
          results.push({ id, before: await changeOne(id, change, me) });
        } catch (error) {
          // The others are done or will be: one that fails for whatever reason must not hide what became of them.
          if (!(error instanceof Problem))
            home.log.error({ error, article: id }, 'one of several could not be changed');
          results.push({ id, problem: (error instanceof Problem ? error : new Problem('unexpected')).toJSON() });
        }
      }
      return { results };
    },
  };
}
