import type { UiLanguage } from '#words/say.ts';

/** Numbers and times are written as in the language's newsroom. */
export const locales: Readonly<Record<UiLanguage, string>> = { en: 'en-GB', de: 'de-CH', fr: 'fr-CH' };

const sameDay = (a: Date, b: Date) =>
  a.getFullYear() === b.getFullYear() && a.getMonth() === b.getMonth() && a.getDate() === b.getDate();

/** A time as short as it can be told from `now`: `14:03`, the word for yesterday, `12 Nov`, `12 Nov 2023`. Both in milliseconds since 1970. */
export function shortTime(language: UiLanguage, at: number, now: number, yesterday: string): string {
  const [then, today] = [new Date(at), new Date(now)];
  const locale = locales[language];
  if (sameDay(then, today)) return then.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' });
  const dayBefore = new Date(today.getFullYear(), today.getMonth(), today.getDate() - 1);
  if (sameDay(then, dayBefore)) return yesterday;
  const year = then.getFullYear() === today.getFullYear() ? {} : { year: 'numeric' as const };
  return then.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...year });
}

/** A time of day to the second, `14:03:22`. */
export function clockTime(language: UiLanguage, at: number): string {
  return new Date(at).toLocaleTimeString(locales[language], { hour: '2-digit', minute: '2-digit', second: '2-digit' });
}
