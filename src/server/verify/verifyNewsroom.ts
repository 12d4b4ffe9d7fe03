import type { Node } from '@tiptap/pm/model';
import { projectRow } from '../articles/projection.ts';
import type { Engine, Query } from '../db/db.ts';
import { type IndexedText, indexedText } from '../db/indexedTexts.ts';
import { wordsAmiss } from '../db/wordParts.ts';
import { healer } from '../log/heal.ts';
import { attempt } from './attempt.ts';
import type { Difference, DifferenceKind } from './difference.ts';
import { quoted } from './quoted.ts';
import { type BatchFacts, replay } from './replay.ts';
import { strayRows } from './rows.db.ts';
import {
  articleIds,
  damageOf,
  indexReader,
  storedAnswers,
  storedArticle,
  storedSearch,
  storedSnapshots,
  storedTags,
} from './verify.db.ts';

export interface Verified {
  articles: number;
  /** Versions that were done again. */
  versions: number;
  /** Rows that follow their log a moment later, or at the next start. */
  waiting: number;
}

/**
 * Does every log again and compares what is stored beside it: snapshots, answers, rows, tags, search text, the index of
 * words. `query` has to see one moment. Reports, and changes nothing.
 */
export async function verifyNewsroom(
  engine: Engine,
  query: Query,
  report: (difference: Difference) => void,
): Promise<Verified> {
  const tell = (kind: DifferenceKind, message: string) => report({ article: null, kind, version: null, message });
  const partly = <T>(article: string | null, without: T, work: () => Promise<T>) =>
    attempt(engine, report, article, without, work);
  await partly(null, undefined, async () => {
    for (const message of await damageOf(engine, query)) tell('database', message);
  });
  await partly(null, undefined, async () => {
    for (const message of await strayRows(query)) tell('database', message);
  });
  const amiss = await partly(null, 0, () => wordsAmiss(query));
  if (amiss > 0)
    tell('index', `${amiss} words of the dictionary are not found by their parts, or by parts they do not have`);
  const inIndex = indexReader(engine, query);
  const verified: Verified = { articles: 0, versions: 0, waiting: 0 };
  for (const article of await partly(null, [], () => articleIds(query))) {
    const say = (kind: DifferenceKind, version: number | null, message: string) =>
      report({ article, kind, version, message });
    const { versions, waiting } = await partly(article, { versions: 0, waiting: false }, () =>
      verifyArticle(query, article, inIndex, say),
    );
    verified.articles += 1;
    verified.versions += versions;
    verified.waiting += waiting ? 1 : 0;
  }
  return verified;
}

type Say = (kind: DifferenceKind, version: number | null, message: string) => void;

async function verifyArticle(
  query: Query,
  article: string,
  inIndex: (number: number) => Promise<IndexedText>,
  say: Say,
): Promise<{ versions: number; waiting: boolean }> {
  const row = await storedArticle(query, article);
  if (!row) {
    // Its id is no text: what was read of it is not what is stored.
    say('database', null, 'the row of the article is not found by its id');
    return { versions: 0, waiting: false };
  }
  const log = await replay(query, article, row.head, await storedSnapshots(query, article), row.projected);
  for (const { kind, version, message } of log.faults) say(kind, version, message);
  // Of a log that breaks off, nothing is known of what comes behind.
  if (log.doc) verifyAnswers(log.batches, await storedAnswers(query, article), say);
  const waiting = row.projected < row.head;
  // A row that an upgrade wants to have made again says so with a version before the first.
  if (row.projected < 0) return { versions: log.head, waiting };
  if (log.asked) {
    verifyRow(row, log.asked, log.batches, say);
    await verifyLists(query, article, row.projected, log.asked, inIndex, say);
  } else if (log.doc) say('row', row.projected, 'the row was made from a version at which no batch ends');
  return { versions: log.head, waiting };
}

function verifyRow(
  row: NonNullable<Awaited<ReturnType<typeof storedArticle>>>,
  doc: Node,
  batches: readonly BatchFacts[],
  say: Say,
): void {
  const last = batches.findLast(({ first }) => first <= row.projected);
  const should = {
    ...projectRow(doc).row,
    changed_at: last?.at ?? row.created_at,
    changed_by: last?.author ?? row.created_by,
  };
  for (const [name, value] of Object.entries(should)) {
    const stored = row[name as keyof typeof should];
    if (stored !== value) say('row', row.projected, `${name} is ${quoted(stored)}, the log says ${quoted(value)}`);
  }
}

async function verifyLists(
  query: Query,
  article: string,
  version: number,
  doc: Node,
  inIndex: (number: number) => Promise<IndexedText>,
  say: Say,
): Promise<void> {
  const { search, tags } = projectRow(doc);
  const byTag = [...tags].sort((one, other) => (one.tag < other.tag ? -1 : 1));
  const storedAs = (await storedTags(query, article)).sort((one, other) => (one.tag < other.tag ? -1 : 1));
  if (JSON.stringify(storedAs) !== JSON.stringify(byTag))
    say(
      'tags',
      version,
      `${quoted(storedAs.map(({ tag }) => tag))}, the log says ${quoted(byTag.map(({ tag }) => tag))}`,
    );

  const stored = await storedSearch(query, article);
  if (!stored) return say('search', version, 'the article is not in the search');
  for (const part of ['language', 'headline', 'front', 'body'] as const)
    if (stored[part] !== search[part]) say('search', version, `the ${part} that is searched is another`);
  const [indexed, should] = [await inIndex(stored.number), indexedText(search)];
  const missing = [...should[2]].filter((word) => !indexed[2].has(word));
  const extra = [...indexed[2]].filter((word) => !should[2].has(word));
  if (missing.length > 0) say('index', version, `not found by ${some(missing)}`);
  if (extra.length > 0) say('index', version, `found by ${some(extra)}, which it does not have`);
  const ranks = same(indexed[0], should[0]) && same(indexed[1], should[1]);
  if (missing.length === 0 && extra.length === 0 && !ranks)
    say('index', version, 'its words are ranked as of another place');
}

/** Each session has the answer to its last batch, as it was committed: what makes sending again harmless. */
function verifyAnswers(
  batches: readonly BatchFacts[],
  answers: Awaited<ReturnType<typeof storedAnswers>>,
  say: Say,
): void {
  const bySession = new Map(answers.map((answer) => [answer.client, answer]));
  const last = new Map<string, BatchFacts>();
  for (const batch of batches) {
    const before = last.get(batch.client);
    if (!before || before.seq < batch.seq) last.set(batch.client, batch);
  }
  for (const [client, batch] of last) {
    if (client === healer) continue;
    const answer = bySession.get(client);
    if (!answer || answer.seq < batch.seq)
      say('answer', batch.first, `session ${client} has no answer to its last batch`);
    else if (answer.seq === batch.seq && (answer.first !== batch.first || answer.kept !== batch.n))
      say('answer', batch.first, `the answer to session ${client} is not what was committed`);
    else if (answer.author !== '' && answer.author !== batch.author)
      say('answer', batch.first, `session ${client} is somebody else’s: who wrote in it may not write on`);
  }
  for (const { client, kept, first, seq } of answers)
    if (kept > 0 && last.get(client)?.seq !== seq)
      say('answer', first, `session ${client} was told of a batch that is not in the log`);
}

const same = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size === other.size && [...one].every((word) => other.has(word));

function some(words: readonly string[]): string {
  const shown = words
    .slice(0, 5)
    .map((word) => `“${word}”`)
    .join(', ');
  return words.length > 5 ? `${shown} and ${words.length - 5} more` : shown;
}
