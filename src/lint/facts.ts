import type { Fields } from '#article/fields.ts';
import type { LowerWord } from '#language/attribution.ts';
import type { Range } from '#language/passage.ts';
import { addMeasures, measureSentence, nothingMeasured, type TextMeasures } from '#language/readability.ts';
import { sentencesIn } from '#language/sentencesIn.ts';
import { wordsOf } from '#language/words.ts';
import type { Context } from './context.ts';
import type { Block, Line } from './copy.ts';
import { isQuoted, type MarksOfArticle, type QuoteAt, quotesOf, unquoted } from './quotations.ts';

/** A word of a block: as it is written, in lower case, and where it stands in the text of the block. */
export interface WordFact {
  text: string;
  lower: string;
  from: number;
  to: number;
}

/** What is known of a block by itself; what rules about the whole article work on. */
export interface BlockFacts {
  block: Block;
  quotes: readonly QuoteAt[];
  words: readonly WordFact[];
  /** What readability is reckoned from: running text without its quotations. */
  measures: TextMeasures;
}

export interface ArticleFacts {
  fields: Fields;
  blocks: readonly BlockFacts[];
  marks: MarksOfArticle;
}

export function factsOf(block: Block, context: Context): BlockFacts {
  const words: WordFact[] = [];
  for (const { text, start, end } of wordsOf(block.text))
    words.push({ text, lower: text.toLowerCase(), from: start, to: end });
  const quotes = block.lines.flatMap((line) => quotesOf(line, context));
  let measures = nothingMeasured;
  for (const line of block.lines)
    if (isRunningText(line, block)) measures = addMeasures(measures, measuresOf(line, words, quotes, context.language));
  return { block, quotes, words, measures };
}

/** Sentences that are more somebody else's than the writer's are left out. */
function measuresOf(line: Line, words: readonly WordFact[], quotes: readonly QuoteAt[], language: string) {
  let measures = nothingMeasured;
  for (const { from, to } of sentencesOf(line)) {
    const own = wordsBetween({ words }, line.at + from, line.at + to);
    const quoted = quotes.length === 0 ? 0 : own.filter((word) => isQuoted(quotes, word.from)).length;
    if (quoted * 2 <= own.length) measures = addMeasures(measures, measureSentence(own, language));
  }
  return measures;
}

/** The words between two places of the block's text. */
export function wordsBetween({ words }: Pick<BlockFacts, 'words'>, from: number, to: number): readonly WordFact[] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((words[end]?.to ?? to + 1) <= to) end += 1;
  return words.slice(low, end);
}

const sentences = new WeakMap<Line, readonly Range[]>();

/** The sentences of a line, in its own offsets, read once. */
export function sentencesOf(line: Line): readonly Range[] {
  const before = sentences.get(line);
  if (before) return before;
  const found = sentencesIn(line.text);
  sentences.set(line, found);
  return found;
}

/** A line without what others have said in it, in its own offsets: quotations are spaces of their length. */
interface OwnText {
  text: string;
  words: readonly LowerWord[];
}

const own = new WeakMap<Line, { facts: BlockFacts; own: OwnText }>();

/** What the writer says in a line of a block, read once. */
export function ownText(line: Line, facts: BlockFacts): OwnText {
  const before = own.get(line);
  if (before?.facts === facts) return before.own;
  const text = unquoted(line, facts.quotes);
  const words = wordsBetween(facts, line.at, line.at + text.length)
    .map(({ text, lower, from, to }) => ({ text, lower, start: from - line.at, end: to - line.at }))
    .filter(({ start }) => text.charAt(start) !== ' ');
  own.set(line, { facts, own: { text, words } });
  return { text, words };
}

/** Whether a line is prose that is read from one end to the other. */
export function isRunningText(line: Line, block: Block): boolean {
  return line.role === 'standfirst' || (line.role === 'paragraph' && !block.aside && block.kind !== 'blockquote');
}
