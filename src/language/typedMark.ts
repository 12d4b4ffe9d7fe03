import type { HouseStyle } from './houseStyle.ts';
import { styleOfRange } from './locales.ts';
import { keptParts, type Passage, touches } from './passage.ts';
import { isSingle } from './quoteSigns.ts';
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
  const open = stackOf({ ...passage, text: before, spans }, style);
  const top = open.at(-1);
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
  if (begins) {
    const level = levelInside(top, key === "'", own);
    const [sign] = level === 1 ? own.quotes.outer : own.quotes.inner;
    return { from, to, text: sign + (level === 1 ? spaceOf(own) : '') };
  }
  const closing = top ?? { level: 1 as const, style: own };
  const [, sign] = closing.level === 1 ? closing.style.quotes.outer : closing.style.quotes.inner;
  const space = closing.level === 1 ? spaceOf(closing.style) : '';
  // A space that was typed before it becomes the house's.
  const start = space === '' ? from : from - (/[ \u00a0\u202f]$/.exec(before)?.[0].length ?? 0);
  return { from: start, to, text: space + sign };
}

/** Within words that a speaker has signed off, where what is typed is a change of them. */
export function isSignedOff({ spans }: Passage, at: number): boolean {
  return spans.some(({ kind, from, to }) => kind === 'authorised' && from < at && at < to);
}

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

/** In an address, which what is typed goes on with. */
function isInAddress({ text, spans, role }: Passage, from: number, { keep }: HouseStyle): boolean {
  return touches(keptParts({ role, spans, text: `${text.slice(0, from)}x` }, keep), from, from + 1);
}

const short = 's|n|ne|nen|nem|ner|nes|mal|ran|rein|raus|rauf|rum|tis|twas|til|em|cause';
const betweenLetters = /(?<=\p{L})[‘›’](?=\p{L}$)/u;
const elided = new RegExp(`(?<=(?:^|[\\s(«„“]))[‚‹‘](?=(?:${short}|\\d\\d(?:er|s))’?[\\s-]$)`, 'iu');

/**
 * What was taken for a quotation mark and is seen to be an apostrophe by the letter typed behind it: *geht’s*, *’s ist*,
 * *’68er*. `text` is what stands before the caret, with what was just typed.
 */
export function seenApostrophe(text: string, style: HouseStyle): Typed | null {
  const match = betweenLetters.exec(text) ?? elided.exec(text);
  if (!match || match[0] === style.apostrophe) return null;
  return { from: match.index, to: match.index + 1, text: style.apostrophe };
}
