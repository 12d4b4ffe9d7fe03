/** An opening and a closing mark. */
export type Pair = readonly [open: string, close: string];

/** The marks of a quotation, and of one inside it. */
export interface QuoteMarks {
  outer: Pair;
  inner: Pair;
}

const swiss: QuoteMarks = { outer: ['«', '»'], inner: ['‹', '›'] };
const german: QuoteMarks = { outer: ['„', '“'], inner: ['‚', '‘'] };
const english: QuoteMarks = { outer: ['“', '”'], inner: ['‘', '’'] };

const marks: Readonly<Record<string, QuoteMarks>> = {
  de: german,
  'de-CH': swiss,
  'fr-CH': swiss,
  'it-CH': swiss,
  // With the narrow no-break space that French typography wants inside.
  fr: { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  en: english,
};

/** The quotation marks of an article's language, a BCP 47 tag such as `de-CH`. */
export function quoteMarks(language: string): QuoteMarks {
  return marks[language] ?? marks[language.slice(0, 2)] ?? english;
}
