import { type RawBuilder, sql } from 'kysely';
import { foundPlaces } from '#api/articles.ts';
import { dividedWords, indexedWords } from '#language/words.ts';
import type { Engine, Query } from './db.ts';
import { addWords, type DividedWord } from './wordParts.ts';

/** What an article is found by. A word in the headline counts more than one in the front, and that more than the body's. */
export interface SearchText {
  language: string;
  headline: string;
  /** A line for each of `frontPlaces`. */
  front: string;
  body: string;
}

/** What stands in which line of a front. */
export const frontPlaces = foundPlaces.filter((place) => place !== 'body');

/**
 * How well an article answers a search, 0 best: three for each place in which all words were found (the headline alone,
 * with the front, with the body), and within it 0 as they were typed, 1 with the last one as a beginning, 2 with parts of
 * longer words.
 */
export interface Hit {
  article: string;
  tier: number;
}

/** Most bytes of an article's words, each counted once: PostgreSQL keeps 1,048,575, and what is found depends on no engine. */
const mostBytes = 1_000_000;

/** Puts an article's words into the index, instead of those it had. */
export async function indexArticle(engine: Engine, query: Query, article: string, text: SearchText): Promise<void> {
  const { number } = await query
    .insertInto('search')
    .values({ article, ...text })
    .onConflict((conflict) => conflict.column('article').doUpdateSet({ ...text }))
    .returning('number')
    .executeTakeFirstOrThrow();
  const [headline, front, body] = searchTokens(text);
  const indexed = new Set([...headline, ...front, ...body]);
  const divided = [...dividedWords(`${text.headline}\n${text.front}\n${text.body}`)];
  await addWords(engine, query, new Set(divided.filter((word) => indexed.has(ascii(word)))));
  if (engine === 'sqlite') {
    await sql`delete from search_words where rowid = ${number}`.execute(query);
    await sql`insert into search_words (rowid, headline, front, body)
      values (${number}, ${headline.join(' ')}, ${front.join(' ')}, ${body.join(' ')})`.execute(query);
    return;
  }
  await sql`update search set
      headline_words = array_to_tsvector(${headline}::text[]),
      front_words = array_to_tsvector(${headline}::text[]) || array_to_tsvector(${front}::text[]),
      words = array_to_tsvector(${headline}::text[]) || array_to_tsvector(${front}::text[]) || array_to_tsvector(${body}::text[])
    where number = ${number}`.execute(query);
}

/** The articles in which all words are found, as a query; at least one word. */
export function hitsOf(engine: Engine, words: readonly DividedWord[]): RawBuilder<Hit> {
  const within = engine === 'sqlite' ? withinFts5 : withinTsvector;
  const ways = [0, 1, 2].flatMap((place) =>
    levelsOf(words).map(({ closeness, level }) => ({ tier: place * 3 + closeness, found: within(place, level) })),
  );
  const tier = (at: number) => sql.lit(ways[at]?.tier ?? 0);
  // Whatever is found at all is found in the last way, so the others only have to be asked one after the other.
  const better = ways.slice(0, -1).map(({ found }, at) => sql`when ${found} then ${tier(at)}`);
  const cases = better.length > 0 ? sql`case ${sql.join(better, sql` `)} else ${tier(ways.length - 1)} end` : tier(0);
  return sql<Hit>`(select article, ${cases} as tier from search where ${ways.at(-1)?.found})`;
}

/** The search as typed, with beginnings, with parts; without those that could find no more than the one before. */
function levelsOf(words: readonly DividedWord[]) {
  const begun = words.map((word): DividedWord => ({ ...word, longer: [] }));
  const typed = begun.map((word): DividedWord => ({ ...word, start: null }));
  const levels = [{ closeness: 0, level: typed }];
  if (words.some(({ start }) => start !== null)) levels.push({ closeness: 1, level: begun });
  if (words.some(({ longer }) => longer.length > 0)) levels.push({ closeness: 2, level: [...words] });
  return levels;
}

function withinFts5(place: number, words: readonly DividedWord[]): RawBuilder<boolean> {
  const columns = ['headline', 'front', 'body'].slice(0, place + 1).join(' ');
  const match = `{${columns}} : (${words.map(fts5Word).join(' AND ')})`;
  return sql`number in (select rowid from search_words where search_words match ${match})`;
}

function withinTsvector(place: number, words: readonly DividedWord[]): RawBuilder<boolean> {
  const column = sql.ref(['headline_words', 'front_words', 'words'][place] ?? 'words');
  return sql`${column} @@ ${words.map(tsqueryWord).join(' & ')}::tsquery`;
}

/**
 * The words of headline, front and body as the index has them. Of a text with more different words than it keeps, the first:
 * an article's row must not fail because of its search.
 */
export function searchTokens({ language, headline, front, body }: SearchText): [string[], string[], string[]] {
  const taken = new Set<string>();
  let bytes = 0;
  const take = (part: string) => {
    const tokens: string[] = [];
    for (const word of indexedWords(part, language)) {
      const token = ascii(word);
      if (!taken.has(token)) bytes += token.length;
      if (bytes > mostBytes) break;
      taken.add(token);
      tokens.push(token);
    }
    return tokens;
  };
  return [take(headline), take(front), take(body)];
}

/**
 * A folded word in a-z and 0-9, which both engines take as one word whatever their tables of letters say. Each other
 * character becomes `u` and its number: the beginning of a word stays the beginning of what it becomes.
 */
export function ascii(word: string): string {
  return [...word]
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16).padStart(6, '0')}`))
    .join('');
}

function fts5Word({ forms, start, longer }: DividedWord): string {
  const any = [...forms, ...longer].map((form) => `"${ascii(form)}"`);
  return `(${[...any, ...(start === null ? [] : [`"${ascii(start)}" *`])].join(' OR ')})`;
}

function tsqueryWord({ forms, start, longer }: DividedWord): string {
  const any = [...forms, ...longer].map((form) => `'${ascii(form)}'`);
  return `(${[...any, ...(start === null ? [] : [`'${ascii(start)}':*`])].join(' | ')})`;
}
