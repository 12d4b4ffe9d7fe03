import type { Insertable } from 'kysely';
import type { WireState } from '#api/wireStates.ts';
import type { Query, Write } from '../db/db.ts';
import type { Tables } from '../db/tables.ts';
import { type Dated, isNewer } from './isNewer.ts';

export type MessageRow = Insertable<Tables['wire_message']>;
type Key = Pick<MessageRow, 'agency' | 'guid' | 'version' | 'status'>;

export function knownMessage(query: Query, { agency, guid, version, status }: Key) {
  return query
    .selectFrom('wire_message')
    .select(['id', 'kind'])
    .where('agency', '=', agency)
    .where('guid', '=', guid)
    .where('version', '=', version)
    .where('status', '=', status)
    .executeTakeFirst();
}

/** The stories of an agency in which a message is known by one of these names. */
export async function storiesOf(query: Query, agency: string, names: readonly string[]): Promise<string[]> {
  const rows = await query
    .selectFrom('wire_name')
    .select('story')
    .distinct()
    .where('agency', '=', agency)
    .where('name', 'in', names)
    .orderBy('story')
    .execute();
  return rows.map(({ story }) => story);
}

/** Makes one story of several. */
export async function joinStories(query: Write, into: string, stories: readonly string[]): Promise<void> {
  const others = stories.filter((story) => story !== into);
  if (others.length === 0) return;
  await query.updateTable('wire_message').set({ story: into }).where('story', 'in', others).execute();
  await query.updateTable('wire_name').set({ story: into }).where('story', 'in', others).execute();
}

/** Puts in a message with the names and words it is found by. */
export async function insertMessage(
  query: Write,
  row: MessageRow,
  names: readonly string[],
  words: readonly string[],
): Promise<void> {
  await query.insertInto('wire_message').values(row).execute();
  const { agency, story, id: message } = row;
  const there = await query
    .selectFrom('wire_name')
    .select('name')
    .where('agency', '=', agency)
    .where('name', 'in', names)
    .execute();
  const known = new Set(there.map(({ name }) => name));
  const missing = names.filter((name) => !known.has(name));
  if (missing.length > 0)
    await query
      .insertInto('wire_name')
      .values(missing.map((name) => ({ agency, name, story })))
      .execute();
  if (words.length > 0)
    await query
      .insertInto('wire_word')
      .values(words.map((word) => ({ word, message })))
      .execute();
}

/** Which message of a story holds now. */
async function settleLatest(query: Write, story: string): Promise<Dated & { id: string }> {
  const all = await query
    .selectFrom('wire_message')
    .select(['id', 'guid', 'version', 'kind', 'made', 'received'])
    .where('story', '=', story)
    .orderBy('received')
    .orderBy('id')
    .execute();
  const latest = all.reduce((best, each) => (isNewer(each, best) ? each : best));
  await query.updateTable('wire_message').set({ latest: 0 }).where('story', '=', story).execute();
  await query.updateTable('wire_message').set({ latest: 1 }).where('id', '=', latest.id).execute();
  return latest;
}

/** Says of each article that was started from a story what has become of it; answers with those for which that is news. */
export async function settleStory(query: Write, story: string): Promise<string[]> {
  const latest = await settleLatest(query, story);
  const articles = await query
    .selectFrom('wire_article')
    .innerJoin('wire_message', 'wire_message.id', 'wire_article.seen')
    .select(['article', 'state', 'seen', 'guid', 'version', 'kind', 'made', 'received'])
    .where('wire_message.story', '=', story)
    .execute();
  const told: string[] = [];
  for (const { article, state, ...seen } of articles) {
    const now = stateOf(latest, seen);
    // A second update is news to who has not yet looked at the first.
    if (now === 'current' && state === 'current') continue;
    if (now !== state) await setState(query, article, { state: now });
    told.push(article);
  }
  return told;
}

function stateOf(latest: Dated & { id: string }, seen: Dated & { seen: string }): WireState {
  if (latest.kind === 'kill') return 'kill';
  if (latest.id === seen.seen || !isNewer(latest, seen)) return 'current';
  return latest.kind === 'correction' ? 'correction' : 'update';
}

export async function setState(
  query: Write,
  article: string,
  values: { state: WireState; seen?: string },
): Promise<void> {
  await query.updateTable('wire_article').set(values).where('article', '=', article).execute();
}

export async function insertWireArticle(query: Write, row: Insertable<Tables['wire_article']>): Promise<void> {
  await query.insertInto('wire_article').values(row).execute();
}

/** Has a copy of an article alarmed as the article itself is. */
export async function copyWireArticle(
  query: Write,
  from: string,
  to: { article: string; person: string; at: number },
): Promise<void> {
  const found = await query
    .selectFrom('wire_article')
    .select(['message', 'seen', 'state'])
    .where('article', '=', from)
    .executeTakeFirst();
  if (found) await insertWireArticle(query, { ...found, ...to });
}

/** From which message an article was started; undefined for one that was not. */
export function wireOf(query: Query, article: string) {
  return query
    .selectFrom('wire_article')
    .innerJoin('wire_message', 'wire_message.id', 'wire_article.message')
    .select(['message', 'seen', 'state', 'story', 'person'])
    .where('article', '=', article)
    .executeTakeFirst();
}

/** Whether the message that an article was started from was taken back. */
export async function isKilled(query: Query, article: string): Promise<boolean> {
  return (await wireOf(query, article))?.state === 'kill';
}

/** The message that holds of a story. */
export function latestOf(query: Query, story: string) {
  return query
    .selectFrom('wire_message')
    .select(['id', 'kind'])
    .where('story', '=', story)
    .where('latest', '=', 1)
    .executeTakeFirst();
}
