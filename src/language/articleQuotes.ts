import { fields, isProse } from '#article/fields.ts';
import { blockNamed } from '#blocks/all.ts';
import type { HouseStyle } from './houseStyle.ts';
import type { Passage } from './passage.ts';
import type { QuoteFamily } from './quoteSigns.ts';
import { houseMarks, type PassageQuotes, type Quotation, type QuoteMark, quotesIn } from './quotes.ts';
import { sentenceEnds } from './sentences.ts';

/** What can be wrong with quotation marks. */
type QuoteProblemKind =
  | 'unclosed'
  | 'unopened'
  | 'lone'
  | 'runsOver'
  | 'mixedMarks'
  | 'mixedFamilies'
  | 'wrongStyle'
  | 'englishOpener'
  | 'wrongNesting'
  | 'tooDeep';

/** A fault, at marks of a passage: `from` and `to` are in its text, `passage` is its index in the article. */
export interface QuoteProblem {
  kind: QuoteProblemKind;
  passage: number;
  from: number;
  to: number;
  /** Where the missing half may stand, the likeliest first: offsets in the passage. Empty where none is missing. */
  places: readonly number[];
  /** Of a quotation that runs over paragraphs: the passage it ends in. */
  until?: number;
}

/** A quotation that opens in one paragraph and closes in a later one. */
interface LongQuotation {
  from: { passage: number; mark: QuoteMark };
  to: { passage: number; mark: QuoteMark };
}

export interface ArticleQuotes {
  /** As many as passages, in their order. */
  passages: readonly PassageQuotes[];
  long: readonly LongQuotation[];
  problems: readonly QuoteProblem[];
}

/**
 * The quotation marks of an article. What was found in the single passages may be given, so that only those that changed
 * are read again; the rest is a walk over what was found.
 */
export function articleQuotes(
  passages: readonly Passage[],
  style: HouseStyle,
  known: readonly PassageQuotes[] = passages.map((each) => quotesIn(each, style)),
): ArticleQuotes {
  const long = longQuotations(passages, known);
  const over = new Set(long.flatMap(({ from, to }) => [from.passage, to.passage]));
  const problems = passages.flatMap((each, index) => {
    const quotes = known[index];
    if (!quotes || quotes.marks.length === 0) return [];
    return over.has(index) ? problemsOf(each, index, quotes, style, long) : ownProblems(each, index, quotes, style);
  });
  return { passages: known, long, problems: [...problems, ...mixedFamilies(passages, known)].sort(inOrder) };
}

const inOrder = (a: QuoteProblem, b: QuoteProblem) => a.passage - b.passage || a.from - b.from;

/** Headings stand by themselves, and so does what stands in for one elsewhere: no quotation runs into or out of them. */
export function isHeading({ role }: Passage): boolean {
  if (isProse(role)) return 'insteadOf' in fields[role] && fields[role].insteadOf === 'headline';
  return role === 'headline' || role === 'kicker' || blockNamed(role)?.heading === true;
}

/**
 * A mark left open is meant where the next paragraph opens again, as is the custom, or where the next marks that follow
 * close it. Anything else is a mark left open.
 */
function longQuotations(passages: readonly Passage[], known: readonly PassageQuotes[]): LongQuotation[] {
  const long: LongQuotation[] = [];
  passages.forEach((each, index) => {
    const open = known[index]?.unclosed.findLast((mark) => !mark.single);
    if (!open || isHeading(each)) return;
    const to = closingAfter(passages, known, index);
    if (to) long.push({ from: { passage: index, mark: open }, to });
  });
  return long;
}

function closingAfter(
  passages: readonly Passage[],
  known: readonly PassageQuotes[],
  index: number,
): LongQuotation['to'] | null {
  for (let next = index + 1; next < passages.length && next <= index + 12; next += 1) {
    const [passage, quotes] = [passages[next], known[next]];
    if (!passage || !quotes || isHeading(passage) || passage.role !== passages[index]?.role) return null;
    const doubles = quotes.marks.filter((mark) => !mark.single && (mark.role === 'open' || mark.role === 'close'));
    const first = doubles[0];
    if (!first) continue;
    if (first.role === 'close') return { passage: next, mark: first };
    if (next !== index + 1 || passage.text.slice(0, first.at).trim() !== '') return null;
    const again = quotes.quotations.find(({ open }) => open === first);
    return again ? { passage: next, mark: again.close } : closingAfter(passages, known, next);
  }
  return null;
}

/** So many marks of a passage without their other half are given places for it. */
const mostPlaced = 20;

const known = new WeakMap<PassageQuotes, { style: HouseStyle; problems: readonly QuoteProblem[] }>();

/** The faults of a passage that no quotation runs into or out of: the same as long as its marks are. */
function ownProblems(passage: Passage, index: number, quotes: PassageQuotes, style: HouseStyle) {
  const before = known.get(quotes);
  const problems = before?.style === style ? before.problems : problemsOf(passage, index, quotes, style, []);
  const placed = problems.every((problem) => problem.passage === index)
    ? problems
    : problems.map((problem) => ({ ...problem, passage: index }));
  if (placed !== before?.problems) known.set(quotes, { style, problems: placed });
  return placed;
}

function problemsOf(
  passage: Passage,
  index: number,
  quotes: PassageQuotes,
  style: HouseStyle,
  long: readonly LongQuotation[],
): QuoteProblem[] {
  const at = (kind: QuoteProblemKind, { from, to }: { from: number; to: number }, places: number[] = []) => ({
    kind,
    passage: index,
    from,
    to,
    places,
  });
  const found: QuoteProblem[] = [];
  // Where there are so many, nobody looks for each one's other half.
  const few = quotes.unclosed.length + quotes.unopened.length <= mostPlaced;
  for (const mark of quotes.unclosed) {
    const over = long.find(({ from }) => from.mark === mark);
    if (over) found.push({ ...at('runsOver', mark), until: over.to.passage });
    else found.push(at('unclosed', mark, few ? closingPlaces(passage, quotes, mark) : []));
  }
  for (const mark of quotes.unopened)
    if (!long.some(({ to }) => to.mark === mark))
      found.push(at('unopened', mark, few ? openingPlaces(passage, quotes, mark) : []));
  for (const mark of quotes.marks) if (mark.role === 'lone') found.push(at('lone', mark));
  const house = new Map(houseMarks(passage, quotes, style).map((each) => [each.mark, each]));
  for (const quotation of quotes.quotations) {
    const { open, close, family, parent, depth } = quotation;
    const range = { from: open.from, to: close.to };
    if (depth > 2) found.push(at('tooDeep', range));
    const [opening, closing] = [house.get(open), house.get(close)];
    if (open.sign === opening?.sign && close.sign === closing?.sign) continue;
    if (family === 'mixed') found.push(at('mixedMarks', range));
    else if (isWronglyNested(quotation, parent)) found.push(at('wrongNesting', range));
    else if (open.sign !== '“' || !isGerman(style)) found.push(at('wrongStyle', range));
  }
  if (isGerman(style))
    for (const { mark, style: own } of house.values())
      if (mark.sign === '“' && mark.role === 'open' && own === style) found.push(at('englishOpener', mark));
  return found;
}

const isGerman = ({ language }: HouseStyle) => language.startsWith('de');

/** The marks of one level inside the same level's. */
function isWronglyNested({ open, family }: Quotation, parent: Quotation | null): boolean {
  return parent !== null && parent.family === family && parent.open.single === open.single;
}

/** Quotations of the first level whose family is not that of most others; of a tie, those that come later. Straight marks belong to no family. */
function mixedFamilies(passages: readonly Passage[], known: readonly PassageQuotes[]): QuoteProblem[] {
  const first: { passage: number; quotation: Quotation }[] = [];
  const counts = new Map<QuoteFamily, number>();
  known.forEach(({ quotations }, passage) => {
    for (const quotation of quotations) {
      const { family, parent, open } = quotation;
      if (parent || family === 'mixed' || family === 'straight') continue;
      const isForeign = passages[passage]?.spans.some(
        ({ kind, from, to }) => kind === 'language' && from <= open.at && open.at < to,
      );
      if (isForeign) continue;
      first.push({ passage, quotation });
      counts.set(family, (counts.get(family) ?? 0) + 1);
    }
  });
  if (counts.size < 2) return [];
  const [usual] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most));
  return first
    .filter(({ quotation }) => quotation.family !== usual)
    .map(({ passage, quotation: { open, close } }) => ({
      kind: 'mixedFamilies',
      passage,
      from: open.from,
      to: close.to,
      places: [],
    }));
}

const saying =
  /,\s+(?:(?:so|wie|dit|dice|sagt|sagte|sagten|sagen|meint|meinte|erklärt|erklärte|erklärten|betont|betonte|heisst|heißt|hiess|hieß|fügte|warnte|warnt|teilte|schreibt|schrieb|urteilte|kritisiert|kritisierte|fordert|forderte|findet|fand|glaubt|explique|expliqué|affirme|affirmé|déclare|déclaré|indique|estime|assure|souligne|confie|raconte|résume|selon|a|ha|spiega|afferma|dichiara|racconta|says?|said|told|added|wrote|according))(?![\p{L}\d])/giu;

/** Where a quotation that was never closed may end: before who says it, behind each sentence; not inside another quotation. */
function closingPlaces({ text }: Passage, quotes: PassageQuotes, mark: QuoteMark): number[] {
  const rest = text.slice(mark.to);
  const speakers = [...rest.matchAll(saying)].map(({ index }) => mark.to + index);
  const ends = sentenceEnds(rest).map((end) => mark.to + rest.slice(0, end).trimEnd().length);
  const last = ends.at(-1);
  const places = [...speakers, ...(last === undefined ? [] : [last]), ...ends];
  return [...new Set(places)].filter((place) => place > mark.to && !isInside(quotes, place)).slice(0, 5);
}

/** Where a quotation that was never opened may begin: after a colon or *dass*, at the sentence it ends in and those before, after a comma. */
function openingPlaces({ text }: Passage, quotes: PassageQuotes, mark: QuoteMark): number[] {
  const before = text.slice(0, mark.from);
  const behind = (pattern: RegExp) =>
    [...before.matchAll(pattern)].map((match) => match.index + match[0].length).reverse();
  const starts = [0, ...sentenceEnds(before).slice(0, -1)].reverse();
  const places = [
    ...behind(/:\s+/g).slice(0, 1),
    ...behind(/, (?:dass|que|qu['’]|che|that) ?/g).slice(0, 1),
    ...starts.map((start) => start + (/^\s*/.exec(before.slice(start))?.[0].length ?? 0)),
    ...behind(/, /g),
  ];
  const isTaken = (place: number) =>
    quotes.marks.some(({ from, to, single }) => !single && from <= place && place <= to);
  return [...new Set(places)]
    .filter((place) => place < mark.from && !isTaken(place) && !isInside(quotes, place))
    .slice(0, 5);
}

function isInside({ quotations }: PassageQuotes, place: number): boolean {
  return quotations.some(({ open, close }) => !open.single && open.from < place && place < close.to);
}
