import { element, type HtmlElement, type HtmlNode, textOf } from '#marks/htmlTree.ts';
import { countTree, treeText, wordsOf } from '../reading/counts.ts';
import { agencyNamed } from '../reading/credits.ts';
import type { AsideKind, Change, Taken } from '../reading/reading.ts';
import { isBylineLine, metaLine } from './bylineLine.ts';
import { datelineOf } from './dateline.ts';
import { furnitureLine, isPictureLine, tailKinds } from './furniture.ts';
import { isLabelledTime, isTimeLine } from './timeLine.ts';

/** What is known of a page's article before its blocks are looked at. */
export interface Hints {
  headline?: string | undefined;
  /** The summary that a page states for searches. */
  description?: string | undefined;
  byline?: string | undefined;
  /** The line that the page itself calls the one above its headline. */
  kicker?: string | undefined;
  /** The blocks were chosen already: only what is surely no text of an article is put aside. */
  chosen?: boolean;
}

/** The parts that a page's blocks are told into. */
export interface Structure {
  kicker: string;
  headline: HtmlElement | null;
  standfirst: HtmlElement | null;
  time: string;
  byline: string;
  agency: string;
  dateline: string;
  body: readonly HtmlElement[];
  setAside: readonly { kind: AsideKind; blocks: readonly HtmlElement[] }[];
  taken: readonly Taken[];
  /** What agency, byline, dateline and time were said in. */
  stated: readonly string[];
  /** Links of theirs: a field has none. */
  changed: readonly Change[];
}

interface Line {
  block: HtmlElement;
  text: string;
  kind: AsideKind | null;
  /** Whether it is of this kind wherever it stands. */
  sure: boolean;
  place: string;
}

const ends = /[.!?…:;,][“”"»«‹›’)\]]*$/u;
const long = 140;
/** Lines of a front without anything around it: kicker, headline, standfirst, byline, place, time. */
const usualFront = 6;

/**
 * Tells the blocks of a page, saved or copied as text, into the parts of an article. What surrounds it is set aside by kind;
 * short lines between paragraphs become crossheads. Goes by the kind of line, never by a page.
 */
export function structureOf(blocks: readonly HtmlElement[], hints: Hints): Structure {
  const aside: { kind: AsideKind; blocks: HtmlElement[] }[] = [];
  const taken: Taken[] = [];
  const stated: string[] = [];
  let links = 0;
  const state = ({ block, text }: Line) => {
    stated.push(text);
    links += countTree([block]).links;
  };
  const put = (kind: AsideKind, block: HtmlElement) => {
    const last = aside.at(-1);
    if (last?.kind === kind) last.blocks.push(block);
    else aside.push({ kind, blocks: [block] });
  };
  const lines = inNewsletters(
    withoutCrossheads(
      blocks.map((block, index) => {
        const text = treeText([block]).replace(/\s+/g, ' ').trim();
        const isText = block.tag === 'p' || /^h\d$/.test(block.tag);
        const { kind = null, sure = true } = (isText ? furnitureLine(text) : null) ?? {};
        return { block, text, kind, sure, place: `block ${index + 1}` };
      }),
    ),
  );
  const firstLong = lines.findIndex(isParagraph);
  const bodyStart = firstLong < 0 ? lines.length : firstLong;
  const tail = hints.chosen ? lines.length : tailStart(lines, bodyStart);
  // Verses, results and names are short lines, too: only beside paragraphs and among other furniture does a place say what one is.
  const surrounded = firstLong >= 0 && lines.some(({ kind }) => kind !== null);

  const front = lines.slice(0, bodyStart);
  const title = headlineOf(
    surrounded || front.length <= usualFront ? front : front.slice(0, 1),
    hints.headline,
    surrounded,
  );
  const lastParagraph = lines.findLastIndex(isParagraph);
  // Where there is no text but lines that say who and when, these are what is there.
  const bare = lines.every((line) => isFact(line) || (title !== null && same(line.text, title.text)));
  const dated = lines.filter((line, index) => index > bodyStart && isTimeLine(line.text) && !isLabelledTime(line.text));
  let kicker = '';
  let headline: HtmlElement | null = null;
  let time = '';
  let byline = '';
  let agency = '';
  const body: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const { text, block } = line;
    const inFront = index < bodyStart;
    const inTail = index >= tail;
    const isText = block.tag === 'p' || /^h\d$/.test(block.tag);
    if (text === '' || /^[-–—*_•·\s]+$/.test(text)) {
      if (!isText && !inTail) body.push(line);
      continue;
    }
    if (title && same(text, title.text)) {
      if (headline) put('repeated', block);
      else {
        headline = element('h1', { class: 'headline' }, ...block.children);
        taken.push({ part: 'headline', from: line.place, text });
      }
      continue;
    }
    if (title && inFront && isText && startsTitle(text, title.text)) {
      put('repeated', block);
      continue;
    }
    if (hints.kicker && inFront && isText && same(text, hints.kicker)) {
      if (kicker === '') taken.push({ part: 'kicker', from: line.place, text });
      else put('repeated', block);
      kicker = text;
      continue;
    }
    // Under the headline or the standfirst, and behind the last paragraph: what stands among the text is text.
    const opens = inFront || (index <= bodyStart + 3 && block.tag === 'p' && paragraphsBefore(lines, index) <= 1);
    const closes = inTail || (index > lastParagraph && lastParagraph >= 0);
    const agencyHere = text.length <= 40 && isText && !bare ? agencyNamed(text) : null;
    if (agencyHere && (opens || closes)) {
      if (agency === agencyHere) put('repeated', block);
      else {
        agency = agency === '' ? agencyHere : `${agency}/${agencyHere}`;
        taken.push({ part: 'agency', from: line.place, text });
        state(line);
      }
      continue;
    }
    const meta = isText && !bare && opens ? metaLine(text) : null;
    if (meta && (byline === '' || meta.byline === '') && (time === '' || meta.time === '')) {
      if (meta.byline) taken.push({ part: 'byline', from: line.place, text: meta.byline });
      if (meta.time) taken.push({ part: 'time', from: line.place, text: meta.time });
      byline ||= meta.byline;
      time ||= meta.time;
      state(line);
      continue;
    }
    if (isText && !bare && isTimeLine(text)) {
      const labelled = isLabelledTime(text);
      if (time.split(' · ').some((earlier) => same(text, earlier))) {
        put('repeated', block);
        continue;
      }
      // Several days among the text are those that it tells of.
      const says = inFront || labelled || (closes ? inTail : dated.length === 1);
      if ((opens || closes) && says && (time === '' || labelled)) {
        time = time === '' ? text : `${time} · ${text}`;
        taken.push({ part: 'time', from: line.place, text });
        state(line);
        continue;
      }
    }
    if (line.kind && (surrounded || hints.chosen)) {
      put(line.kind, block);
      continue;
    }
    if (isText && !bare && byline === '' && (opens || closes) && isBylineLine(text)) {
      byline = text;
      taken.push({ part: 'byline', from: line.place, text });
      state(line);
      continue;
    }
    if (hints.byline && isText && same(text, hints.byline) && byline === '' && inFront) {
      byline = text;
      state(line);
      taken.push({ part: 'byline', from: line.place, text });
      continue;
    }
    if (isText && isPictureLine(text)) {
      put('picture', block);
      continue;
    }
    const tailKind = inTail ? lastTailKind(aside) : null;
    if (tailKind && (!hints.chosen || tailKind !== 'other')) {
      put(block.tag === 'figure' ? 'picture' : tailKind, block);
      continue;
    }
    if (inFront && isText && title && !hints.chosen && (surrounded || bodyStart <= usualFront)) {
      const before = index < title.index;
      const level = /^h[2-6]$/.test(block.tag);
      if (before && kicker === '' && index === title.index - 1 && text.length <= 60) {
        kicker = text;
        taken.push({ part: 'kicker', from: line.place, text });
        continue;
      }
      if (surrounded && (before || (text.length < 40 && !level))) {
        put(before ? 'navigation' : 'other', block);
        continue;
      }
    }
    body.push(line);
  }
  const { kept, dateline, dateAgency, standfirst } = opening(body, headline !== null, taken, stated);
  const signed = closing(kept, taken, stated);
  return {
    kicker,
    headline,
    standfirst,
    time,
    byline,
    agency: agency || signed || dateAgency,
    dateline,
    body: withCrossheads(kept).map(({ block }) => block),
    setAside: aside,
    taken,
    stated,
    changed: [{ kind: 'links', count: links }],
  };
}

/** Says who, when or which agency, or nothing at all. */
const isFact = ({ text }: Line) =>
  wordsOf(text).length === 0 ||
  isTimeLine(text) ||
  isBylineLine(text) ||
  metaLine(text) !== null ||
  (text.length <= 40 && agencyNamed(text) !== null);

const paragraphsBefore = (lines: readonly Line[], index: number) => lines.slice(0, index).filter(isParagraph).length;

const isParagraph = ({ block, text, kind }: Line) =>
  kind === null &&
  block.tag === 'p' &&
  (text.length >= long || (text.length >= 90 && ends.test(text))) &&
  !isTimeLine(text);

/** A heading over a paragraph is a crosshead whatever it says, and so is a line between two of them that can be one. */
function withoutCrossheads(lines: readonly Line[]): Line[] {
  const written = lines.filter(({ text, block }) => text !== '' || block.tag !== 'p');
  const crossheads = new Set<Line>();
  written.forEach((line, at) => {
    const after = written[at + 1];
    // An advertisement or a button between is no part of the text.
    const before = written
      .slice(Math.max(0, at - 3), at)
      .findLast((other) => other.kind === null || !other.sure || other.kind === line.kind);
    if (line.kind === null || !after) return;
    const goesOn =
      isParagraph(after) ||
      (line.kind !== 'comments' &&
        after.kind === null &&
        isSentence(after) &&
        written.slice(at + 2, at + 4).some(isParagraph));
    if (!goesOn) return;
    const between =
      !line.sure &&
      before !== undefined &&
      before.kind === null &&
      (!/^(?:p|h\d)$/.test(before.block.tag) || (before.text.length >= 60 && ends.test(before.text)));
    if (between || /^h[2-6]$/.test(line.block.tag)) crossheads.add(line);
  });
  return lines.map((line) => (crossheads.has(line) ? { ...line, kind: null } : line));
}

/** The box of a newsletter: what stands between its title and the last of its lines, if that is not far. */
function inNewsletters(lines: readonly Line[]): Line[] {
  const marked = [...lines];
  lines.forEach((line, index) => {
    const button =
      line.kind !== null && line.text.length < 30 && /inscri|anmeld|abonn|iscriv|sign ?up|subscribe/i.test(line.text);
    if (button && lines[index - 1]?.kind === 'newsletter') marked[index] = { ...line, kind: 'newsletter' };
  });
  lines.forEach((line, index) => {
    if (line.kind !== 'newsletter' && line.kind !== 'subscription') return;
    const next = lines.slice(index + 1, index + 4).findLastIndex((other) => other.kind === line.kind);
    for (let at = index + 1; at <= index + 1 + next; at += 1) {
      const between = marked[at];
      if (between && between.kind === null && between.text.length < 80) marked[at] = { ...between, kind: line.kind };
    }
  });
  return marked;
}

/** Where the article ends: the first line of a kind that stands behind it, unless much text follows. */
function tailStart(lines: readonly Line[], bodyStart: number): number {
  for (let index = bodyStart + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line?.kind || !(tailKinds.has(line.kind) || line.kind === 'newsletter')) continue;
    const after = lines.slice(index + 1);
    const next = after[0];
    // What leads elsewhere may stand before the last words of a text.
    if (line.kind === 'related' && next?.kind === null && isSentence(next)) continue;
    const before = lines.slice(bodyStart, index).filter(isParagraph).length;
    const paragraphs = after.filter(isParagraph).length;
    if (paragraphs <= allowedAfter(line, before)) return index;
  }
  return lines.length;
}

const isSentence = ({ block, text }: Line) =>
  block.tag === 'p' && /[.!?…][“”"»«›’)]*$/u.test(text) && wordsOf(text).length >= 6 && !isTimeLine(text);

/** How many paragraphs may follow a line that ends the article: a page goes on with its comments, not with its text. */
function allowedAfter({ kind, sure }: Line, before: number): number {
  if (!sure && kind !== 'comments') return 0;
  if (kind === 'comments' || kind === 'neighbours') return before;
  return kind === 'related' || kind === 'newsletter' ? 0 : Math.min(1, before / 3);
}

function lastTailKind(aside: readonly { kind: AsideKind }[]): AsideKind {
  const last = aside.at(-1)?.kind;
  return last === 'related' ||
    last === 'neighbours' ||
    last === 'comments' ||
    last === 'footer' ||
    last === 'newsletter'
    ? last
    : 'other';
}

/**
 * The line that is repeated most before the text begins, else a heading; else of a page the longest, and of a text with nothing around
 * it the one that it begins with.
 */
function headlineOf(
  front: readonly Line[],
  stated: string | undefined,
  surrounded: boolean,
): { text: string; index: number } | null {
  const candidates = front
    .map((line, index) => ({ ...line, index }))
    .filter(
      ({ text, kind, block }) =>
        kind === null &&
        text.length >= 8 &&
        text.length <= 220 &&
        wordsOf(text).length >= 2 &&
        !isTimeLine(text) &&
        !isBylineLine(text) &&
        !metaLine(text) &&
        !agencyNamed(text) &&
        !isCreditLine(text) &&
        (block.tag === 'p' || /^h\d$/.test(block.tag)),
    );
  if (stated) {
    const named =
      candidates.find(({ text }) => same(text, stated)) ??
      candidates.find(({ text }) => startsTitle(text, stated) && text.length > 15);
    return named ?? { text: stated, index: -1 };
  }
  const times = (text: string) =>
    candidates.filter((other) => same(other.text, text) || startsTitle(other.text, text)).length;
  const best = candidates.toSorted(
    (a, b) => times(b.text) - times(a.text) || rank(b) - rank(a) || b.text.length - a.text.length,
  )[0];
  if (best && !surrounded && times(best.text) === 1 && rank(best) === 0) return firstTitle(candidates);
  return best ? { text: best.text, index: best.index } : null;
}

/** The first line of a text, or the second below a kicker; none where a text begins with a sentence. */
function firstTitle(candidates: readonly (Line & { index: number })[]): { text: string; index: number } | null {
  const isTitle = (line: Line & { index: number }) => line.index <= 1 && !/[.:;,]["“”»«]?$/.test(line.text);
  const [first, second] = candidates;
  if (!first || !isTitle(first)) return null;
  const isKicker = first.index === 0 && wordsOf(first.text).length <= 3;
  const below = isKicker && second && isTitle(second) && second.text.length > first.text.length ? second : first;
  return { text: below.text, index: below.index };
}

/** Whose a picture is heads no article, however often it is said. */
const isCreditLine = (text: string) =>
  /^(?:bild(?:er|quelle)?|fotos?|photos?|image|crédits?|credito|credits?) ?:/i.test(text);

const rank = ({ block }: Line) => (block.tag === 'h1' ? 3 : /^h[2-6]$/.test(block.tag) ? 1 : 0);

const key = (text: string) => wordsOf(text).join(' ').toLowerCase();
const same = (one: string, other: string) => key(one) === key(other) && key(one) !== '';

/** A title with the name of its newspaper behind it, or cut off. */
function startsTitle(text: string, title: string): boolean {
  const [one, other] = [key(text), key(title)];
  if (one === '' || other === '' || other.length < 12) return false;
  const bare = text.replace(/\s*[|–—-]\s*[^|–—-]{2,40}$/, '');
  return key(bare) === other || (/[…]$|\.\.\.$/.test(text) && other.startsWith(one) && one.length > 12);
}

/** The standfirst and the dateline that a text opens with. */
function opening(body: readonly Line[], titled: boolean, taken: Taken[], stated: string[]) {
  const kept = [...body];
  const at = kept.findIndex(({ block, text }) => (block.tag === 'p' || /^h[2-6]$/.test(block.tag)) && text.length > 40);
  const lead = kept[at];
  const next = kept.slice(at + 1).some(isParagraph);
  let standfirst: HtmlElement | null = null;
  if (lead && titled && next && at <= 2 && lead.text.length <= 900) {
    kept.splice(at, 1);
    standfirst = element('p', { class: 'standfirst' }, ...withoutStrong(lead.block.children));
    taken.push({ part: 'standfirst', from: lead.place, text: lead.text });
  }
  let dateline = '';
  let dateAgency = '';
  const openings: (HtmlElement | undefined)[] = [
    standfirst ?? undefined,
    kept.find(({ block }) => block.tag === 'p')?.block,
  ];
  for (const block of openings) {
    const start = block && textOf(block.children);
    const found = start ? datelineOf(start) : null;
    const rest = block && found ? withoutStart(block, found.start) : null;
    if (!found || !rest) continue;
    dateline = found.place;
    dateAgency = found.agency;
    stated.push(found.start);
    taken.push({ part: 'dateline', from: 'text', text: dateline });
    if (block === standfirst) standfirst = rest;
    else {
      const index = kept.findIndex((line) => line.block === block);
      const line = kept[index];
      if (line) kept[index] = { ...line, block: rest, text: treeText([rest]) };
    }
    break;
  }
  return { kept, dateline, dateAgency, standfirst };
}

/** The agency that signs at the end of the last paragraph: `… sagte sie. (sda)` */
function closing(kept: Line[], taken: Taken[], stated: string[]): string {
  const index = kept.findLastIndex(({ block }) => block.tag === 'p');
  const line = kept[index];
  if (!line) return '';
  const last = line.block.children.at(-1);
  const sign = typeof last === 'string' ? /\s*\(([^()]{2,30})\)\.?\s*$/.exec(last) : null;
  const agency = sign?.[1] ? agencyNamed(sign[1]) : null;
  if (!agency || !sign || typeof last !== 'string') return '';
  const block = { ...line.block, children: [...line.block.children.slice(0, -1), last.slice(0, sign.index)] };
  kept[index] = { ...line, block, text: treeText([block]) };
  stated.push(sign[0]);
  taken.push({ part: 'agency', from: 'text', text: agency });
  return agency;
}

/** A block without the words that it begins with, whatever they are dressed in; null where nothing is left. */
function withoutStart(block: HtmlElement, start: string): HtmlElement | null {
  const text = textOf(block.children);
  let left = text.length - text.trimStart().length + start.length;
  const cut = (nodes: readonly HtmlNode[]): HtmlNode[] =>
    nodes.flatMap((node): HtmlNode[] => {
      if (left <= 0) return [node];
      if (typeof node !== 'string') {
        const children = cut(node.children);
        return children.length > 0 ? [{ ...node, children }] : [];
      }
      const rest = node.slice(left);
      left -= Math.min(left, node.length);
      return rest === '' ? [] : [rest];
    });
  const children = cut(block.children);
  return children.length > 0 ? { ...block, children } : null;
}

/** A standfirst that is bold as a whole is bold by its look. */
function withoutStrong(children: readonly HtmlNode[]): readonly HtmlNode[] {
  const only =
    children.length > 0 &&
    children.every((child) => (typeof child === 'string' ? child.trim() === '' : child.tag === 'strong'));
  return only ? children.flatMap((child) => (typeof child === 'string' ? [child] : child.children)) : children;
}

/** Short lines between paragraphs, which no sentence ends, are crossheads. */
function withCrossheads(body: readonly Line[]): Line[] {
  return body.map((line, index) => {
    const { block, text } = line;
    if (block.tag !== 'p' || text.length > 90 || text.length < 3) return line;
    const bold = block.children.every((child) =>
      typeof child === 'string' ? child.trim() === '' : child.tag === 'strong' || child.tag === 'b',
    );
    const open = text.replace(/[“”"»«‹›’]+$/u, '');
    if (/[.,;:…]$/.test(open) || (/[!?]$/.test(open) && !bold && text.length > 60)) return line;
    if (/^[-–—•·*\d]/.test(text) && !/^\d+\s\p{L}/u.test(text)) return line;
    if (block.children.some((child) => typeof child !== 'string' && (child.tag === 'br' || child.tag === 'a')))
      return line;
    const next = body[index + 1];
    const follows = next !== undefined && next.block.tag === 'p' && next.text.length >= 80;
    const before = body[index - 1];
    const preceded =
      before === undefined || before.block.tag !== 'p' || ends.test(before.text) || before.text.length >= 80;
    if (!follows || !preceded || wordsOf(text).length > 14) return line;
    return { ...line, block: element('h2', {}, ...(bold ? withoutStrong(block.children) : block.children)) };
  });
}
