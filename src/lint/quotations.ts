import { type ArticleQuotes, articleQuotes } from '#language/articleQuotes.ts';
import { houseMarks, type PassageQuotes, quotesIn } from '#language/quotes.ts';
import type { Context } from './context.ts';
import type { Block, Line } from './copy.ts';
import type { Edit } from './finding.ts';

/** A quotation: `from` and `to` with its marks, `start` and `end` without, in the text of its block. */
export interface QuoteAt {
  from: number;
  to: number;
  start: number;
  end: number;
  /** 1 unless it stands in another. */
  depth: number;
  words: string;
  /** Whether its closing mark is there; where not, it goes on to the end of the line. */
  closed: boolean;
}

const marksOfLines = new WeakMap<Line, { context: Context; marks: PassageQuotes; quotes: readonly QuoteAt[] }>();

function readLine(line: Line, context: Context) {
  const known = marksOfLines.get(line);
  if (known?.context === context) return known;
  const marks = quotesIn(line, context.style);
  const read = { context, marks, quotes: quotesFrom(line, marks) };
  marksOfLines.set(line, read);
  return read;
}

/** The quotation marks of a line, read once. */
export function marksOf(line: Line, context: Context): PassageQuotes {
  return readLine(line, context).marks;
}

/** The quotations of a line in the order in which they open; single marks by themselves quote nobody. */
export function quotesOf(line: Line, context: Context): readonly QuoteAt[] {
  return readLine(line, context).quotes;
}

function quotesFrom({ text, at }: Line, { quotations, unclosed }: PassageQuotes): QuoteAt[] {
  const found = quotations
    .filter(({ open, parent }) => !open.single || parent)
    .map(({ open, close, depth }) => quoteAt(text, at, open, close, depth));
  const left = unclosed.find((mark) => !mark.single);
  if (left) found.push(quoteAt(text, at, left, null, 1));
  return found.sort((one, other) => one.from - other.from);
}

function quoteAt(
  text: string,
  at: number,
  open: { from: number; to: number },
  close: { from: number; to: number } | null,
  depth: number,
): QuoteAt {
  const [end, to] = close ? [close.from, close.to] : [text.length, text.length];
  const words = text.slice(open.to, end);
  return {
    from: at + open.from,
    to: at + to,
    start: at + open.to,
    end: at + end,
    depth,
    words,
    closed: close !== null,
  };
}

/** Whether a place of the block's text is within a quotation. */
export function isQuoted(quotes: readonly QuoteAt[], place: number): boolean {
  return quotes.some(({ from, to }) => from <= place && place < to);
}

/** A line without what others have said in it, in the line's own offsets: quotations become spaces of their length. */
export function unquoted(line: Line, quotes: readonly QuoteAt[]): string {
  let text = '';
  let at = 0;
  for (const { from, to, depth } of quotes) {
    const [start, end] = [from - line.at, to - line.at];
    if (depth > 1 || start < at || end > line.text.length) continue;
    text += line.text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return text + line.text.slice(at);
}

/** What makes the marks in a part of a line those of the house. */
export function houseEdits(block: Block, line: Line, context: Context, from: number, to: number): Edit[] {
  return houseMarks(line, marksOf(line, context), context.style).flatMap(({ mark, sign, space, level }) => {
    if (mark.from < from || mark.to > to || level === 0) return [];
    const text = mark.role === 'open' ? sign + space : space + sign;
    if (line.text.slice(mark.from, mark.to) === text) return [];
    return [{ block: block.id, from: line.at + mark.from, to: line.at + mark.to, text }];
  });
}

/** A line of the article with its block; a problem names it by its number. */
interface ReadLine {
  block: Block;
  line: Line;
}

/** The quotation marks of the article as a whole. */
export interface MarksOfArticle extends ArticleQuotes {
  lines: readonly ReadLine[];
}

/** Walks over what is known of the single lines. */
export function marksOfArticle(blocks: readonly Block[], context: Context): MarksOfArticle {
  const lines = blocks.flatMap((block) => block.lines.map((line) => ({ block, line })));
  const known = lines.map(({ line }) => marksOf(line, context));
  return {
    lines,
    ...articleQuotes(
      lines.map(({ line }) => line),
      context.style,
      known,
    ),
  };
}

/** Whether a quotation is a sentence of its own, rather than words within somebody else's. */
export function isStatement(text: string, { from, to, words, closed }: QuoteAt): boolean {
  const count = words.trim().split(/\s+/).length;
  if (count < 5 || !/^[\s…(]*[\p{Lu}\p{N}]/u.test(words)) return false;
  const before = text.slice(0, from).trimEnd();
  const starts = before === '' || /[.!?:…»“”)–—]$/u.test(before);
  const ends = !closed || /[.!?…]\s*$/u.test(words) || /^\s*(?:[,.!?–—]|$)/u.test(text.slice(to));
  return starts && ends;
}
