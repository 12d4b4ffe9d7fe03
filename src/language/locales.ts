import { type ArticleLanguage, articleLanguages } from '#article/fields.ts';
import { type HouseStyle, noBreakPlaces, type QuoteMarks, type StyleChanges, type Styles } from './houseStyle.ts';
import { lengths } from './lengths.ts';
import { marksTogether } from './marksTogether.ts';
import type { Span } from './passage.ts';

const { german, guillemets, latin, english } = marksTogether;

const germany: HouseStyle = {
  language: 'de-DE',
  quotes: german,
  quoteSpace: '',
  signSpace: '',
  colonSpace: '',
  dash: '–',
  dashSpaced: true,
  apostrophe: '’',
  sharpS: true,
  thousands: '.',
  thousandsFrom: '4',
  decimal: ',',
  moneyDecimal: ',',
  time: '19:30',
  percentSpace: '\u00a0',
  unitSpace: '\u00a0',
  ellipsis: '…',
  range: '–',
  noBreak: noBreakPlaces,
  keep: [],
  spellings: [],
  forbidden: [],
  lengths,
};

const switzerland: HouseStyle = {
  ...germany,
  language: 'de-CH',
  quotes: guillemets,
  sharpS: false,
  thousands: '’',
  thousandsFrom: '5',
  moneyDecimal: '.',
  time: '19.30',
};

const france: HouseStyle = {
  ...germany,
  language: 'fr-FR',
  quotes: latin,
  quoteSpace: '\u202f',
  signSpace: '\u202f',
  colonSpace: '\u00a0',
  thousands: '\u202f',
  time: '19 h 30',
  percentSpace: '\u202f',
};

const italy: HouseStyle = { ...germany, language: 'it-IT', quotes: latin, percentSpace: '', time: '19.30' };

const britain: HouseStyle = {
  ...germany,
  language: 'en-GB',
  quotes: english,
  thousands: ',',
  decimal: '.',
  moneyDecimal: '.',
  time: '19.30',
  percentSpace: '',
};

/**
 * How the house sets each language unless its settings say otherwise. CLDR gives „…“ for de-CH, which no Swiss paper
 * prints: this table is ours, and its sources are named in `docs/decisions/020-house-styles.md`.
 */
export const usualStyles: Styles = {
  'de-DE': germany,
  'de-AT': { ...germany, language: 'de-AT' },
  'de-CH': switzerland,
  'fr-FR': france,
  'fr-CH': {
    ...france,
    language: 'fr-CH',
    quotes: guillemets,
    quoteSpace: '',
    colonSpace: '\u202f',
    thousands: '’',
    thousandsFrom: '5',
    moneyDecimal: '.',
    time: '19h30',
    percentSpace: '',
  },
  'it-IT': italy,
  'it-CH': { ...italy, language: 'it-CH', quotes: guillemets, thousands: '’', thousandsFrom: '5', moneyDecimal: '.' },
  'en-GB': britain,
  'en-US': { ...britain, language: 'en-US', dash: '—', dashSpaced: false, time: '19:30' },
};

const bases: Readonly<Record<string, ArticleLanguage>> = { de: 'de-DE', fr: 'fr-FR', it: 'it-IT', en: 'en-GB' };

/** The language of an article that is meant by a BCP 47 tag: `de-LI` is written as in Germany; null for what the house has no style of. */
export function localeOf(language: string): ArticleLanguage | null {
  const exact = articleLanguages.find((known) => known.toLowerCase() === language.toLowerCase());
  return exact ?? bases[language.slice(0, 2).toLowerCase()] ?? null;
}

/** The style of a language, a BCP 47 tag such as `de-CH`; English for one that the house has no style of. */
export function styleOf(language: string, styles: Styles = usualStyles): HouseStyle {
  return styles[localeOf(language) ?? 'en-GB'];
}

/** The styles of a house that has decided some things otherwise than usual. */
export function stylesWith(changes: Readonly<Partial<Record<ArticleLanguage, StyleChanges | undefined>>>): Styles {
  const styles = { ...usualStyles };
  for (const language of articleLanguages) {
    const usual = usualStyles[language];
    const { lengths, ...others } = changes[language] ?? {};
    const style = { ...usual, ...said(others), lengths: { ...usual.lengths, ...said(lengths ?? {}) }, among: styles };
    styles[language] = style as HouseStyle;
  }
  return styles;
}

/** Without what is there and says nothing. */
function said(changes: object): object {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}

/**
 * The style of words in another language within an article: French words in a Swiss article follow Swiss French. Null
 * where they follow the article: in its own language, and in one that the house has no style of.
 */
function spanStyle(language: string, article: HouseStyle): HouseStyle | null {
  const base = language.slice(0, 2).toLowerCase();
  const region = article.language.slice(2);
  if (base === article.language.slice(0, 2)) return null;
  const known = articleLanguages.find((one) => one.toLowerCase() === language.toLowerCase());
  const near = articleLanguages.find((one) => one === `${base}${region}`);
  const locale = known ?? near ?? bases[base];
  return locale ? (article.among ?? usualStyles)[locale] : null;
}

/** The quotation marks of an article's language with the spaces inside them, to be typed. */
export function quoteMarks({ quotes, quoteSpace }: HouseStyle): QuoteMarks {
  const [open, close] = quotes.outer;
  return quoteSpace === '' ? quotes : { ...quotes, outer: [open + quoteSpace, quoteSpace + close] };
}

/** The style that a range of a passage follows: another language's where it stands in its words altogether. */
export function styleOfRange(spans: readonly Span[], article: HouseStyle, from: number, to: number): HouseStyle {
  if (spans.length === 0) return article;
  const span = spans.find(({ kind, ...span }) => kind === 'language' && span.from <= from && to <= span.to);
  return (span?.language && spanStyle(span.language, article)) || article;
}
