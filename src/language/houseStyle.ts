import type { ArticleLanguage } from '#article/fields.ts';
import type { SoftLimits } from './lengths.ts';

/** An opening and a closing mark. */
export type Pair = readonly [open: string, close: string];

/** The marks of a quotation, and of one inside it. */
export interface QuoteMarks {
  outer: Pair;
  inner: Pair;
}

/** Nothing, a no-break space (U+00A0) or a narrow one (U+202F). */
type InnerSpace = '' | '\u00a0' | '\u202f';

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

/** How a publication sets a language in print. Plain data: stored, sent and edited as JSON. */
export interface HouseStyle {
  language: ArticleLanguage;
  quotes: QuoteMarks;
  /** Inside guillemets of the first level, « ainsi ». */
  quoteSpace: InnerSpace;
  /** Before ; ! and ?, and before a colon. */
  signSpace: InnerSpace;
  colonSpace: InnerSpace;
  /** The dash between phrases, and whether it stands between spaces. */
  dash: '–' | '—';
  dashSpaced: boolean;
  apostrophe: '’';
  /** Whether the house writes ß; where not, ss. */
  sharpS: boolean;
  /** Between groups of three digits, from five digits on. */
  thousands: '.' | ',' | '’' | '\u202f' | '\u00a0';
  decimal: ',' | '.';
  /** Between francs and rappen: `CHF 3.50`. */
  moneyDecimal: ',' | '.';
  /** Half past seven in the evening, as a pattern of the house. */
  time: '19:30' | '19.30' | '19h30' | '19 h 30';
  percentSpace: InnerSpace;
  unitSpace: '\u00a0' | '\u202f';
  ellipsis: '…';
  range: '–';
  noBreak: readonly NoBreakPlace[];
  /** Names and words that keep their spelling whatever the house does: *Weiß*. */
  keep: readonly string[];
  spellings: readonly HouseSpelling[];
  forbidden: readonly ForbiddenWord[];
  lengths: Readonly<Record<string, SoftLimits>>;
}
