import type { Milestone, Writer } from '#api/history.ts';
import type { MilestoneKind } from '#article/milestones.ts';
import type { StageName } from '#article/stages.ts';
import type { Query, Write } from '../db/db.ts';
import { headOf } from '../log/log.db.ts';

export interface NewMilestone {
  id: string;
  article: string;
  kind: MilestoneKind;
  /** Of one given by hand. */
  name?: string;
  /** Of a hand-over: the stage the article goes to. */
  stage?: StageName;
  person: string;
  at: number;
  /** The head as this transaction sees it, unless told. */
  version?: number;
}

/** Names a version and returns it. What hands an article on does so in the same transaction, holding the article's row. */
export async function insertMilestone(query: Write, milestone: NewMilestone): Promise<number> {
  const { name = '', stage = null, ...rest } = milestone;
  const version = rest.version ?? (await headOf(query, rest.article))?.head ?? 0;
  await query
    .insertInto('milestone')
    .values({ ...rest, version, name, stage })
    .execute();
  return version;
}

function milestones(query: Query) {
  return query
    .selectFrom('milestone')
    .leftJoin('person', 'person.id', 'milestone.person')
    .select(['milestone.id', 'version', 'kind', 'milestone.name', 'stage', 'milestone.person', 'at'])
    .select(['person.name as personName', 'person.colour']);
}

type Row = Awaited<ReturnType<ReturnType<typeof milestones>['execute']>>[number];

function milestoneOf({ id, version, kind, name, stage, person, at, personName, colour }: Row): Milestone {
  return {
    id,
    version,
    kind,
    name,
    stage,
    person: { id: person, name: personName ?? person, colour: colour ?? 0 },
    at,
  };
}

/** An article's named versions, the newest first. */
export async function milestonesOf(query: Query, article: string): Promise<Milestone[]> {
  const rows = await milestones(query)
    .where('article', '=', article)
    .orderBy('version', 'desc')
    .orderBy('at', 'desc')
    .execute();
  return rows.map(milestoneOf);
}

export async function milestoneById(query: Query, article: string, id: string): Promise<Milestone | null> {
  const row = await milestones(query).where('article', '=', article).where('milestone.id', '=', id).executeTakeFirst();
  return row ? milestoneOf(row) : null;
}

/** Only a name given by hand is changed or taken away; false where there is none of that id. */
export async function renameNamed(query: Write, article: string, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await query
    .updateTable('milestone')
    .set({ name })
    .where('id', '=', id)
    .where('article', '=', article)
    .where('kind', '=', 'named')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteNamed(query: Write, article: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await query
    .deleteFrom('milestone')
    .where('id', '=', id)
    .where('article', '=', article)
    .where('kind', '=', 'named')
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** People as the history shows them; who is not known is called by the id. */
export async function writersOf(query: Query, ids: Iterable<string>): Promise<Map<string, Writer>> {
  const all = [...new Set(ids)];
  const rows =
    all.length === 0
      ? []
      : await query.selectFrom('person').select(['id', 'name', 'colour']).where('id', 'in', all).execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return new Map(all.map((id) => [id, known.get(id) ?? { id, name: id, colour: 0 }]));
}
