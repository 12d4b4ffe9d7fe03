import { sql } from 'kysely';
import type { Engine, Query } from './db.ts';
import { type SearchText, searchTokens } from './search.ts';

/** What an article is found by in its headline, in its headline or front, and anywhere: words as the index has them. */
export type IndexedText = readonly [ReadonlySet<string>, ReadonlySet<string>, ReadonlySet<string>];

/** What the index should have of a text. */
export function indexedText(text: SearchText): IndexedText {
  return nested(searchTokens(text));
}

/** What the index has of the texts with the numbers `from` to `to`, by number. */
export async function indexedTexts(
  engine: Engine,
  query: Query,
  from: number,
  to: number,
): Promise<Map<number, IndexedText>> {
  return engine === 'sqlite' ? fromFts5(query, from, to) : fromTsvectors(query, from, to);
}

/** The index has no text of its own; its vocabulary says which word stands where. A temporary table changes no database. */
async function fromFts5(query: Query, from: number, to: number): Promise<Map<number, IndexedText>> {
  await sql`create virtual table if not exists temp.search_terms using fts5vocab(main, search_words, instance)`.execute(
    query,
  );
  const { rows } = await sql<{ doc: number; col: string; terms: string }>`
    select doc, col, group_concat(term, ' ') as terms from temp.search_terms
    where doc >= ${from} and doc <= ${to} group by doc, col`.execute(query);
  const parts = new Map<number, Record<string, string[]>>();
  for (const { doc, col, terms } of rows) parts.set(doc, { ...parts.get(doc), [col]: terms.split(' ') });
  return new Map(
    [...parts].map(([number, { headline = [], front = [], body = [] }]) => [number, nested([headline, front, body])]),
  );
}

async function fromTsvectors(query: Query, from: number, to: number): Promise<Map<number, IndexedText>> {
  const { rows } = await sql<{ number: number; headline: string[]; front: string[]; every: string[] }>`
    select number, tsvector_to_array(headline_words) as headline, tsvector_to_array(front_words) as front,
      tsvector_to_array(words) as every
    from search where number >= ${from} and number <= ${to}`.execute(query);
  return new Map(
    rows.map(({ number, headline, front, every }) => [number, [new Set(headline), new Set(front), new Set(every)]]),
  );
}

function nested([headline = [], front = [], body = []]: readonly (readonly string[])[]): IndexedText {
  return [new Set(headline), new Set([...headline, ...front]), new Set([...headline, ...front, ...body])];
}
