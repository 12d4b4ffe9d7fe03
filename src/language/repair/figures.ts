import type { HouseStyle } from '../houseStyle.ts';
import type { Edit } from './change.ts';
import { found, hasWordsOf, isOf, type Sheet } from './stage.ts';

const grouped =
  /(?<![\p{L}\d.,’'])(\d{1,3})(?:([ .,’'\u2009\u202f\u00a0])(\d{3}))(?:\2\d{3})*(?![\d’']|[.,]\d{1,2}\.|\.\d{3})(?!\p{L})/gu;

/**
 * Thousands in the house's groups, from five digits on. A single point or comma may also part decimals: what it means is
 * known where the text's own style is, else it is asked.
 */
export function numbers(sheet: Sheet): Edit[] {
  return [...found(sheet, grouped, /\d[ .,’'\u2009\u202f\u00a0]\d{3}/)].flatMap(
    ({ match, from, to, style }): Edit[] => {
      const [figure, , sign = ''] = match;
      if (sign === style.thousands || (sign === '\u00a0' && style.thousands === '\u202f')) return [];
      const groups = figure.split(sign);
      const spaced = [style, sheet.source].some((house) => house && /\s/.test(house.thousands));
      // Two figures in a row may be a telephone number; where a house has spaces they are one.
      if (sign === ' ' && (isInRow(sheet.passage.text, from, to) || (groups.length === 2 && !spaced))) return [];
      const certain =
        sign === ' ' ? spaced : groups.length > 2 || !/[.,]/.test(sign) || sheet.source?.thousands === sign;
      const after = groups.length === 2 && groups[0]?.length === 1 ? groups.join('') : groups.join(style.thousands);
      if (/^0/.test(figure) || (sign === style.decimal && groups.length === 2 && !certain)) return [];
      return [{ kind: 'number', from, to, after, asked: !certain }];
    },
  );
}

/** Whether other figures stand right beside, as in telephone numbers. */
const isInRow = (text: string, from: number, to: number) =>
  /(?:\d[ \u00a0]|\+)$/.test(text.slice(0, from)) || /^[ \u00a0]\d/.test(text.slice(to));

const currency = '(?:CHF|Fr\\.|EUR|USD|GBP|[€$£])';
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
const clocks: Readonly<Record<string, { trace: RegExp; pattern: RegExp }>> = {
  de: {
    trace: /\d[.:][0-5]\d/,
    pattern: new RegExp(
      `(?<![\\d.:])(${hour})[.:]([0-5]\\d)(?=(?:[ \\u00a0]?(?:–|-|bis|und)[ \\u00a0]?${hour}[.:][0-5]\\d)?[ \\u00a0\\u202f]?Uhr(?!\\p{L}))`,
      'gu',
    ),
  },
  fr: {
    trace: /\d(?:[ \u00a0\u202f]?h[ \u00a0\u202f]?|:)[0-5]\d/,
    pattern: new RegExp(
      `(?<![\\d.:])(${hour})(?:[ \\u00a0\\u202f]?h[ \\u00a0\\u202f]?|(?<=(?:à|dès|vers|avant|après)[ \\u00a0]\\d{1,2}):)([0-5]\\d)(?![\\d\\p{L}:])`,
      'giu',
    ),
  },
  it: {
    trace: /\d[.:][0-5]\d/,
    pattern: new RegExp(`(?<=(?:ore|alle|dalle|le)[ \\u00a0])(${hour})[.:]([0-5]\\d)(?![\\d\\p{L}.:])`, 'giu'),
  },
  en: {
    trace: /\d[.:][0-5]\d/,
    pattern: new RegExp(`(?<![\\d.:])(${hour})[.:]([0-5]\\d)(?=[ \\u00a0]?[ap]\\.?m(?!\\p{L}))`, 'gu'),
  },
};

/** The time of day: 19.30 Uhr, 19h30, 7:30 p.m. Only where a word says that it is one. */
export function times(sheet: Sheet): Edit[] {
  const edits: Edit[] = [];
  for (const [base, { pattern, trace }] of Object.entries(clocks)) {
    if (!hasWordsOf(sheet, base)) continue;
    for (const { match, from, to, style } of found(sheet, pattern, trace)) {
      if (!isOf(style, base)) continue;
      const after = timeOf(style, match[1] ?? '', match[2] ?? '');
      // Papers in Germany and Austria print 19.30 as well: there it is only asked, unless the text comes from elsewhere.
      const asked = base === 'de' && style.time === '19:30' && (sheet.source?.time ?? style.time) === style.time;
      if (after !== match[0]) edits.push({ kind: 'time', from, to, after, asked });
    }
  }
  return edits;
}

function timeOf({ time }: HouseStyle, hours: string, minutes: string): string {
  return hours + time.slice(2, -2).replaceAll(' ', '\u00a0') + minutes;
}
