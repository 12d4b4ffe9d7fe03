import type { Edit } from './change.ts';
import { found, type Sheet } from './stage.ts';

const ellipsis = /(?<!\.)\.\.\.(?!\.)|…/gu;

/** Three points are one sign, unless the house has three. */
export function ellipses(sheet: Sheet): Edit[] {
  return [...found(sheet, ellipsis)]
    .filter(({ match: [sign], style }) => sign !== style.ellipsis)
    .map(({ from, to, style }) => ({ kind: 'ellipsis', from, to, after: style.ellipsis }));
}

const between =
  /(?<=[^\s\-–—])(?:[ \u00a0\u2009\u202f]+(?:---?|[-–—])[ \u00a0\u2009\u202f]+|(?<=[\p{L}"“”‘’»«])(?:---?|—)[ \u00a0]*)(?=[^\s\-–—])/gu;

/** So far before it the first dash of a phrase is looked for. */
const farthest = 240;
// The second dash of a phrase, with the sentence's own sign behind it.
const beforeComma = /(?<=[\p{L}\d.!?…"“”‘’»«)])[ \u00a0\u2009\u202f]*(?:---?|[-–—])(?=[,;:])/gu;
const openPhrase = /(?:[ \u00a0\u2009\u202f](?:---?|[-–—])[ \u00a0\u2009\u202f]|[\p{L}\d]—(?=[\p{L}\d]))[^.!?\n–—]*$/u;

/** The dash between phrases: the house's, between its spaces. A hyphen between words and the minus between figures are none. */
export function dashes(sheet: Sheet): Edit[] {
  const { text } = sheet.passage;
  const seconds = [...found(sheet, beforeComma, /[-–—][,;:]/)].flatMap(
    ({ match: [typed], from, to, style }): Edit[] => {
      const after = style.dashSpaced ? ` ${style.dash}` : style.dash;
      const isSpaced = /^[ \u00a0\u2009\u202f]/.test(typed);
      // «Text-, Bild- und Ton» are hyphens; the same dash with a space that does not break is the house's.
      if (typed === after || typed === `\u00a0${style.dash}` || (!isSpaced && typed !== '—')) return [];
      if (!openPhrase.test(text.slice(Math.max(0, from - farthest), from))) return [];
      return [{ kind: 'dash', from, to, after }];
    },
  );
  const firsts = [...found(sheet, between)].flatMap(({ match: [typed], from, to, style }): Edit[] => {
    const figures = /\d/.test(text.charAt(from - 1)) && /\d/.test(text.charAt(to));
    if (figures && typed.includes('-')) return [];
    const after = style.dashSpaced ? ` ${style.dash} ` : style.dash;
    // The first space may be one that does not break.
    if (typed === after || (style.dashSpaced && typed === `\u00a0${style.dash} `)) return [];
    return [{ kind: 'dash', from, to, after }];
  });
  return [...firsts, ...seconds];
}

const yearRange =
  /(?<![\p{L}\d.,:/+\-–—])([12]\d{3})[ \u00a0]?[-–—][ \u00a0]?([12]\d{3}|\d\d)(?![\p{L}\d\-–/]|[.,:]\d)/gu;
const clock = '\\d{1,2}[.:]\\d\\d';
const counted =
  'Uhr|Prozent|%|Jahre|Tage|Wochen|Monate|Stunden|Minuten|Grad|Franken|Euro|Millionen|Milliarden|Mio|Mrd|km|Meter|Kilometer|ans|heures|jours|mois|francs|euros|pour|anni|ore|giorni|mesi|franchi|[AaPp]\\.?[Mm]|years|days|weeks|months|hours|minutes|per|percent|million|billion';
const otherRange = new RegExp(
  `(?<![\\p{L}\\d.,:/+\\-–])(${clock}|\\d{1,4})[-–](${clock}|\\d{1,4})(?=[ \\u00a0\\u202f]?(?:${counted})(?![\\p{L}\\d]))`,
  'gu',
);

// Fr. may be Friday, 3 ore is how long something took, and USD a team with its result: only what is nothing else.
const hours =
  '(?<=(?:^|[.,;:(]|(?<!\\p{L})(?:[Aa]lle|[Dd]alle|[Dd]elle|[Nn]elle|[Ll]e|\\p{L}+dì|[Ss]abato|[Dd]omenica))[ \\u00a0]?)[Oo]re';
const dollars =
  '(?<=(?<!\\p{L})(?:für|um|rund|etwa|kosten?|kostet|about|around|costs?|paid|environ|coûte|circa|costa)[ \\u00a0])USD';
const countedBefore = `Seiten?|S\\.|pages?|pp?\\.|pagin[ae]|pag\\.|${hours}|CHF|EUR|${dollars}|GBP`;
const rangeBehind = new RegExp(
  `(?<=(?:(?<!\\p{L})(?:${countedBefore})[ \\u00a0]|[€$£][ \\u00a0]?))(${clock}|\\d{1,4})[-–](${clock}|\\d{1,4})(?!\\d|[-–/]|[.,:]\\d|(?!(?:m|bn|k)(?!\\p{L}))\\p{L}|[ \\u00a0\\u202f]?(?:${counted})(?![\\p{L}\\d]))`,
  'gu',
);

/** From one figure to a larger one: years, pages, money, and what is counted. Telephone numbers, dates and results are none. */
export function ranges(sheet: Sheet): Edit[] {
  const edits: Edit[] = [];
  const make = (from: number, to: number, start: string, end: string, sign: string) => {
    const after = `${start}${sign}${end}`;
    if (sheet.passage.text.slice(from, to) !== after) edits.push({ kind: 'range', from, to, after });
  };
  for (const { match, from, to, style } of found(sheet, yearRange, /[12]\d{3}[ \u00a0]?[-–—][ \u00a0]?\d\d/)) {
    const [start, end] = [match[1] ?? '', match[2] ?? ''];
    const later = end.length === 2 ? start.slice(0, 2) + end : end;
    const spaced = /[ \u00a0]/.test(match[0]);
    if (Number(later) > Number(start) && Number(later) < 2200 && !(spaced && end.length === 2))
      make(from, to, start, end, style.range);
  }
  const others = [otherRange, rangeBehind].flatMap((pattern) => [...found(sheet, pattern, /\d[-–]\d/)]);
  for (const { match, from, to, style } of others) {
    const [start, end] = [match[1] ?? '', match[2] ?? ''];
    const size = (figure: string) => Number(figure.replace(':', '.'));
    if (!/^0\d/.test(start) && size(end) > size(start)) make(from, to, start, end, style.range);
  }
  return edits;
}
