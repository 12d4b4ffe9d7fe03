import { articleQuotes, isHeading, type QuoteProblem } from '../articleQuotes.ts';
import type { HouseStyle } from '../houseStyle.ts';
import type { Passage } from '../passage.ts';
import { type HouseMark, houseMarks, type PassageQuotes, type QuoteMark, quotesIn } from '../quotes.ts';
import { type Choice, changed, type Edit } from './change.ts';
import { quoteEnds } from './quoteEnds.ts';

/** So many faults of a passage's marks are asked about: nobody answers more. */
const mostAsked = 40;

/** Brings the marks of an article to the house's form, passage by passage, and asks for those that are missing. `ends` for what stands beside them, too. */
export function marks(passages: readonly Passage[], style: HouseStyle, ends: boolean): Edit[][] {
  const article = articleQuotes(passages, style);
  const edits = passages.map((passage, index) => {
    const quotes = article.passages[index];
    if (!quotes) return [];
    const signs = houseMarks(passage, quotes, style).flatMap((mark) => printed(passage, mark));
    return [...signs, ...(ends ? quoteEnds(passage, quotes, style).flat() : [])];
  });
  const asked = new Map<number, number>();
  for (const problem of article.problems) {
    const before = asked.get(problem.passage) ?? 0;
    asked.set(problem.passage, before + 1);
    if (before >= mostAsked) continue;
    const [passage, quotes] = [passages[problem.passage], article.passages[problem.passage]];
    const edit = passage && quotes && missing(passage, quotes, problem, style);
    if (edit) edits[problem.passage]?.push(edit);
  }
  return edits;
}

function printed({ text }: Passage, { mark, sign, space, level }: HouseMark): Edit[] {
  const after = mark.role === 'open' ? sign + space : mark.role === 'close' ? space + sign : sign;
  if (text.slice(mark.from, mark.to) === after) return [];
  return [{ kind: level === 0 ? 'apostrophe' : 'quotes', from: mark.from, to: mark.to, after }];
}

/** The other half of a mark: proposed where a heading is one quotation, asked about everywhere else. */
function missing(passage: Passage, quotes: PassageQuotes, problem: QuoteProblem, style: HouseStyle): Edit | null {
  const mark = quotes.marks.find(({ from }) => from === problem.from);
  if (!mark || !['unclosed', 'unopened', 'lone'].includes(problem.kind)) return null;
  const house = houseMarks(passage, quotes, style).find((each) => each.mark === mark);
  if (problem.kind === 'lone') return asWhat(mark, style);
  if (!house) return null;
  const [open, close] = house.level === 2 ? house.style.quotes.inner : house.style.quotes.outer;
  const at = (place: number) =>
    problem.kind === 'unclosed'
      ? { from: place, to: place, after: house.space + close }
      : { from: place, to: place, after: open + house.space };
  const closing = at(passage.text.trimEnd().length);
  if (problem.kind === 'unclosed' && isWhollyQuoted(passage, quotes, mark) && closes(passage, closing, style))
    return { kind: 'closing', ...closing };
  // Or the mark itself is one too many.
  const without = { from: mark.from, to: mark.to, after: '' };
  const [first] = problem.places;
  return {
    kind: 'missing',
    ...(first === undefined ? without : at(first)),
    asked: true,
    choices: [...problem.places.map(at), without],
  };
}

/** Whether with this mark nothing is left open: not at the end of an address, where it would be a part of it. */
function closes(passage: Passage, choice: Choice, style: HouseStyle): boolean {
  const { unclosed, unopened } = quotesIn({ ...passage, text: changed(passage.text, [choice]) }, style);
  return unclosed.length === 0 && unopened.length === 0;
}

/** Nothing tells whether a mark between spaces opens or closes. */
function asWhat({ from, to }: QuoteMark, { quotes: { outer } }: HouseStyle): Edit {
  return {
    kind: 'missing',
    from,
    to,
    after: outer[0],
    asked: true,
    choices: outer.map((after) => ({ from, to, after })),
  };
}

/** A heading that begins with a mark and has no other: unless it goes on to say who speaks. */
function isWhollyQuoted(passage: Passage, { marks, unopened }: PassageQuotes, mark: QuoteMark): boolean {
  if (!isHeading(passage) || unopened.length > 0 || passage.text.slice(0, mark.from).trim() !== '') return false;
  const others = marks.some((other) => other !== mark && !other.single && other.role !== 'prime');
  return !others && /[\p{L}\d]/u.test(passage.text) && !/[:,] | [–—-] |\n/.test(passage.text.slice(mark.to).trim());
}
