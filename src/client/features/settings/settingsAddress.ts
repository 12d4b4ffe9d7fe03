import { type ArticleLanguage, articleLanguages } from '#article/fields.ts';

/** THE parts of the settings, in the order of their tabs. */
export const settingsParts = ['style', 'words', 'lengths', 'rules', 'names'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** Which of the settings are looked at. */
export interface SettingsAddress {
  /** The main one unless told. */
  publication?: string | undefined;
  language?: ArticleLanguage | undefined;
  part?: SettingsPart | undefined;
}

/** What an address says; what is none, from an old link or a typing error, is left out. */
export function readSettingsAddress(search: Readonly<Record<string, unknown>>): SettingsAddress {
  const language = articleLanguages.find((each) => each === search.language);
  const part = settingsParts.find((each) => each === search.part);
  const publication = typeof search.publication === 'string' ? search.publication : undefined;
  return { ...(publication ? { publication } : {}), ...(language ? { language } : {}), ...(part ? { part } : {}) };
}
