import type { UiLanguage } from '#words/say.ts';

/** Each language in its own words, so that one finds it in any. */
export const languageNames: Readonly<Record<UiLanguage, string>> = { en: 'English', de: 'Deutsch', fr: 'Français' };
