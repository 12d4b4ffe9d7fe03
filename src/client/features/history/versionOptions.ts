import type { Say } from '#ui/useSay.tsx';
import type { UiLanguage } from '#words/say.ts';
import type { HistoryRecord } from './HistoryRecord.ts';
import { milestoneTitle } from './milestoneTitle.ts';
import { moment } from './moment.ts';

/** Versions to choose from: named ones, the ends of sittings, the first and the last, and what is chosen already. */
export function versionOptions(
  say: Say,
  language: UiLanguage,
  { pages, milestones, head }: Pick<HistoryRecord, 'pages' | 'milestones' | 'head'>,
  chosen: readonly number[],
) {
  const labels = new Map<number, string>();
  for (const { person, last, endedAt } of pages.flatMap(({ sittings }) => sittings))
    if (!labels.has(last)) labels.set(last, `${person.name}, ${moment(language, endedAt)}`);
  for (const milestone of milestones.toReversed()) labels.set(milestone.version, milestoneTitle(say, milestone));
  labels.set(0, say('history.created'));
  labels.set(head, [labels.get(head), say('history.now')].filter(Boolean).join(' · '));
  for (const version of chosen) if (!labels.has(version)) labels.set(version, '');
  return [...labels]
    .sort(([one], [other]) => other - one)
    .map(([version, label]) => ({
      value: String(version),
      label: [say('history.version', { version }), label].filter(Boolean).join(' · '),
    }));
}
