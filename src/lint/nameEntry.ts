/** A language of articles without its country. */
export const baseLanguages = ['de', 'fr', 'it', 'en'] as const;
export type BaseLanguage = (typeof baseLanguages)[number];

/** What is written otherwise in each language. */
type ByLanguage = { readonly [Language in BaseLanguage]?: string | undefined };

/**
 * A person as the house names them where a text speaks of them first, in each language, and spellings that come in from
 * elsewhere. What they are, too: *Präsident der Ukraine*.
 */
export interface NameEntry {
  spelled: ByLanguage;
  others?: readonly string[] | undefined;
  role?: ByLanguage | undefined;
}
