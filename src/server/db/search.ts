import { type RawBuilder, sql } from 'kysely';
import { indexedWords, type SearchWord } from '#language/words.ts';
import type { Engine, Query } from './db.ts';

/** What an article is found by. A word in the headline counts more than one in the front, and that more than the body's. */
export interface SearchText {
  language: string;
  headline: string;
  front: string;
  body: string;
}

/** Where all words of a search were found: 0 in the headline alone, 1 with the front, 2 with the body. */
export interface Hit {
  article: string;
  tier: number;
}

/** Puts an article's words into the index, instead of those it had. */
export async function indexArticle(engine: Engine, query: Query, article: string, text: SearchText): Promise<void> {
  const { number } = await query
    .insertInto('search')
    .values({ article, ...text })
    .onConflict((conflict) => conflict.column('article').doUpdateSet({ ...text }))
    .returning('number')
    .executeTakeFirstOrThrow();
  const [headline, front, body] = [text.headline, text.front, text.body].map((part) => tokens(part, text.language));
  if (engine === 'sqlite') {
    await sql`delete from search_words where rowid = ${number}`.execute(query);
    await sql`insert into search_words (rowid, headline, front, body)
      values (${number}, ${headline?.join(' ')}, ${front?.join(' ')}, ${body?.join(' ')})`.execute(query);
    return;
  }
  await sql`update search set
      headline_words = array_to_tsvector(${headline}::text[]),
      front_words = array_to_tsvector(${headline}::text[]) || array_to_tsvector(${front}::text[]),
      words = array_to_tsvector(${headline}::text[]) || array_to_tsvector(${front}::text[]) || array_to_tsvector(${body}::text[])
    where number = ${number}`.execute(query);
}

/** The articles in which all words are found, as a table to join; at least one word. */
export function hitsOf(engine: Engine, words: readonly SearchWord[]): RawBuilder<Hit> {
  if (engine === 'sqlite') {
    const all = words.map(fts5Word).join(' AND ');
    const within = (columns: string) =>
      sql`number in (select rowid from search_words where search_words match ${`{${columns}} : (${all})`})`;
    return sql<Hit>`(
      select article, case when ${within('headline')} then 0 when ${within('headline front')} then 1 else 2 end as tier
      from search where number in (select rowid from search_words where search_words match ${all}))`;
  }
  const all = sql`${words.map(tsqueryWord).join(' & ')}::tsquery`;
  return sql<Hit>`(
    select article, case when headline_words @@ ${all} then 0 when front_words @@ ${all} then 1 else 2 end as tier
    from search where words @@ ${all})`;
}

function tokens(text: string, language: string): string[] {
  return [...indexedWords(text, language)].map(ascii);
}

/**
 * A folded word in a-z and 0-9, which both engines take as one word whatever their tables of letters say. Each other
 * character becomes `u` and its number: the beginning of a word stays the beginning of what it becomes.
 */
function ascii(word: string): string {
  return [...word]
    .map((letter) => (/[a-z0-9]/.test(letter) ? letter : `u${letter.codePointAt(0)?.toString(16).padStart(6, '0')}`))
    .join('');
}

function fts5Word({ forms, start }: SearchWord): string {
  const any = forms.map((form) => `"${ascii(form)}"`);
  return `(${[...any, ...(start === null ? [] : [`"${ascii(start)}" *`])].join(' OR ')})`;
}

function tsqueryWord({ forms, start }: SearchWord): string {
  const any = forms.map((form) => `'${ascii(form)}'`);
  return `(${[...any, ...(start === null ? [] : [`'${ascii(start)}':*`])].join(' | ')})`;
}
