import type { UiLanguage } from '#words/say.ts';
import { locales } from './shortTime.ts';

/** A whole number with its thousands set apart. Swiss ones get the apostrophe of print, which the engines do not know. */
export function groupedNumber(language: UiLanguage, value: number): string {
  return value.toLocaleString(locales[language]).replaceAll("'", '’');
}
