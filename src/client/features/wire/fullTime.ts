import { locales } from '#ui/shortTime.ts';
import type { UiLanguage } from '#words/say.ts';

/** A day and a time of day: `12 Apr 2026, 10:00`. */
export function fullTime(language: UiLanguage, at: number): string {
  return new Date(at).toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
}
