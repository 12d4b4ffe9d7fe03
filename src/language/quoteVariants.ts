import type { HouseStyle, QuoteMarks } from './houseStyle.ts';
import { marksTogether } from './marksTogether.ts';

/** A way to set quotations that is usual in a language: its marks, and the space inside those of the first level. */
interface QuoteVariant<Name extends string = string> {
  name: Name;
  quotes: QuoteMarks;
  quoteSpace: HouseStyle['quoteSpace'];
}

const { german, book, guillemets, latin, english, british } = marksTogether;
const narrow = '\u202f';

/**
 * THE variants that a house chooses from, by the two letters of a language; the usual one of a country is in `locales.ts`.
 * Sources: CLDR 48; for Swiss papers and the spaces of the Romandie those of `docs/decisions/020-house-styles.md`.
 */
const variants = {
  de: [
    { name: 'newspaper', quotes: german, quoteSpace: '' },
    { name: 'book', quotes: book, quoteSpace: '' },
    { name: 'swiss', quotes: guillemets, quoteSpace: '' },
  ],
  fr: [
    { name: 'french', quotes: latin, quoteSpace: narrow },
    { name: 'frenchWide', quotes: latin, quoteSpace: '\u00a0' },
    { name: 'swiss', quotes: guillemets, quoteSpace: '' },
    { name: 'swissSpaced', quotes: guillemets, quoteSpace: narrow },
  ],
  it: [
    { name: 'italian', quotes: latin, quoteSpace: '' },
    { name: 'swiss', quotes: guillemets, quoteSpace: '' },
    { name: 'high', quotes: english, quoteSpace: '' },
  ],
  en: [
    { name: 'double', quotes: english, quoteSpace: '' },
    { name: 'single', quotes: british, quoteSpace: '' },
  ],
} as const satisfies Readonly<Record<string, readonly QuoteVariant[]>>;

type VariantName = (typeof variants)[keyof typeof variants][number]['name'];

/** The variants of a language, a BCP 47 tag such as `de-CH`. */
export function quoteVariantsOf(language: string): readonly QuoteVariant<VariantName>[] {
  return variants[language.slice(0, 2) as keyof typeof variants] ?? [];
}

/** Whether a style sets its quotations like a variant. The space is only ever set inside guillemets. */
export function hasVariant({ quotes, quoteSpace }: HouseStyle, variant: Omit<QuoteVariant, 'name'>): boolean {
  const signs = (marks: QuoteMarks) => [...marks.outer, ...marks.inner].join('');
  const spaced = /[«»]/.test(quotes.outer[0]);
  return signs(quotes) === signs(variant.quotes) && (!spaced || quoteSpace === variant.quoteSpace);
}
