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

/** A day such as `2026-12-31` in words: `31 December 2026`. */
export function longDay(language: UiLanguage, day: string): string {
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}

/** The day that it is here at a time in milliseconds since 1970, as `2026-12-31`. */
export function dayAt(at: number): string {
  const date = new Date(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
