import type { HouseStyle } from './houseStyle.ts';
import { styleOfRange } from './locales.ts';
import { keptParts, type Passage, touches } from './passage.ts';
import { isShortWord, isSingle } from './quoteSigns.ts';
import { levelInside, type QuoteMark, quotesIn } from './quotes.ts';

type TypedKey = '"' | "'";

/** What is put in place of characters of a passage. */
interface Typed {
  from: number;
  to: number;
  text: string;
}

const edge = /(?:^|[\s([{/|¿¡\u2010\u2011-]|[–—])$/u;
const word = /[\p{L}\p{M}\d]$/u;

/**
 * What a straight key means where it is typed: `from` to `to` is replaced by it. Null where it stays as it is: in code and
 * addresses, behind a figure, and where nobody can tell. It looks at nothing but its own passage.
 */
export function typedMark(passage: Passage, key: TypedKey, from: number, to: number, style: HouseStyle): Typed | null {
  if (isSignedOff(passage, from)) return null;
  const before = passage.text.slice(0, from);
  const earlier = earlierMark(passage, key, from, style);
  if (earlier) return withEarlier(passage, earlier, key, from, to, style);
  // A backtick that is open begins code.
  if ((before.split('`').length - 1) % 2 === 1) return null;
  // The spans that reach to the caret, as the words typed there belong to them.
  const spans = passage.spans
    .filter((span) => span.from < from)
    .map((span) => ({ ...span, to: Math.min(span.to, from) }));
  const own = styleOfRange(
    spans.filter((span) => span.to === from),
    style,
    from,
    from,
  );
  const open = { ...passage, text: before, spans };
  const top = stackOf(open, style).at(-1) ?? (key === "'" ? closedBy(open, key, style) : undefined);
  if (isInAddress(passage, from, style, `x${key}`) && !isInAddress(passage, from, style)) return null;
  // A mark behind an address closes what is open; without that it is a part of it.
  if (isInAddress(passage, from, style) && !(top && key === '"')) return null;
  const follows = passage.text.charAt(to);
  const begins = beginsHere(before, follows, top !== undefined, own);
  if (key === "'") {
    if (!begins && word.test(before) && !(top && isSingle(top.mark.sign) && !/^\p{L}/u.test(follows))) {
      return /\d$/.test(before) ? null : { from, to, text: own.apostrophe };
    }
    if (!begins && !top) return null;
  } else if (!begins && /\d$/.test(before) && !top) return null;
  // Where the house has no single marks, what follows tells whether it quotes, or is a year’s apostrophe.
  if (begins && key === "'" && !hasSingles(own)) return null;
  if (begins) {
    const level = levelInside(top, key === "'", own);
    const [sign] = level === 1 ? own.quotes.outer : own.quotes.inner;
    return { from, to, text: sign + (level === 1 ? spaceOf(own) : '') };
  }
  return closingOf(top, before, from, to, own);
}

/** The mark that closes what is open last. */
function closingMark(passage: Passage, from: number, to: number, style: HouseStyle): Typed {
  const before = passage.text.slice(0, from);
  return closingOf(stackOf({ ...passage, text: before }, style).at(-1), before, from, to, style);
}

function closingOf(top: Open | undefined, before: string, from: number, to: number, style: HouseStyle): Typed {
  const closing = top ?? { level: 1 as const, style };
  const [, sign] = closing.level === 1 ? closing.style.quotes.outer : closing.style.quotes.inner;
  const space = closing.level === 1 ? spaceOf(closing.style) : '';
  // A space that was typed before it becomes the house's.
  const start = space === '' ? from : from - (/[ \u00a0\u202f]$/.exec(before)?.[0].length ?? 0);
  return { from: start, to, text: space + sign };
}

/**
 * What this key tells of a mark before it. A single mark may still close what a year seemed to begin; and where the house
 * has no single marks, it closes the straight one that was left until then.
 */
function earlierMark(passage: Passage, key: TypedKey, from: number, style: HouseStyle): Typed | null {
  const before = passage.text.slice(0, from);
  if (key === '"') return seenMark(before + key, style);
  const top = stackOf({ ...passage, text: before }, style).at(-1);
  if (
    top?.mark.sign !== "'" ||
    hasSingles(top.style) ||
    !/[\p{L}\d.!?…,]$/u.test(before) ||
    isShortWord(before.slice(-8))
  )
    return null;
  const { at } = top.mark;
  const space = top.level === 1 ? spaceOf(top.style) : '';
  return { from: at, to: at + 1, text: (top.level === 1 ? top.style.quotes.outer : top.style.quotes.inner)[0] + space };
}

/** The key as it is read once the earlier mark is what it has turned out to be, and both as one change. */
function withEarlier(
  passage: Passage,
  earlier: Typed,
  key: TypedKey,
  from: number,
  to: number,
  style: HouseStyle,
): Typed {
  const longer = earlier.text.length - (earlier.to - earlier.from);
  const text = passage.text.slice(0, earlier.from) + earlier.text + passage.text.slice(earlier.to);
  const place = (at: number) => (at >= earlier.to ? at + longer : at);
  const spans = passage.spans.map((span) => ({ ...span, from: place(span.from), to: place(span.to) }));
  const moved = { ...passage, text, spans };
  // What a single mark closes here is known: it is what was left open.
  const mark =
    key === '"'
      ? typedMark(moved, key, from + longer, to + longer, style)
      : closingMark(moved, from + longer, to + longer, style);
  const [end, sign] = mark ? [mark.from, mark.text] : [from + longer, key];
  return { from: earlier.from, to, text: text.slice(earlier.from, end) + sign };
}

/** Within words that a speaker has signed off, where what is typed is a change of them. */
export function isSignedOff({ spans }: Passage, at: number): boolean {
  return spans.some(({ kind, from, to }) => kind === 'authorised' && from < at && at < to);
}

const hasSingles = ({ quotes }: HouseStyle) => isSingle(quotes.inner[0]);
const spaceOf = ({ quotes, quoteSpace }: HouseStyle) => (/[«»]/.test(quotes.outer[0]) ? quoteSpace : '');

/** Whether a quotation begins at the caret: behind a space, a bracket, an opening mark; behind a dash unless one is open there. */
function beginsHere(before: string, follows: string, isOpen: boolean, { quotes }: HouseStyle): boolean {
  const last = before.slice(-1);
  if (/[–—-]/.test(last) && isOpen && !/^[\p{L}\d]/u.test(follows)) return false;
  if (last === quotes.outer[0] || last === quotes.inner[0]) return true;
  // L’«Europe», dell’«Europa».
  if (/\p{L}[’']$/u.test(before)) return !isOpen;
  return edge.test(before);
}

interface Open {
  mark: QuoteMark;
  level: 1 | 2;
  style: HouseStyle;
}

/** What is open before the caret, outermost first. */
function stackOf(passage: Passage, style: HouseStyle): Open[] {
  const stack: Open[] = [];
  for (const mark of quotesIn(passage, style).unclosed) {
    const end = passage.text.length;
    const own = styleOfRange(passage.spans, style, mark.at, end);
    stack.push({ mark, level: levelInside(stack.at(-1), mark.single, own), style: own });
  }
  return stack;
}

/** What a key at the end of a text closes though it looked like a year before: *‘20 people died,’*. */
function closedBy(passage: Passage, key: TypedKey, style: HouseStyle): Open | undefined {
  const { text } = passage;
  const pair = quotesIn({ ...passage, text: text + key }, style).quotations.find(
    ({ close }) => close.at === text.length,
  );
  if (!pair || pair.open.sign === '’') return undefined;
  const own = styleOfRange(passage.spans, style, pair.open.at, text.length);
  return { mark: pair.open, level: levelInside(undefined, true, own), style: own };
}

/** In an address, which what is typed goes on with; a mark may close one that is a part of the address. */
function isInAddress({ text, spans, role }: Passage, from: number, { keep }: HouseStyle, typed = 'x'): boolean {
  return touches(keptParts({ role, spans, text: text.slice(0, from) + typed }, keep), from, from + 1);
}

const short =
  's|n|ne|nen|nem|ner|nes|mal|ran|rein|raus|rauf|rum|tis|twas|til|em|cause|bout|round|neath|ndranghet[\\p{L}]{1,4}|st[aeio]|nam';
// Behind a comma or a colon two figures may begin what somebody says.
const years = '[2-9]00|\\d\\d(?:s|ies|er(?:[ns]|in(?:nen)?)?)|(?<!(?:[^\\d],|:)[ \\u00a0\\u202f].)\\d\\d';
const atStart = '(?<=^|[\\s([{/«»„“‚‹›–—-])';
const betweenLetters = /(?<=\p{L})[‘›’](?=\p{L}$)/u;
const elided = new RegExp(`${atStart}[‚‹‘'](?=(?:(?:${short})’?|${years})[\\s\\p{P}]$)`, 'iu');
const thousands = /(?<=(?<![\d.,'’])\d{1,3}(?:’\d{3}){0,4})'(?=\d{3}$)/u;

/**
 * What the character just typed, the last one of a text, tells of a mark before it: that it is an apostrophe (*geht’s*,
 * *’s ist*, *’68er*), or parts thousands.
 */
export function seenMark(text: string, style: HouseStyle): Typed | null {
  const match = betweenLetters.exec(text) ?? elided.exec(text);
  const parts = match || style.thousands !== '’' ? null : thousands.exec(text);
  const found = match ?? parts;
  const right = parts ? style.thousands : style.apostrophe;
  if (!found || found[0] === right) return null;
  return { from: found.index, to: found.index + 1, text: right };
}
