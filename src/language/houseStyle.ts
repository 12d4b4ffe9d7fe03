import type { ArticleLanguage } from '#article/fields.ts';
import type { LengthName, SoftLimits } from './lengths.ts';

/** An opening and a closing mark. */
export type Pair = readonly [open: string, close: string];

/** The marks of a quotation, and of one inside it. */
export interface QuoteMarks {
  outer: Pair;
  inner: Pair;
}

/** THE pairs of marks that a house may choose, for either level. */
export const quotePairs = [
  ['«', '»'],
  ['‹', '›'],
  ['„', '“'],
  ['‚', '‘'],
  ['»', '«'],
  ['›', '‹'],
  ['“', '”'],
  ['‘', '’'],
] as const satisfies readonly Pair[];

/** Nothing, a no-break space (U+00A0) or a narrow one (U+202F). */
const innerSpaces = ['', '\u00a0', '\u202f'] as const;
type InnerSpace = (typeof innerSpaces)[number];

/** What a house may choose from, value by value. */
export const styleChoices = {
  quoteSpace: innerSpaces,
  signSpace: innerSpaces,
  colonSpace: innerSpaces,
  dash: ['–', '—'],
  apostrophe: ['’', "'"],
  thousands: ['.', ',', '’', '\u202f', '\u00a0'],
  thousandsFrom: ['4', '5'],
  decimal: [',', '.'],
  moneyDecimal: [',', '.'],
  time: ['19:30', '19.30', '19h30', '19 h 30'],
  percentSpace: innerSpaces,
  unitSpace: ['\u00a0', '\u202f'],
  ellipsis: ['…', '...'],
  range: ['–', '-'],
} as const;
type StyleChoice<Name extends keyof typeof styleChoices> = (typeof styleChoices)[Name][number];

/** Places where a line may not end. Each is a rule of `noBreak.ts`. */
export const noBreakPlaces = [
  'abbreviation',
  'number',
  'percent',
  'unit',
  'currency',
  'title',
  'initial',
  'date',
  'section',
] as const;
type NoBreakPlace = (typeof noBreakPlaces)[number];

/** A spelling the house has decided: `wrong` is found as a whole word with its case, `right` goes in its place. */
interface HouseSpelling {
  wrong: string;
  right: string;
}

/** A word the house does not print, in any case; without `instead` a person has to find another. */
interface ForbiddenWord {
  word: string;
  instead: string;
  reason: string;
}

/** How a publication sets a language in print. */
export interface HouseStyle {
  language: ArticleLanguage;
  quotes: QuoteMarks;
  /** Inside guillemets of the first level, « ainsi ». */
  quoteSpace: InnerSpace;
  /** Before ; ! and ?, and before a colon. */
  signSpace: InnerSpace;
  colonSpace: InnerSpace;
  /** The dash between phrases, and whether it stands between spaces. */
  dash: StyleChoice<'dash'>;
  dashSpaced: boolean;
  apostrophe: StyleChoice<'apostrophe'>;
  /** Whether the house writes ß; where not, ss. */
  sharpS: boolean;
  /** Between groups of three digits. */
  thousands: StyleChoice<'thousands'>;
  /** How many digits a figure has that is set in groups: 1.500 from four on, 1500 and 12’500 from five. */
  thousandsFrom: StyleChoice<'thousandsFrom'>;
  decimal: StyleChoice<'decimal'>;
  /** Between francs and rappen: `CHF 3.50`. */
  moneyDecimal: StyleChoice<'moneyDecimal'>;
  /** Half past seven in the evening, as a pattern of the house. */
  time: StyleChoice<'time'>;
  percentSpace: InnerSpace;
  unitSpace: StyleChoice<'unitSpace'>;
  ellipsis: StyleChoice<'ellipsis'>;
  /** From one figure to another. */
  range: StyleChoice<'range'>;
  noBreak: readonly NoBreakPlace[];
  /** Names and words that keep their spelling whatever the house does: *Weiß*. */
  keep: readonly string[];
  spellings: readonly HouseSpelling[];
  forbidden: readonly ForbiddenWord[];
  lengths: Readonly<Record<string, SoftLimits>>;
  /** How the same house sets every language: what words in another one follow. The usual styles unless told. */
  among?: Styles;
}

/** A house's style of each language. */
export type Styles = Readonly<Record<ArticleLanguage, HouseStyle>>;

/** What a house has decided otherwise than usual about one language. Plain data: stored, sent and edited as JSON. */
export type StyleChanges = {
  -readonly [Name in Exclude<keyof HouseStyle, 'language' | 'among' | 'lengths'>]?: HouseStyle[Name] | undefined;
} & { lengths?: { readonly [Name in LengthName]?: SoftLimits | undefined } | undefined };
