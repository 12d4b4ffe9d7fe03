import type { HouseStyle } from '../houseStyle.ts';
import type { Edit } from './change.ts';
import { found, hasWordsOf, isOf, type Sheet } from './stage.ts';

const gap = '[ \\u00a0\\u202f]';
const currency = '(?:CHF|Fr\\.|EUR|USD|GBP|[€$£])';
const grouped =
  /(?<![\p{L}\d.,’'])(\d{1,3})(?:([ .,’'\u2009\u202f\u00a0])(\d{3}))(?:\2\d{3})*(?![\d’']|[.,]\d{1,2}\.|\.\d{3})(?!\p{L})/gu;

/**
 * Thousands in the house's groups, from as many digits on as it wants; shorter ones are joined. A single point or comma may
 * also part decimals: what it means is known where the text's own style is, else it is asked.
 */
export function numbers(sheet: Sheet): Edit[] {
  return [...found(sheet, grouped, /\d[ .,’'\u2009\u202f\u00a0]\d{3}/)].flatMap(
    ({ match, from, to, style }): Edit[] => {
      const [figure, , sign = ''] = match;
      const groups = figure.split(sign);
      const own = sign === style.thousands || (sign === '\u00a0' && style.thousands === '\u202f');
      const joined = style.thousandsFrom === '5' && groups.length === 2 && groups[0]?.length === 1;
      if (own && !joined) return [];
      const spaced = [style, sheet.source].some((house) => house && /\s/.test(house.thousands));
      // Two figures in a row may be a telephone number; where a house has spaces they are one.
      const money =
        sign === ' ' &&
        isCounted.test(sheet.passage.text.slice(to, to + 20)) &&
        /^[ \u00a0](?:Fr|fr|[Ee]uro)/.test(sheet.passage.text.slice(to, to + 6));
      if (sign === ' ' && (isInRow(sheet.passage.text, from, to) || (groups.length === 2 && !spaced && !money)))
        return [];
      const certain =
        own ||
        (sign === ' ' ? spaced || money : groups.length > 2 || !/[.,]/.test(sign) || sheet.source?.thousands === sign);
      const after = groups.join(joined ? '' : style.thousands);
      if (/^0/.test(figure) || (sign === style.decimal && groups.length === 2 && !certain)) return [];
      return [{ kind: 'number', from, to, after, asked: !certain }];
    },
  );
}

const countedThings =
  'Franken|Euro|Dollar|Menschen|Personen|Leute|Einwohner\\p{L}*|Besucher\\p{L}*|Zuschauer\\p{L}*|Stimmen|Stellen|Tonnen|Meter|Kilometer|Quadratmeter|km|kg|francs?|euros?|dollars?|personnes|habitants|voix|emplois|tonnes|mètres|kilomètres|franchi|euro|persone|abitanti|voti|posti|tonnellate|metri|chilometri|people|residents|votes|jobs|tons|tonnes|miles|copies';
const long = /(?<![\p{L}\d.,:’'#/+_-])[1-9]\d{4,8}(?![\p{L}\d/_]|[.,:’'-]\d|-\p{L})/gu;
const isCounted = new RegExp(`^${gap}(?:${countedThings})(?!\\p{L})`, 'u');
const isMoney = new RegExp(`(?:${currency})${gap}?$`, 'u');
const isCode =
  /(?:[\d+][ \u00a0\u202f-]|(?:Nr|No|no|Tel|Art|Aktenzeichen|Postfach|PLZ|CP|BP|ZIP|Box|IBAN|Konto|n°|N°|Code)[.:]?[ \u00a0]|(?:,|\d[a-z]?)[ \u00a0\n]|[A-Z]{1,2}[- ])$/;
const isPlace = /^[ \u00a0]\p{Lu}/u;

/** Figures of five digits and more that are not grouped at all. Where nothing tells that they count something it is asked. */
export function ungrouped(sheet: Sheet): Edit[] {
  const { text } = sheet.passage;
  return [...found(sheet, long, /\d{5}/)].flatMap(({ match: [figure], from, to, style }): Edit[] => {
    const [before, behind] = [text.slice(Math.max(0, from - 16), from), text.slice(to, to + 20)];
    const certain = isMoney.test(before) || isCounted.test(behind);
    // In 75001 Paris it is a code; only German has things with a capital, too.
    if (!certain && (isCode.test(before) || (isPlace.test(behind) && !isOf(style, 'de')))) return [];
    if (!certain && /^[ \u00a0]\d/.test(behind)) return [];
    const after = figure.replace(/\B(?=(?:\d{3})+$)/g, style.thousands);
    return [{ kind: 'number', from, to, after, asked: !certain }];
  });
}

/** Whether other figures stand right beside, as in telephone numbers. */
const isInRow = (text: string, from: number, to: number) =>
  /(?:\d[ \u00a0]|\+)$/.test(text.slice(0, from)) || /^[ \u00a0]\d/.test(text.slice(to));

const named = '(?:Franken|Euro|Dollar|francs?|euros?|dollars?|franchi|euro)';
const money = new RegExp(
  `(?<=${currency}[ \\u00a0\\u202f]?\\d{1,9})[.,](?=\\d\\d(?!\\d|[.,]\\d))|(?<=(?<![\\d.,])\\d{1,9})[.,](?=\\d\\d[ \\u00a0\\u202f](?:${currency}|${named}(?!\\p{L})))`,
  'gu',
);

/** The sign between francs and rappen. */
export function prices(sheet: Sheet): Edit[] {
  return [...found(sheet, money, /\d[.,]\d\d/)]
    .filter(({ match: [sign], style }) => sign !== style.moneyDecimal)
    .map(({ from, to, style }) => ({ kind: 'number', from, to, after: style.moneyDecimal }));
}

const hour = '(?:[01]?\\d|2[0-4])';
const minutes = '[0-5]\\d';
/** More times of the same row, before the word that says that they are times. */
const more = (joins: string) => `(?:${gap}?(?:–|—|-|,|/|${joins})${gap}?${hour}[.:]${minutes}){0,4}`;
const noMeasure = (words: string) => `(?![\\d:]|[.,]\\d|${gap}?(?:[%‰€$£]|${words})(?!\\p{L}))`;
const frenchMeasures =
  'francs?|euros?|dollars?|centimes?|CHF|EUR|pour|points?|millions?|milliards?|km|kg|m|cm|mètres?|degrés?|minutes?|secondes?';

interface Clock {
  base: string;
  trace: RegExp;
  /** Hours and minutes; the latter are missing in *8 h*. */
  pattern: RegExp;
  /** Of what is found, what may be no time. */
  unsure?: RegExp;
}

const clocks: readonly Clock[] = [
  {
    base: 'de',
    trace: /\d[.:][0-5]\d/,
    pattern: new RegExp(
      `(?<![\\d.:])(${hour})[.:](${minutes})(?=${more('bis|und|oder')}${gap}?Uhr(?!\\p{L}))|(?<=(?<!\\p{L})[Uu]m${gap})(${hour}):(${minutes})${noMeasure('Uhr|Minuten|Sekunden|Stunden|min|h')}`,
      'gu',
    ),
  },
  {
    base: 'fr',
    trace: /\d(?:[ \u00a0\u202f]?h|[:.][0-5]\d)/i,
    pattern: new RegExp(
      `(?<![\\d.:])(${hour})${gap}?h${gap}?(${minutes})(?![\\d\\p{L}:])|(?:(?<=(?<!\\p{L})(?:à|dès|vers|avant|après|entre${gap}${hour}[.:]${minutes}${gap}et)${gap})(${hour})[.:](${minutes})|(?<=(?<!\\p{L})(?:de|entre)${gap})(${hour})[.:](${minutes})(?=${gap}(?:à|et)${gap}${hour}(?:[.:]\\d|${gap}?h)))${noMeasure(frenchMeasures)}`,
      'giu',
    ),
    unsure: /\./,
  },
  {
    base: 'fr',
    trace: /\d[ \u00a0\u202f]?h/,
    pattern: new RegExp(`(?<![\\d.:,])(${hour})${gap}?h(?![\\p{L}\\d²/]|${gap}${minutes}(?!\\d))`, 'gu'),
  },
  {
    base: 'it',
    trace: /\d[.:,][0-5]\d/,
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:ore|alle|dalle|le)${gap}(?:${hour}[.:]${minutes}${gap}?(?:-|–|e|o)${gap}?)?)(${hour})[.:](${minutes})(?![\\d\\p{L}:]|\\.\\d)|(?<=(?<!\\p{L})ore${gap})(${hour}),(${minutes})(?![\\d\\p{L}:]|[.,]\\d)`,
      'giu',
    ),
  },
  {
    base: 'en',
    trace: /\d[.:][0-5]\d/,
    pattern: new RegExp(
      `(?<![\\d.:])(${hour})[.:](${minutes})(?=${more('to|and|or|until')}${gap}?[ap]\\.?m(?!\\p{L}))|(?<=(?<!\\p{L})(?:at|from)${gap}(?:${hour}[.:]${minutes}${gap}?(?:-|–|to|and|until)${gap}?)?)(${hour}):(${minutes})${noMeasure('minutes?|seconds?|hours?')}`,
      'giu',
    ),
  },
];

/** Words before an hour that make it one of the day rather than so many hours. */
const frenchHour = /(?:^|[^\p{L}])(?:à|dès|vers|avant|après|entre)[ \u00a0\u202f]$/iu;
const frenchRange = /^[ \u00a0\u202f]?(?:à|et|-|–)[ \u00a0\u202f]?\d{1,2}[ \u00a0\u202f]?h/iu;

/** The time of day: 19.30 Uhr, 19h30, 7:30 p.m. Only where a word says that it is one. */
export function times(sheet: Sheet): Edit[] {
  const edits: Edit[] = [];
  const { text } = sheet.passage;
  for (const { base, pattern, trace, unsure } of clocks) {
    if (!hasWordsOf(sheet, base)) continue;
    for (const { match, from, to, style } of found(sheet, pattern, trace)) {
      if (!isOf(style, base)) continue;
      const [hours = '', part] = match.slice(1).filter((group) => group !== undefined);
      const ofDay = () =>
        frenchHour.test(text.slice(Math.max(0, from - 9), from)) || frenchRange.test(text.slice(to, to + 8));
      // So many hours are set like a unit, where the house sets the time without a space.
      if (part === undefined && style.time === '19h30' && !ofDay()) continue;
      const after = timeOf(style, hours, part);
      // Papers in Germany and Austria print 19.30 as well: there it is only asked, unless the text comes from elsewhere.
      const asked =
        (base === 'de' && style.time === '19:30' && (sheet.source?.time ?? style.time) === style.time) ||
        unsure?.test(match[0]) === true;
      if (after !== match[0]) edits.push({ kind: 'time', from, to, after, asked });
    }
  }
  return edits;
}

/** *8 h* without minutes is French alone; a house that has 19:30 or 19.30 there writes it as they all do. */
function timeOf({ time }: HouseStyle, hours: string, part: string | undefined): string {
  const sign = time.slice(2, -2).replaceAll(' ', '\u00a0');
  return part === undefined ? hours + (sign.includes('h') ? sign.trimEnd() : '\u00a0h') : hours + sign + part;
}
