import { stem } from '#language/words.ts';
import type { BlockFacts, WordFact } from './facts.ts';
import { likeness, standsIn } from './said.ts';

/** A passage of the article: its words, in the text of a block. */
interface PassageAt {
  block: string;
  from: number;
  to: number;
  words: string;
}

/** A pull quote and where its words were taken from: `from` and `to` with the marks, `start` and `end` without. */
export interface PullquoteLink {
  block: string;
  from: number;
  to: number;
  start: number;
  end: number;
  words: string;
  speaker: string;
  /** `same` where the words stand in the text as they are, `drifted` where others very like them do, else `gone`. */
  state: 'same' | 'drifted' | 'gone';
  passage: PassageAt | null;
}

/** From here on two sayings are the same one in other words. */
const alike = 0.6;
const outerMarks = /^[\s„“”«»"‚‘’‹›]+|[\s„“”«»"‚‘’‹›]+$/gu;

/**
 * Every pull quote with its passage. The link is the words themselves, so that it holds whoever made the pull quote,
 * wherever passage and pull quote are moved, and in an article that came from elsewhere.
 */
export function pullquoteLinks(blocks: readonly BlockFacts[], language: string): PullquoteLink[] {
  const text = blocks.filter(({ block }) => !block.aside && block.kind !== 'correction');
  return blocks.flatMap((facts) => {
    const line = facts.block.lines.find(({ role }) => role === 'pullquote_words');
    if (facts.block.kind !== 'pullquote' || !line || line.text.trim() === '') return [];
    const [start, end] = innerRange(line.text);
    const words = facts.words.filter((word) => word.from >= line.at && word.to <= line.at + line.text.length);
    const passage = passageOf(words, text, language);
    return [
      {
        block: facts.block.id,
        from: line.at,
        to: line.at + line.text.length,
        start: line.at + start,
        end: line.at + end,
        words: line.text.slice(start, end),
        speaker: facts.block.lines.find(({ role }) => role === 'pullquote_speaker')?.text.trim() ?? '',
        state: passage ? (passage.same ? ('same' as const) : ('drifted' as const)) : ('gone' as const),
        passage: passage?.at ?? null,
      },
    ];
  });
}

function innerRange(text: string): [number, number] {
  const first = /^[\s„“”«»"‚‘’‹›]*/u.exec(text)?.[0].length ?? 0;
  const inner = text.replace(outerMarks, '');
  return [first, first + inner.length];
}

function passageOf(
  words: readonly WordFact[],
  text: readonly BlockFacts[],
  language: string,
): { same: boolean; at: PassageAt } | null {
  const lower = words.map((word) => word.lower);
  for (const facts of text) {
    const at = standsIn(
      lower,
      facts.words.map((word) => word.lower),
    );
    if (at >= 0) return { same: true, at: passage(facts, at, at + words.length - 1) };
  }
  const stems = words.map((word) => stem(word.text, language));
  let best: { like: number; at: PassageAt } | null = null;
  for (const facts of text) {
    const own = facts.words.map((word) => stem(word.text, language));
    for (const [first, last] of windows(facts, own, stems)) {
      const like = likeness(stems, own.slice(first, last + 1));
      if (like >= alike && like > (best?.like ?? 0)) best = { like, at: passage(facts, first, last) };
    }
  }
  return best ? { same: false, at: best.at } : null;
}

/** Quotations, and stretches about as long as what is sought, that begin and end with words of it. */
function windows({ quotes, words }: BlockFacts, own: readonly string[], stems: readonly string[]): [number, number][] {
  const sought = new Set(stems);
  const { length } = stems;
  const shared = own.filter((stem) => sought.has(stem)).length;
  if (shared < Math.max(2, length * alike * 0.6)) return [];
  const found: [number, number][] = [];
  for (const { start, end } of quotes) {
    const first = words.findIndex((word) => word.from >= start);
    const last = words.findLastIndex((word) => word.to <= end);
    if (first >= 0 && last >= first) found.push([first, last]);
  }
  const most = Math.ceil(length * 1.4) + 1;
  for (const [first, stem] of own.entries()) {
    if (!sought.has(stem)) continue;
    for (let last = Math.min(words.length - 1, first + most); last > first; last -= 1) {
      if (!sought.has(own[last] ?? '')) continue;
      if (last - first + 1 >= length * 0.5) found.push([first, last]);
    }
  }
  return found;
}

function passage({ block, words }: BlockFacts, first: number, last: number): PassageAt {
  const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
  return { block: block.id, from, to, words: block.text.slice(from, to) };
}
