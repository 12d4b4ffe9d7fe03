import { dayAt, locales, longDay } from '#ui/shortTime.ts';
import type { UiLanguage } from '#words/say.ts';

const hour = { hour: '2-digit', minute: '2-digit' } as const;

/** A time of day, `14:03`. */
export function hourAt(language: UiLanguage, at: number): string {
  return new Date(at).toLocaleTimeString(locales[language], hour);
}

/** From when to when, as short as it can be told: `14:03`, `14:03–14:20`. */
export function span(language: UiLanguage, from: number, to: number): string {
  const [start, end] = [hourAt(language, from), hourAt(language, to)];
  return start === end ? end : `${start}–${end}`;
}

/** A day and time, `31 December 2026, 14:03`; of what took longer the times between. */
export function moment(language: UiLanguage, at: number, since = at): string {
  return `${longDay(language, dayAt(at))}, ${span(language, since, at)}`;
}
