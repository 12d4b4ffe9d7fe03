import { type SelectQueryBuilder, sql } from 'kysely';
import type { InputOf } from '#api/endpoint.ts';
import type { listWire, WireRow } from '#api/wire.ts';
import { searchWords } from '#language/words.ts';
import type { Query } from '../db/db.ts';
import { isWord } from '../db/pictureWords.ts';
import type { Tables } from '../db/tables.ts';
import { never } from './freeAt.ts';
import { statedVersion } from './unstated.ts';

/** Messages of one answer. */
const pageSize = 50;

/** Who looks, and when. */
export interface Looking {
  /** Whether they may read what is embargoed. */
  all: boolean;
  now: number;
}

const columns = [
  'wire_message.id',
  'agency',
  'guid',
  'version',
  'status',
  'kind',
  'story',
  'latest',
  'urgency',
  'embargo',
  'free_at',
  'received',
  'headline',
  'slugline',
  'credit',
  'language',
] as const;
type Stored = Pick<Tables['wire_message'], Exclude<(typeof columns)[number], 'wire_message.id'> | 'id'> & {
  messages: number;
  articles: number;
};

const counted = {
  messages: sql<number>`(select count(*) from wire_message same where same.story = wire_message.story)`,
  articles: sql<number>`(select count(*) from wire_article
    join wire_message same on same.id = wire_article.message where same.story = wire_message.story)`,
};

function rows(query: Query) {
  return query
    .selectFrom('wire_message')
    .select(columns)
    .select([counted.messages.as('messages'), counted.articles.as('articles')]);
}

/** A message as this person may know of it. THE place where what is embargoed is left out of what is told. */
export function toWireRow(row: Stored, { all, now }: Looking): WireRow {
  const embargoed = row.free_at > now;
  const hidden = embargoed && !all;
  const said = (text: string) => (hidden ? '' : text);
  return {
    id: row.id,
    agency: row.agency,
    guid: said(row.guid),
    version: said(statedVersion(row.version)),
    status: row.status,
    kind: row.kind,
    urgency: row.urgency,
    embargoedUntil: embargoed ? (row.free_at >= never ? 0 : row.free_at) : null,
    hidden,
    received: row.received,
    headline: said(row.headline),
    slugline: said(row.slugline),
    credit: said(row.credit),
    language: hidden ? '' : row.language,
    messages: Number(row.messages),
    articles: Number(row.articles),
  };
}

/** One page of what holds now, the newest first. Words are not looked for in what the person may not read. */
export async function inboxPage(
  query: Query,
  { q = '', agency, urgency, after }: InputOf<typeof listWire>,
  looking: Looking,
) {
  let selection = rows(query)
    .where('latest', '=', 1)
    .orderBy('received', 'desc')
    .orderBy('wire_message.id', 'desc')
    .limit(pageSize + 1);
  if (agency !== undefined) selection = selection.where('agency', '=', agency);
  if (urgency !== undefined) selection = selection.where('urgency', '>', 0).where('urgency', '<=', Number(urgency));
  const words = searchWords(q);
  if (words.length > 0 && !looking.all) selection = selection.where('free_at', '<=', looking.now);
  for (const word of words)
    selection = selection.where('wire_message.id', 'in', (inner) =>
      inner.selectFrom('wire_word').select('message').where(isWord('wire_word.word', word)),
    );
  if (after !== undefined) selection = beyond(selection, after);
  const found = await selection.execute();
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    messages: page.map((row) => toWireRow(row, looking)),
    ...(last && found.length > pageSize ? { next: `${last.received}-${last.id}` } : {}),
  };
}

function beyond<O>(selection: SelectQueryBuilder<Tables, 'wire_message', O>, after: string) {
  const received = Number(after.slice(0, after.indexOf('-')));
  const id = after.slice(after.indexOf('-') + 1);
  return selection.where(({ or, and, eb }) =>
    or([eb('received', '<', received), and([eb('received', '=', received), eb('wire_message.id', '<', id)])]),
  );
}

export async function agenciesHeard(query: Query): Promise<string[]> {
  const found = await query.selectFrom('wire_message').select('agency').distinct().orderBy('agency').execute();
  return found.map(({ agency }) => agency);
}

/** When the next embargo ends. */
export async function nextFree(query: Query, now: number): Promise<number | null> {
  const row = await query
    .selectFrom('wire_message')
    .select(({ fn }) => fn.min<number | null>('free_at').as('at'))
    .where('free_at', '>', now)
    .where('free_at', '<', never)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** A message whole, or undefined. */
export function messageById(query: Query, id: string) {
  return rows(query)
    .select(['document', 'note', 'format', 'file', 'part'])
    .where('wire_message.id', '=', id)
    .executeTakeFirst();
}

/** Whether a person may have a file as it came: a package may hold a message that they may not read. */
export async function mayHaveFile(query: Query, file: string, { all, now }: Looking): Promise<boolean> {
  if (all) return true;
  const hidden = await query
    .selectFrom('wire_message')
    .select('id')
    .where('file', '=', file)
    .where('free_at', '>', now)
    .executeTakeFirst();
  return hidden === undefined;
}

/** All messages of a story, the newest first. */
export function messagesOf(query: Query, story: string) {
  return rows(query)
    .where('story', '=', story)
    .orderBy('latest', 'desc')
    .orderBy('received', 'desc')
    .orderBy('wire_message.id', 'desc')
    .execute();
}

/** The articles that were started from a story and are not in the trash. */
export function articlesOf(query: Query, story: string) {
  return query
    .selectFrom('wire_article')
    .innerJoin('wire_message', 'wire_message.id', 'wire_article.message')
    .innerJoin('article', 'article.id', 'wire_article.article')
    .select(['article.id', 'article.headline', 'wire_article.state'])
    .where('wire_message.story', '=', story)
    .where('article.trashed_at', 'is', null)
    .orderBy('wire_article.at')
    .execute();
}
