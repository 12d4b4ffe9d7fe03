import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import { indexedWords, type SearchWord, searchWords } from '#language/words.ts';
import { ascii } from './search.ts';
import type { Tables } from './tables.ts';

/** Nobody says in which language a caption is: its words are kept as any of ours would have them. */
const languages = ['de', 'fr', 'it', 'en'] as const;

/** Most words kept of one picture, as many as a long caption has. */
const mostWords = 2000;

/** The words that a picture is found by, of the texts about it; without repetitions. */
export function pictureWords(texts: readonly string[]): string[] {
  // Of a file's name its ending and the signs between its words are nothing to search for.
  const text = texts.join('\n').replaceAll('_', ' ');
  return [...new Set(languages.flatMap((language) => [...indexedWords(text, language)].map(ascii)))].slice(
    0,
    mostWords,
  );
}

/** Whether a picture has all the words of a search; `undefined` where nothing is searched for. */
export function hasWords(
  expression: ExpressionBuilder<Tables, 'picture'>,
  search: string,
): Expression<SqlBool> | undefined {
  const words = searchWords(search);
  if (words.length === 0) return undefined;
  return expression.and(words.map((word) => expression('picture.id', 'in', withWord(expression, word))));
}

/** Whether a column of words as they are kept has one that is searched for. */
export function isWord(column: string, { forms, start }: SearchWord): RawBuilder<SqlBool> {
  const word = sql.ref(column);
  const same = sql<SqlBool>`${word} in (${sql.join(forms.map(ascii))})`;
  if (start === null) return same;
  // Words are letters and digits in ASCII, all of them before the tilde: a range stands for a beginning, on every engine.
  const from = ascii(start);
  return sql<SqlBool>`(${same} or (${word} >= ${from} and ${word} < ${`${from}~`}))`;
}

function withWord(expression: ExpressionBuilder<Tables, 'picture'>, word: SearchWord) {
  return expression.selectFrom('picture_word').select('picture_word.picture').where(isWord('picture_word.word', word));
}
