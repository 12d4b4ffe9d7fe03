import type { HouseStyle } from './houseStyle.ts';
import { styleOfRange } from './locales.ts';
import { keptParts, type Passage, touches } from './passage.ts';
import {
  familyOf,
  isElided,
  isShortened,
  isSingle,
  type Lean,
  leanOf,
  mayBeApostrophe,
  type QuoteFamily,
  quoteSign,
  shapeOf,
  shortYear,
} from './quoteSigns.ts';

/** `lone` is a mark of which nobody can tell whether it opens or closes; `prime` stands for feet, inches, minutes, thousands. */
type MarkRole = 'open' | 'close' | 'apostrophe' | 'prime' | 'lone';

/** A quotation mark, apostrophe or prime in a passage. Its range takes in the spaces between it and the words it quotes. */
export interface QuoteMark {
  from: number;
  to: number;
  /** As it is printed: `«`, `"`, `,,`. */
  sign: string;
  /** Where the sign itself begins. */
  at: number;
  single: boolean;
  role: MarkRole;
}

/** A quotation that opens and closes in one passage. */
export interface Quotation {
  open: QuoteMark;
  close: QuoteMark;
  family: QuoteFamily;
  /** The quotation around it; its depth is 1 where there is none. */
  parent: Quotation | null;
  depth: number;
}

/** The quotation marks of one passage. It depends on nothing but the passage and the style, so it may be remembered. */
export interface PassageQuotes {
  /** In the order of the text. */
  marks: readonly QuoteMark[];
  /** In the order in which they open. */
  quotations: readonly Quotation[];
  unclosed: readonly QuoteMark[];
  unopened: readonly QuoteMark[];
}

interface Sign {
  sign: string;
  at: number;
  end: number;
  before: string;
  after: string;
  lean: Lean;
}

/** Finds what each quotation mark of a passage does, by its surroundings, its shape and what is open before it. */
export function quotesIn(passage: Passage, style: HouseStyle): PassageQuotes {
  const signs = signsOf(passage, style);
  if (signs.length === 0 || signs.length > mostSigns) return none;
  return new Reading(passage.text, signs, isTurned(signs, style)).read();
}

/** A passage with more signs is nobody's prose. */
const mostSigns = 2_000;

/** So many signs further on it is looked for the other mark of one that may be an apostrophe. */
const mostLooked = 40;

const none: PassageQuotes = { marks: [], quotations: [], unclosed: [], unopened: [] };

function signsOf(passage: Passage, { keep }: HouseStyle): Sign[] {
  const { text } = passage;
  const kept = keptParts(passage, keep);
  const found = [...text.matchAll(quoteSign)]
    .map((match) => ({ sign: match[0], at: match.index, end: match.index + match[0].length }))
    .filter(({ at, end }) => !touches(kept, at, end));
  // Signs that touch share what stands around them.
  const starts: number[] = [];
  found.forEach(({ at }, index) => {
    starts.push(found[index - 1]?.end === at ? (starts[index - 1] ?? at) : at);
  });
  const ends: number[] = [];
  for (let index = found.length - 1; index >= 0; index -= 1) {
    const end = found[index]?.end ?? 0;
    ends[index] = found[index + 1]?.at === end ? (ends[index + 1] ?? end) : end;
  }
  return found.map((each, index) => {
    const start = starts[index] ?? each.at;
    const end = ends[index] ?? each.end;
    const before = characterBefore(text, start);
    const after = characterAfter(text, end);
    // L’« Europe »: the word before it is only elided.
    const elided = /[«»‹›]/.test(each.sign) && /\p{L}['’]$/u.test(text.slice(Math.max(0, each.at - 3), each.at));
    const lean = elided ? 'either' : leanOf(before, after, text.startsWith('..', end));
    return { ...each, before, after, lean };
  });
}

// A letter may be two units, or carry an accent of its own.
const characterBefore = (text: string, at: number) => {
  const unit = text.charAt(at - 1);
  if (unit < firstAccent) return unit;
  return /.\p{M}*$/su.exec(text.slice(Math.max(0, at - 8), at))?.[0].replace(/\p{M}+$/u, '') ?? '';
};
const characterAfter = (text: string, at: number) => {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
};
const firstAccent = '\u0300';

/** Whether a text quotes »so« and ›so‹: by the marks whose surroundings tell, else by the style. */
function isTurned(signs: readonly Sign[], { quotes }: HouseStyle): boolean {
  let votes = 0;
  let opens = false;
  for (const { sign, lean } of signs) {
    if (lean === 'either') continue;
    if (sign === '«' || sign === '‹') votes += lean === 'open' ? -1 : 1;
    if (sign === '»' || sign === '›') votes += lean === 'open' ? 1 : -1;
    opens ||= lean === 'open' && (sign === '»' || sign === '›');
  }
  return (votes > 0 && opens) || (votes === 0 && quotes.outer[0] === '»');
}

const isLetter = (character: string) => /^\p{L}$/u.test(character);
const isDigit = (character: string) => /^\d$/.test(character);

class Reading {
  readonly #text: string;
  readonly #signs: readonly Sign[];
  readonly #turned: boolean;
  readonly #lastClosing: number;
  readonly #marks: QuoteMark[] = [];
  readonly #open: QuoteMark[] = [];
  readonly #pairs: { open: QuoteMark; close: QuoteMark }[] = [];
  readonly #unclosed: QuoteMark[] = [];
  readonly #unopened: QuoteMark[] = [];

  constructor(text: string, signs: readonly Sign[], turned: boolean) {
    this.#text = text;
    this.#signs = signs;
    this.#turned = turned;
    this.#lastClosing = signs.findLastIndex(({ sign, lean }) => !isSingle(sign) && lean !== 'open');
  }

  read(): PassageQuotes {
    this.#signs.forEach((sign, index) => {
      const role = isSingle(sign.sign) ? this.#roleOfSingle(sign, index) : this.#roleOfDouble(sign, index);
      const mark = this.#mark(sign, role);
      if (role === 'open') this.#open.push(mark);
      if (role === 'close') this.#closes(mark);
    });
    this.#unclosed.push(...this.#open);
    this.#pairs.sort((a, b) => a.open.at - b.open.at);
    for (const { open, close } of this.#pairs) {
      const [start, end] = [open.to, close.from];
      this.#widen(open, start, end);
      this.#widen(close, start, end);
    }
    for (const mark of this.#unclosed) this.#widen(mark, mark.to, this.#text.length);
    for (const mark of this.#unopened) this.#widen(mark, 0, mark.from);
    this.#unclosed.sort((a, b) => a.at - b.at);
    return {
      marks: this.#marks,
      quotations: nested(this.#pairs),
      unclosed: this.#unclosed,
      unopened: this.#unopened,
    };
  }

  #roleOfDouble(sign: Sign, index: number): MarkRole {
    const isOpen = this.#open.some((mark) => !mark.single);
    if (/["“”]/.test(sign.sign) && this.#isPrime(sign, index, isOpen)) return 'prime';
    const shape = shapeOf(sign.sign, this.#turned);
    // «Wort »und, er sagte„ Wort“: the space has slipped.
    if (sign.lean === 'open') return shape === 'close' && isOpen && sign.sign !== '”' ? 'close' : 'open';
    if (sign.lean === 'close') return shape === 'open' && !isOpen ? 'open' : 'close';
    if (shape !== null) return shape;
    if (isOpen) return 'close';
    return this.#closesLater(index) ? 'open' : 'lone';
  }

  #roleOfSingle(sign: Sign, index: number): MarkRole {
    const { before, after, lean } = sign;
    const apostrophe = mayBeApostrophe(sign.sign);
    const afterWord = isLetter(before) || isDigit(before);
    // 12’345 and 5’10.
    if (apostrophe && isDigit(before) && isDigit(after)) return 'prime';
    if (apostrophe && afterWord && (isLetter(after) || isDigit(after))) return 'apostrophe';
    const isOpen = this.#open.at(-1)?.single ?? false;
    if (sign.sign === "'" && isDigit(before) && (isDigit(after) || !isOpen)) return 'prime';
    const shape = shapeOf(sign.sign, this.#turned);
    const role = lean === 'either' || (lean === 'open' && shape === 'close' && isOpen) ? (shape ?? 'lone') : lean;
    if (!apostrophe || role === 'lone') return role;
    if (role === 'open') return this.#isElision(sign, index, isOpen) ? 'apostrophe' : 'open';
    if (isOpen) return this.#isGenitive(sign, index) ? 'apostrophe' : 'close';
    return afterWord ? 'apostrophe' : 'close';
  }

  /** An apostrophe at the beginning of a word: ’s ist, ’68. No house opens with ’. */
  #isElision({ sign, end }: Sign, index: number, isOpen: boolean): boolean {
    const following = this.#text.slice(end, end + 16);
    if (sign === '’' || isElided(following)) return true;
    const year = shortYear(following);
    return year !== null && (isOpen || !this.#quotesYear(year, end, index));
  }

  /** Whether ’20s is not the years but the beginning of what is quoted: by a later mark that can be nothing but its end. */
  #quotesYear(year: string, start: number, index: number): boolean {
    // The ’90s’ music.
    const isOfYears = /(?<!\p{L})(?:the|early|late|mid)[ -]$/iu.test(
      this.#text.slice(Math.max(0, start - 7), start - 1),
    );
    return this.#singleCloses(index, ({ at, before }) => {
      if ((at === start + year.length && !isOfYears) || /[.,;:!?…]/.test(before)) return true;
      return /^\d+$/.test(year) && !isShortened(this.#text.slice(Math.max(0, at - 8), at));
    });
  }

  /** The apostrophe of *the workers’ rights* and *un po’ tardi* within single marks: a later one closes them. */
  #isGenitive(sign: Sign, index: number): boolean {
    const open = this.#open.at(-1);
    if (!open || !this.#isBetweenWords(sign)) return false;
    const pairs = (other: Sign) => familyOf(open.sign, other.sign);
    if (pairs(sign) === 'german' || shortYear(this.#text.slice(open.to, sign.at))?.length === sign.at - open.to)
      return false;
    return this.#singleCloses(
      index,
      (later) => !this.#isBetweenWords(later) || (pairs(later) !== 'mixed' && later.sign !== sign.sign),
    );
  }

  /** Whether a mark stands behind a word that may end with an apostrophe, and another word follows. */
  #isBetweenWords({ at, end }: Sign): boolean {
    if (!/^[ \u00a0]["„“«»]?\p{L}/u.test(this.#text.slice(end, end + 3))) return false;
    return isShortened(this.#text.slice(Math.max(0, at - 8), at));
  }

  /** Whether a later single mark closes what is said of it, before another one opens or what stands around it ends. */
  #singleCloses(index: number, isEnd: (sign: Sign) => boolean): boolean {
    const last = Math.min(this.#signs.length, index + mostLooked);
    let around = this.#open.some((mark) => !mark.single) ? 1 : 0;
    for (let next = index + 1; next < last; next += 1) {
      const found = this.#signs[next];
      if (found && !isSingle(found.sign) && found.lean !== 'either') {
        around += found.lean === 'open' ? 1 : -1;
        if (around === 0) return false;
      }
      if (!found || !isSingle(found.sign) || (isLetter(found.after) && /^[\p{L}\d]$/u.test(found.before))) continue;
      if (found.lean === 'close' && isEnd(found)) return true;
      const following = this.#text.slice(found.end, found.end + 16);
      if (found.lean === 'open' && shortYear(following) === null && !isElided(following)) return false;
    }
    return false;
  }

  #closesLater(index: number): boolean {
    return index < this.#lastClosing;
  }

  /** Inches and seconds: after a figure with nothing open; or where a later mark closes what is open. */
  #isPrime({ sign, before, after, at }: Sign, index: number, isOpen: boolean): boolean {
    if (!isDigit(before)) return false;
    // 5’10”: a curly mark is none unless feet stand before it.
    if (sign !== '"' && !/\d['’‘] ?\d\d?$/.test(this.#text.slice(Math.max(0, at - 5), at))) return false;
    if (!isOpen || isDigit(after)) return true;
    if (!/(?<![\d.,])\d\d?(?:[.,]\d)?$/.test(this.#text.slice(Math.max(0, at - 6), at))) return false;
    let next = index + 1;
    while (next < this.#signs.length && this.#signs[next]?.sign !== sign) next += 1;
    const following = this.#signs[next];
    return following?.lean === 'close' && !isDigit(following.before);
  }

  #closes(mark: QuoteMark): void {
    const at = this.#open.findLastIndex((open) => open.single === mark.single);
    const open = this.#open[at];
    if (!open) {
      this.#unopened.push(mark);
      return;
    }
    this.#unclosed.push(...this.#open.splice(at).slice(1));
    this.#pairs.push({ open, close: mark });
  }

  #mark({ sign, at, end }: Sign, role: MarkRole): QuoteMark {
    const mark = { from: at, to: end, sign, at, single: isSingle(sign), role };
    this.#marks.push(mark);
    return mark;
  }

  /** The spaces between marks and what they quote are theirs, unless there is nothing else. */
  #widen(mark: QuoteMark, start: number, end: number): void {
    const quoted = this.#text.slice(start, end);
    if (quoted.trim() === '') return;
    if (mark.role === 'open') mark.to += /^[ \u00a0\u2009\u202f]*/.exec(quoted)?.[0].length ?? 0;
    else mark.from -= /[ \u00a0\u2009\u202f]*$/.exec(quoted)?.[0].length ?? 0;
  }
}

function nested(pairs: readonly { open: QuoteMark; close: QuoteMark }[]): Quotation[] {
  const around: Quotation[] = [];
  return pairs.map(({ open, close }) => {
    while ((around.at(-1)?.close.at ?? Number.POSITIVE_INFINITY) < open.at) around.pop();
    const parent = around.at(-1) ?? null;
    const quotation = { open, close, family: familyOf(open.sign, close.sign), parent, depth: (parent?.depth ?? 0) + 1 };
    around.push(quotation);
    return quotation;
  });
}

/** What a mark is by the style: the sign, and the space inside it. */
export interface HouseMark {
  mark: QuoteMark;
  sign: string;
  space: string;
  /** The marks of a quotation, or of one inside it; 0 for an apostrophe. */
  level: 0 | 1 | 2;
  /** The style it follows: that of the words, where both marks stand in another language. */
  style: HouseStyle;
}

/**
 * The marks of a passage as the house prints them. Inside a quotation the other level is used, and so on in turn; single
 * marks by themselves stay single where the house has single ones. A mark without its other half only takes the house's
 * form. Primes and lone marks are left out: nothing is known of them.
 */
export function houseMarks(passage: Passage, quotes: PassageQuotes, style: HouseStyle): readonly HouseMark[] {
  const before = printed.get(quotes);
  if (before?.style === style) return before.marks;
  const marks = print(passage, quotes, style);
  printed.set(quotes, { style, marks });
  return marks;
}

/** What was said of a passage's marks last: several rules and every key in another passage ask again. */
const printed = new WeakMap<PassageQuotes, { style: HouseStyle; marks: readonly HouseMark[] }>();

function print({ text, spans }: Passage, quotes: PassageQuotes, style: HouseStyle): HouseMark[] {
  if (quotes.marks.length === 0) return [];
  const styleAt = (from: number, to: number) => styleOfRange(spans, style, from, to);
  const levels = new Map<Quotation, { level: 1 | 2; style: HouseStyle }>();
  const found = new Map<QuoteMark, HouseMark>();
  for (const quotation of quotes.quotations) {
    const { open, close, parent } = quotation;
    const own = styleAt(open.at, close.at + close.sign.length);
    const around = parent ? levels.get(parent) : undefined;
    const level = levelInside(around, open.single, own);
    levels.set(quotation, { level, style: own });
    for (const mark of [open, close]) found.set(mark, houseMark(text, mark, level, own));
  }
  for (const mark of quotes.marks) {
    if (found.has(mark) || mark.role === 'prime' || mark.role === 'lone') continue;
    const own = styleAt(mark.at, mark.at + mark.sign.length);
    found.set(mark, houseMark(text, mark, mark.role === 'apostrophe' ? 0 : levelAlone(mark.single, own), own));
  }
  return quotes.marks.flatMap((mark) => found.get(mark) ?? []);
}

/** The level of marks inside others: the other one. Another language begins anew, unless its marks are those around it. */
export function levelInside(
  around: { level: 1 | 2; style: HouseStyle } | undefined,
  single: boolean,
  own: HouseStyle,
): 1 | 2 {
  const [sign] = around ? (around.level === 1 ? around.style.quotes.outer : around.style.quotes.inner) : [''];
  if (around?.style !== own && sign !== own.quotes.outer[0]) return levelAlone(single, own);
  return sign === own.quotes.outer[0] ? 2 : 1;
}

/** The level of marks that stand in no other quotation. */
function levelAlone(single: boolean, { quotes }: HouseStyle): 1 | 2 {
  return single && isSingle(quotes.inner[0]) ? 2 : 1;
}

function houseMark(text: string, mark: QuoteMark, level: 0 | 1 | 2, style: HouseStyle): HouseMark {
  if (level === 0) return { mark, sign: style.apostrophe, space: '', level, style };
  const [open, close] = level === 1 ? style.quotes.outer : style.quotes.inner;
  const sign = mark.role === 'open' ? open : close;
  // Beside nothing, and in marks around nothing, there is no space to set.
  const inside = mark.role === 'open' ? text.charAt(mark.to) : text.charAt(mark.from - 1);
  const spaced = /[«»]/.test(sign) && /[^\s«»]/.test(inside);
  return { mark, sign, space: spaced ? style.quoteSpace : '', level, style };
}
