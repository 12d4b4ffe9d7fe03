import { expect, test } from 'vitest';
import type { Milestone, Sitting } from '#api/history.ts';
import { makerOf, timelineDays } from './timelineEntries.ts';

const anna = { id: 'anna1', name: 'Anna', colour: 1 };
const beat = { id: 'beat1', name: 'Beat', colour: 2 };
const at = (day: number, hour: number) => new Date(2026, 4, day, hour).getTime();

const sitting = (person: typeof anna, first: number, last: number, day: number, hour: number): Sitting => ({
  ...{ person, first, last, changes: last - first + 1 },
  ...{ startedAt: at(day, hour), endedAt: at(day, hour) + 60_000 },
});

const milestone = (version: number, name: string, day: number, hour: number): Milestone => ({
  ...{ id: `m-${name}`, version, kind: 'named', name, stage: null, person: anna, at: at(day, hour) },
});

const created = { person: anna, at: at(1, 8) };
const newest = { created, sittings: [sitting(beat, 8, 12, 2, 9), sitting(anna, 6, 11, 2, 8)], next: 6 };
const oldest = { created, sittings: [sitting(anna, 1, 5, 1, 9)] };

const told = (days: ReturnType<typeof timelineDays>) =>
  days.map(({ day, entries }) => [
    day,
    ...entries.map((entry) => {
      if (entry.kind === 'sitting') return `${entry.sitting.person.name} ${entry.sitting.last}`;
      return entry.kind === 'milestone' ? entry.milestone.name : 'created';
    }),
  ]);

test('sittings and names are one list by day, a name above the sitting that made its version', () => {
  const names = [milestone(12, 'done', 2, 10), milestone(5, 'first', 1, 10)];
  expect(told(timelineDays([newest, oldest], names))).toEqual([
    ['2026-05-02', 'done', 'Beat 12', 'Anna 11'],
    ['2026-05-01', 'first', 'Anna 5', 'created'],
  ]);
});

test('names of versions that are not here yet wait for their page', () => {
  const names = [milestone(12, 'done', 2, 10), milestone(5, 'first', 1, 10)];
  expect(told(timelineDays([newest], names))).toEqual([['2026-05-02', 'done', 'Beat 12', 'Anna 11']]);
});

test('a name that an older version is given days later stands with who made it, and no day is there twice', () => {
  const names = [milestone(5, 'late', 3, 10), milestone(5, 'first', 1, 10), milestone(2, 'within', 3, 11)];
  expect(told(timelineDays([newest, oldest], names))).toEqual([
    ['2026-05-02', 'Beat 12', 'Anna 11'],
    ['2026-05-01', 'late', 'first', 'Anna 5', 'within', 'created'],
  ]);
});

test('a hand-over some days after the last word has its own day', () => {
  expect(told(timelineDays([newest], [milestone(12, 'done', 4, 10)]))).toEqual([
    ['2026-05-04', 'done'],
    ['2026-05-02', 'Beat 12', 'Anna 11'],
  ]);
});

test('a version is told with who made it, as far as is known', () => {
  expect(makerOf([newest], 7)?.person).toBe(anna);
  expect(makerOf([newest], 12)?.person).toBe(beat);
  expect(makerOf([newest], 3)).toBeNull();
  expect(makerOf([newest], 0)).toEqual({ person: anna, from: created.at, to: created.at });
});
