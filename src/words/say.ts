import type { catalogs } from './catalogs.ts';
import { page as pageDe } from './page/de.ts';
import { page as pageEn } from './page/en.ts';
import { page as pageFr } from './page/fr.ts';
import { page as pageIt } from './page/it.ts';

/** Languages of the user interface. Italian exists for the reader's page only. */
export const uiLanguages = ['en', 'de', 'fr'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

type Plural<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
/** A key of the catalogs; plural forms (`…_one`, `…_other`) are one word. */
export type Word = Plural<keyof typeof catalogs.en>;
/** The words a reader's page needs, which exist in every article language. */
export type PageWord = Plural<keyof typeof pageEn>;
export type Params = Readonly<Record<string, string | number>>;
/** Texts by key: a catalog, or what of it is here. */
export type Texts = Readonly<Record<string, string>>;
/** Says a word in one language. `params.count` (a number) chooses the plural form. */
export type Say = (word: Word, params?: Params) => string;

/** What says the words of `texts`; of one that is not among them it says the key. */
export function sayIn(language: string, texts: Texts): Say {
  const plurals = new Intl.PluralRules(language);
  return (word, params = {}) => {
    const form = typeof params.count === 'number' ? plurals.select(params.count) : 'other';
    const text = texts[word] ?? texts[`${word}_${form}`] ?? texts[`${word}_other`] ?? word;
    // Escaping belongs to article/html.ts; React escapes by itself.
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => String(params[name] ?? ''));
  };
}

const sayPage = new Map(
  Object.entries({ en: pageEn, de: pageDe, fr: pageFr, it: pageIt }).map(([language, texts]) => [
    language,
    sayIn(language, texts),
  ]),
);

/** A word of the reader's page in the article's language, a BCP 47 tag such as `de-CH`; English where Galley has no page in it. */
export function sayOnPage(articleLanguage: string, word: PageWord, params?: Params): string {
  const sayWord = sayPage.get(articleLanguage.slice(0, 2)) ?? sayPage.get('en');
  return sayWord?.(word, params) ?? word;
}

/** The UI language that fits a list of BCP 47 tags best, e.g. `navigator.languages`; English if none does. */
export function pickLanguage(wanted: readonly string[]): UiLanguage {
  for (const tag of wanted) {
    const found = uiLanguages.find((language) => tag.toLowerCase().startsWith(language));
    if (found) return found;
  }
  return 'en';
}
