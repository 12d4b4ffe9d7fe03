import { isSearched, type SearchWord, type WordAt, wordsOf } from '#language/words.ts';
import type { SearchText } from './search.ts';

/** What stands before and after each hit: characters that no text of ours has. */
const hitMarks = { start: '\ue000', end: '\ue001' } as const;

/** UTF-16 units of an excerpt, and how many of them come before its first hit. */
const size = { all: 200, before: 60 };
/** How far into a text we look: the hit of a long article may lie further on, but the list must not wait for it. */
const farthest = 60_000;

/** Where an article was found, in one line of plain text with the hits between `hitMarks`; empty when only its headline has them. */
export function excerptOf(text: SearchText, searched: readonly SearchWord[]): string {
  const whole = `${text.front}\n${text.body}`.replace(/[\ue000\ue001]/g, '').slice(0, farthest);
  const isHit = (word: WordAt) => isSearched(word.text, text.language, searched);
  let first: WordAt | undefined;
  for (const word of wordsOf(whole)) {
    if (!isHit(word)) continue;
    first = word;
    break;
  }
  if (!first) return '';

  const from = wordStart(whole, first.start - size.before, first.start);
  const to = wordEnd(whole, Math.max(first.end, from + size.all));
  const passage = whole.slice(from, to);
  let marked = '';
  let done = 0;
  for (const word of wordsOf(passage)) {
    if (!isHit(word)) continue;
    marked += passage.slice(done, word.start) + hitMarks.start + word.text + hitMarks.end;
    done = word.end;
  }
  marked = (marked + passage.slice(done)).replace(/\s+/g, ' ').trim();
  return `${from > 0 ? '… ' : ''}${marked}${to < whole.length ? ' …' : ''}`;
}

/** The first start of a word at or after `at`, at the latest `limit`. */
function wordStart(text: string, at: number, limit: number): number {
  if (at <= 0) return 0;
  const space = /\s/g;
  space.lastIndex = at;
  const found = space.exec(text);
  return found && found.index < limit ? found.index + 1 : limit;
}

/** The last end of a word at or before `at`; a word longer than the passage is cut. */
function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = Math.max(text.lastIndexOf(' ', at), text.lastIndexOf('\n', at));
  return space > at - 40 ? space : at;
}
