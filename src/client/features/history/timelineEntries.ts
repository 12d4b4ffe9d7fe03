import type { Milestone, Sitting, Writer } from '#api/history.ts';
import { dayAt } from '#ui/shortTime.ts';

/** A line of the timeline. */
type TimelineEntry =
  | { kind: 'sitting'; sitting: Sitting }
  | { kind: 'milestone'; milestone: Milestone }
  | { kind: 'created'; person: Writer; at: number };

/** The lines of one day, `2026-12-31`, the latest first. */
export interface TimelineDay {
  day: string;
  entries: readonly TimelineEntry[];
}

interface HistoryPage {
  created: { person: Writer; at: number };
  sittings: readonly Sitting[];
  next?: number | undefined;
}

const momentOf = (entry: TimelineEntry) => {
  if (entry.kind === 'sitting') return { version: entry.sitting.last, at: entry.sitting.endedAt };
  if (entry.kind === 'milestone') return { version: entry.milestone.version, at: entry.milestone.at };
  return { version: -1, at: entry.at };
};

/**
 * Sittings and named versions as one list by day, the latest first; a name stands above the sitting that made its version.
 * While there are more pages, older names wait for theirs.
 */
export function timelineDays(pages: readonly HistoryPage[], milestones: readonly Milestone[]): TimelineDay[] {
  const last = pages.at(-1);
  if (!last) return [];
  const from = last.next ?? 0;
  const entries: TimelineEntry[] = [
    ...pages.flatMap(({ sittings }) => sittings).map((sitting) => ({ kind: 'sitting', sitting }) as const),
    ...milestones
      .filter(({ version }) => version >= from)
      .map((milestone) => ({ kind: 'milestone', milestone }) as const),
    ...(last.next === undefined ? [{ kind: 'created', ...last.created } as const] : []),
  ];
  entries.sort((one, other) => {
    const [a, b] = [momentOf(one), momentOf(other)];
    if (a.version !== b.version) return b.version - a.version;
    if (one.kind !== other.kind) return one.kind === 'milestone' ? -1 : 1;
    return b.at - a.at;
  });
  const days: { day: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const current = days.at(-1);
    let day = dayAt(momentOf(entry).at);
    if (current && day > current.day) {
      // A name that an older version was given since stands with whoever made that version.
      const made = dayAt(makerOf(pages, momentOf(entry).version)?.to ?? momentOf(entry).at);
      day = made < current.day ? made : current.day;
    }
    if (current?.day === day) current.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

/** Who made a version and between when and when, as far as the pages that are here tell. */
export function makerOf(
  pages: readonly HistoryPage[],
  version: number,
): { person: Writer; from: number; to: number } | null {
  const [first] = pages;
  if (version === 0 && first) return { person: first.created.person, from: first.created.at, to: first.created.at };
  const found = pages
    .flatMap(({ sittings }) => sittings)
    .filter((sitting) => sitting.first <= version && version <= sitting.last)
    // Of two who wrote at once, the one who wrote this last.
    .sort((one, other) => one.last - other.last)[0];
  return found ? { person: found.person, from: found.startedAt, to: found.endedAt } : null;
}
