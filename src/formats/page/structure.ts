import { element, type HtmlElement } from '#marks/htmlTree.ts';
import { countTree } from '../reading/counts.ts';
import { agencyNamed } from '../reading/credits.ts';
import type { AsideKind, Change, Taken } from '../reading/reading.ts';
import { isBylineLine, metaLine } from './bylineLine.ts';
import { isPictureLine } from './furnitureLine.ts';
import { withCrossheads, withoutCrossheads } from './pageCrossheads.ts';
import { sameWords } from './pageHeadline.ts';
import { isFact, isParagraph, isTextBlock, type Line, pageLine } from './pageLine.ts';
import { closing, opening } from './pageOpening.ts';
import { inNewsletters, lastTailKind, tailStart } from './pageTail.ts';
import { startsTitle, titleLine } from './pageTitle.ts';
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
  const lines = inNewsletters(withoutCrossheads(blocks.map(pageLine)));
  const firstLong = lines.findIndex(isParagraph);
  const bodyStart = firstLong < 0 ? lines.length : firstLong;
  const tail = hints.chosen ? lines.length : tailStart(lines, bodyStart);
  // Verses, results and names are short lines, too: only beside paragraphs and among other furniture does a place say what one is.
  const surrounded = firstLong >= 0 && lines.some(({ kind }) => kind !== null);

  const front = lines.slice(0, bodyStart);
  const title = titleLine(
    surrounded || front.length <= usualFront ? front : front.slice(0, 1),
    hints.headline,
    surrounded,
  );
  const lastParagraph = lines.findLastIndex(isParagraph);
  // Where there is no text but lines that say who and when, these are what is there.
  const bare = lines.every((line) => isFact(line) || (title !== null && sameWords(line.text, title.text)));
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
    const isText = isTextBlock(block);
    if (text === '' || /^[-–—*_•·\s]+$/.test(text)) {
      if (!isText && !inTail) body.push(line);
      continue;
    }
    if (title && sameWords(text, title.text)) {
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
    if (hints.kicker && inFront && isText && sameWords(text, hints.kicker)) {
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
      if (time.split(' · ').some((earlier) => sameWords(text, earlier))) {
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
    if (hints.byline && isText && sameWords(text, hints.byline) && byline === '' && inFront) {
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

const paragraphsBefore = (lines: readonly Line[], index: number) => lines.slice(0, index).filter(isParagraph).length;
