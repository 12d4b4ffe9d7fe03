import { attributes, attributionsIn, isPronoun } from '#language/attribution.ts';
import type { Line, QuoteRecord } from './copy.ts';
import { type ArticleFacts, type BlockFacts, isRunningText, ownText, sentencesOf } from './facts.ts';
import { isStatement, type QuoteAt } from './quotations.ts';
import { likeness, type Said, saidIn, standsIn } from './said.ts';

/** Another place where the same words are quoted. */
interface QuotedAt {
  block: string;
  /** The kind of the block: `crosshead`, `pullquote` … */
  kind: string;
  from: number;
  to: number;
  words: string;
  /** Word by word the same, or part of it. */
  same: boolean;
}

/** One quotation of an article, in marks or in the writer's own words. */
export interface LedgerEntry {
  block: string;
  kind: string;
  from: number;
  to: number;
  words: string;
  /** In quotation marks; else in reported speech. */
  direct: boolean;
  /** A sentence of its own, which needs somebody who says it. */
  statement: boolean;
  /** Empty where nobody is named within reach. */
  speaker: string;
  /** From whom the newsroom has it, where the text says so: laut AFP. */
  source: string;
  /** What the newsroom has noted about it. */
  record: QuoteRecord | null;
  elsewhere: readonly QuotedAt[];
}

interface Entry extends Omit<LedgerEntry, 'elsewhere' | 'record'> {
  said: Said;
}

/** Words that a quotation needs to be looked for elsewhere. */
const least = 2;
/** From here on two sayings are the same one in other words. */
const alike = 0.75;

/** Every quotation of an article in the order of the text: what was said, by whom, and where else it is used. */
export function quoteLedger({ blocks }: ArticleFacts, language: string): LedgerEntry[] {
  let last = '';
  const entries = blocks.flatMap((facts) => {
    // Who speaks is not carried over a crosshead.
    if (facts.block.kind === 'crosshead') last = '';
    return entriesIn(
      facts,
      language,
      () => last,
      (speaker) => {
        last = speaker;
      },
    );
  });
  return entries.map(({ said, ...entry }, index) => ({
    ...entry,
    record: recordOf(blocks, entry),
    elsewhere: entries.flatMap((other, at) => (at === index ? [] : usedAt(said, other))),
  }));
}

function recordOf(blocks: readonly BlockFacts[], { block: id, from, to }: Omit<Entry, 'said'>): QuoteRecord | null {
  const lines = blocks.find(({ block }) => block.id === id)?.block.lines ?? [];
  for (const { at, records } of lines)
    for (const { from: start, to: end, ...record } of records) if (at + start < to && from < at + end) return record;
  return null;
}

function entriesIn(
  facts: BlockFacts,
  language: string,
  before: () => string,
  speaks: (speaker: string) => void,
): Entry[] {
  const { block, quotes } = facts;
  return block.lines.flatMap((line) => {
    if (line.role === 'pullquote_words') return pullquoteEntry(facts, line, language);
    const own = quotes.filter(
      ({ depth, from, to }) => depth === 1 && from >= line.at && to <= line.at + line.text.length,
    );
    const { text, words } = ownText(line, facts);
    const said = attributionsIn(text, language, words).filter(({ speaker }) => speaker !== '');
    const entries: Entry[] = [];
    for (const quote of own) {
      const near = nearest(said, quote, line);
      const named = near && !isPronoun(near.speaker) ? near.speaker : '';
      const speaker = named || (near ? before() || near.speaker : own[0] === quote && said.length > 0 ? '' : before());
      if (named && isRunningText(line, block)) speaks(named);
      const source = said.find((one) => one.source && one !== near)?.speaker ?? '';
      entries.push({
        ...entryOf(facts, quote, language),
        direct: true,
        speaker: isHeading(block.kind) ? '' : speaker,
        source,
      });
    }
    if (isRunningText(line, block)) entries.push(...reported(facts, line, text, language));
    return entries.sort((one, other) => one.from - other.from);
  });
}

const isHeading = (kind: string) => kind === 'headline' || kind === 'kicker' || kind === 'crosshead';

function entryOf(facts: BlockFacts, quote: QuoteAt, language: string) {
  const { from, to, start, end, words } = quote;
  const { id: block, kind } = facts.block;
  const statement = isStatement(facts.block.text, quote);
  return { block, kind, from, to, words: words.trim(), statement, said: saidIn(facts, start, end, language) };
}

/** The attribution that belongs to a quotation: right behind it, else the last one before it, else the next. */
function nearest(said: ReturnType<typeof attributionsIn>, quote: QuoteAt, line: Line) {
  const [from, to] = [quote.from - line.at, quote.to - line.at];
  const behind = said.find((one) => one.from >= to && one.from - to < 4);
  return behind ?? said.findLast((one) => one.to <= from && from - one.to < 200) ?? said.find((one) => one.from >= to);
}

function pullquoteEntry(facts: BlockFacts, line: Line, language: string): Entry[] {
  if (line.text.trim() === '') return [];
  const speaker = facts.block.lines.find(({ role }) => role === 'pullquote_speaker')?.text.trim() ?? '';
  const words = line.text.replace(/^[\s„“”«»"‚‘’‹›]+|[\s„“”«»"‚‘’‹›]+$/gu, '');
  const [from, to] = [line.at, line.at + line.text.length];
  const said = saidIn(facts, from, to, language);
  return [
    {
      block: facts.block.id,
      kind: 'pullquote',
      from,
      to,
      words,
      said,
      direct: true,
      statement: true,
      speaker,
      source: '',
    },
  ];
}

/** Sentences that tell what somebody said without its marks. */
function reported(facts: BlockFacts, line: Line, text: string, language: string): Entry[] {
  return sentencesOf(line).flatMap(({ from, to }) => {
    const own = text.slice(from, to);
    if (own !== line.text.slice(from, to) || !attributes(own, language, true)) return [];
    const [said] = attributionsIn(own, language).filter(({ speaker }) => speaker !== '');
    if (!said) return [];
    const [start, end] = [line.at + from, line.at + to];
    const { id: block, kind } = facts.block;
    const words = line.text.slice(from, to);
    const { speaker, source } = said;
    const sayings = saidIn(facts, start, end, language);
    return [
      {
        block,
        kind,
        from: start,
        to: end,
        words,
        said: sayings,
        direct: false,
        statement: false,
        speaker,
        source: source ? speaker : '',
      },
    ];
  });
}

function usedAt(said: Said, { direct, block, kind, from, to, words, said: other }: Entry): QuotedAt[] {
  if (!direct || said.lower.length < least || other.lower.length < least) return [];
  const same = standsIn(said.lower, other.lower) >= 0 || standsIn(other.lower, said.lower) >= 0;
  if (!same && likeness(said.stems, other.stems) < alike) return [];
  return [{ block, kind, from, to, words, same }];
}
