/** A language of articles without its country. */
export type BaseLanguage = 'de' | 'fr' | 'it' | 'en';

/** A person as the house spells the name in each language, and spellings of it that come in from elsewhere. */
export interface NameEntry {
  spelled: Readonly<Partial<Record<BaseLanguage, string>>>;
  others?: readonly string[];
}
