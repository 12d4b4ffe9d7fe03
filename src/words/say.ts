import { createInstance } from 'i18next';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';

/** Languages of the user interface. Italian exists for the reader's page only. */
export const uiLanguages = ['en', 'de', 'fr'] as const;
export type UiLanguage = (typeof uiLanguages)[number];

type Plural<K> = K extends `${infer Stem}_one` | `${infer Stem}_other` ? Stem : K;
/** A key of the catalogs; plural forms (`…_one`, `…_other`) are one word. */
export type Word = Plural<keyof typeof en>;
/** The words a reader's page needs, which exist in every article language. */
export type PageWord = Extract<Word, `page.${string}`>;
export type Params = Readonly<Record<string, string | number>>;

const catalogs = createInstance();
void catalogs.init({
  initAsync: false,
  fallbackLng: 'en',
  keySeparator: false,
  nsSeparator: false,
  // Escaping belongs to article/html.ts; React escapes by itself.
  interpolation: { escapeValue: false },
  resources: {
    en: { translation: en },
    de: { translation: de },
    fr: { translation: fr },
    it: { translation: it },
  },
});

/** A word in a person's language. `params.count` (a number) chooses the plural form. */
export function say(language: UiLanguage, word: Word, params: Params = {}): string {
  return catalogs.t(word, { lng: language, ...params });
}

/** A word of the reader's page in the article's language, a BCP 47 tag such as `de-CH`. */
export function sayOnPage(articleLanguage: string, word: PageWord, params: Params = {}): string {
  return catalogs.t(word, { lng: articleLanguage.slice(0, 2), ...params });
}

/** The UI language that fits a list of BCP 47 tags best, e.g. `navigator.languages`; English if none does. */
export function pickLanguage(wanted: readonly string[]): UiLanguage {
  for (const tag of wanted) {
    const found = uiLanguages.find((language) => tag.toLowerCase().startsWith(language));
    if (found) return found;
  }
  return 'en';
}
