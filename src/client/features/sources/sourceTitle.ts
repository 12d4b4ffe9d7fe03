import type { SourceRow } from '#api/imports.ts';
import { shortTime } from '#ui/shortTime.ts';
import type { Say } from '#ui/useSay.tsx';
import type { UiLanguage } from '#words/say.ts';

/** What came, when and by whom, on one line: `Import: wire.xml · 14:03 · Anna Muster`. */
export function sourceTitle(say: Say, language: UiLanguage, { way, name, format, at, person }: SourceRow): string {
  const what = say(`receipt.way.${way}`, { name: name || format });
  return `${what} · ${shortTime(language, at, Date.now(), say('desk.yesterday'))} · ${person}`;
}
