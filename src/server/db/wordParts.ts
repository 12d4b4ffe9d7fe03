import { sql } from 'kysely';
import type { SearchWord } from '#language/words.ts';
import type { Engine, Query } from './db.ts';

/** A word that is searched for, with the words of the dictionary that have one of its parts within them. */
export interface DividedWord extends SearchWord {
  longer: readonly string[];
}

/** Most longer words that all parts of a search stand for together: each costs the engine a look of its own. */
const mostLonger = 500;
/** Runs that are looked up for a part; whether the word really has it within is checked then. */
const mostRuns = 4;
/** Rows of one statement: engines limit how many values it may have. */
const rowsAtOnce = 5_000;
/** Any number will do, as long as every node takes the same. */
const lockNumber = 4_100_002;

/** Puts words into the dictionary; those it has cost a lookup each. A word that no article has any more stays, and finds nothing. */
export async function addWords(engine: Engine, query: Query, words: ReadonlySet<string>): Promise<void> {
  const unknown = new Set(words);
  for (const some of slices([...words]))
    for (const { word } of await query.selectFrom('word').select('word').where('word', 'in', some).execute())
      unknown.delete(word);
  if (unknown.size === 0) return;
  // Two nodes that add the same words in another order would wait for each other.
  if (engine === 'postgres') await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(query);
  for (const some of slices([...unknown])) {
    const added = await query
      .insertInto('word')
      .values(some.map((word) => ({ word })))
      .onConflict((conflict) => conflict.doNothing())
      .returning(['number', 'word'])
      .execute();
    const parts = added.flatMap(({ number, word }) => [...runsOf(word)].map((part) => ({ part, word: number })));
    for (const rows of slices(parts)) await query.insertInto('word_part').values(rows).execute();
  }
}

/**
 * Looks up the longer words that each part of a search stands for, the most alike first: by the share of their runs of
 * three letters that the part has, which is the shortest word.
 */
export function divide(query: Query, words: readonly SearchWord[]): Promise<DividedWord[]> {
  const parts = words.reduce((sum, word) => sum + word.parts.length, 0);
  const most = Math.floor(mostLonger / Math.max(1, parts));
  return Promise.all(
    words.map(async (word) => {
      const longer = await Promise.all(word.parts.map((part) => wordsWithin(query, part, most)));
      return { ...word, longer: longer.flat() };
    }),
  );
}

async function wordsWithin(query: Query, part: string, most: number): Promise<string[]> {
  const runs = [...runsOf(part)];
  const every = Math.max(1, Math.ceil(runs.length / mostRuns));
  let found = query.selectFrom('word').select('word').where('word', 'like', `%${part}%`).where('word', '!=', part);
  for (const run of runs.filter((_, index) => index % every === 0))
    found = found.where('number', 'in', (having) =>
      having.selectFrom('word_part').select('word_part.word').where('part', '=', run),
    );
  const rows = await found
    .orderBy(({ fn }) => fn<number>('length', ['word']))
    .orderBy('word')
    .limit(most)
    .execute();
  return rows.map(({ word }) => word);
}

/** How many words of the dictionary have not the runs they should have; runs of no word count as one each. */
export async function wordsAmiss(query: Query): Promise<number> {
  const words = await query.selectFrom('word').selectAll().execute();
  const byNumber = new Map(words.map(({ number, word }) => [number, word]));
  const missing = new Map(words.map(({ number, word }) => [number, runsOf(word).size]));
  const amiss = new Set<number>();
  let after = { part: '', word: 0 };
  for (;;) {
    const rows = await query
      .selectFrom('word_part')
      .selectAll()
      .where(sql<boolean>`(part, word) > (${after.part}, ${after.word})`)
      .orderBy('part')
      .orderBy('word')
      .limit(rowsAtOnce)
      .execute();
    for (const { part, word } of rows) {
      const left = missing.get(word);
      if (left === undefined || [...part].length !== 3 || !byNumber.get(word)?.includes(part)) amiss.add(word);
      else missing.set(word, left - 1);
    }
    const last = rows.at(-1);
    if (!last || rows.length < rowsAtOnce) break;
    after = last;
  }
  for (const [number, left] of missing) if (left !== 0) amiss.add(number);
  return amiss.size;
}

/** Every three letters in a row. */
function runsOf(word: string): Set<string> {
  const letters = [...word];
  return new Set(letters.slice(2).map((_, index) => letters.slice(index, index + 3).join('')));
}

function* slices<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += rowsAtOnce) yield all.slice(at, at + rowsAtOnce);
}
