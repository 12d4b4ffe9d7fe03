import type { Found, FoundPlace } from '#api/articles.ts';
import { eachWord, type SearchWord, type WordAt, whichSearched } from '#language/words.ts';
import { frontPlaces, type SearchText } from './search.ts';

/** What stands before and after each hit: characters that no text of ours has. */
const hitMarks = { start: '\ue000', end: '\ue001' } as const;

/** UTF-16 units of a passage, and how many of them come before its first hit. */
const size = { all: 200, before: 60 };
/** How far into a text we look: the hit of a long article may lie further on, but the list must not wait for it. */
const farthest = 60_000;
/** Where a passage is taken from, if several places have as many of the words; kicker and headline are shown anyway. */
const order: readonly FoundPlace[] = ['standfirst', 'body', 'byline', 'tags', 'section'];

interface HitAt extends WordAt {
  which: number;
}
type Hits = (text: string) => Iterable<HitAt>;
type FindIn = (text: SearchText & { kicker: string }) => Found;

/** Says of each article where a search has found it: plain text with each hit between `hitMarks`. */
export function finder(searched: readonly SearchWord[]): FindIn {
  const hitsOf = hitsIn(searched);
  return (text) => {
    const hits: Hits = (line) => hitsOf(line, text.language);
    const lines = text.front.split('\n');
    const texts = new Map<FoundPlace, string>(frontPlaces.map((place, line) => [place, lines[line] ?? '']));
    texts.set('body', text.body.slice(0, farthest));
    const marked = (line: string) => mark(clean(line), hits);
    return { kicker: marked(text.kicker), headline: marked(text.headline), ...passageOf(texts, hits, searched.length) };
  };
}

/** `all` words are searched for. */
function passageOf(
  texts: ReadonlyMap<FoundPlace, string>,
  hitsOf: Hits,
  all: number,
): { place: FoundPlace; passage: string } {
  let best: { place: FoundPlace; text: string; at: number; words: number } | null = null;
  for (const place of order) {
    const text = clean(texts.get(place) ?? '');
    if (text === '') continue;
    const dense = densest(hitsOf(text), all);
    if (!best || dense.words > best.words) best = { place, text, ...dense };
    if (best.words === all) break;
  }
  if (!best) return { place: 'body', passage: '' };
  const { place, text, at } = best;
  const from = wordStart(text, at - size.before, at);
  const to = wordEnd(text, Math.max(at, from + size.all));
  const passage = mark(text.slice(from, to), hitsOf).replace(/\s+/g, ' ').trim();
  return { place, passage: `${from > 0 ? '… ' : ''}${passage}${to < text.length ? ' …' : ''}` };
}

/** The first hit with the most of the searched words in the passage that begins with it; no hit is asked for after one with `all`. */
function densest(hits: Iterable<HitAt>, all: number): { at: number; words: number } {
  const room = size.all - size.before;
  let best = { at: 0, words: 0 };
  /** Passages that have room yet, in the order of their beginnings. */
  let open: { at: number; near: Set<number> }[] = [];
  for (const { start, end, which } of hits) {
    open = [...open.filter(({ at }) => end <= at + room), { at: start, near: new Set() }];
    for (const { at, near } of open) {
      near.add(which);
      if (near.size > best.words) best = { at, words: near.size };
    }
    if (best.words === all) break;
  }
  return best;
}

/** Words come again and again in the texts of a list: each is judged once. */
function hitsIn(searched: readonly SearchWord[]): (text: string, language: string) => Iterable<HitAt> {
  const judged = new Map<string, Map<string, number>>();
  return function* (text, language) {
    const known = judged.get(language) ?? new Map<string, number>();
    judged.set(language, known);
    for (const word of eachWord(text)) {
      const which = known.get(word.text) ?? whichSearched(word.text, language, searched);
      known.set(word.text, which);
      if (which >= 0) yield { ...word, which };
    }
  };
}

function mark(text: string, hitsOf: Hits): string {
  let marked = '';
  let done = 0;
  for (const word of hitsOf(text)) {
    marked += text.slice(done, word.start) + hitMarks.start + word.text + hitMarks.end;
    done = word.end;
  }
  return marked + text.slice(done);
}

function clean(text: string): string {
  return text.replace(/[\ue000\ue001]/g, '');
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
