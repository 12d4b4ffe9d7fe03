import { describe, expect, test } from 'vitest';
import { type BatchFacts, longPause, SittingsPage } from './sittings.ts';

const minute = 60_000;

/** Batches of one version each, in the order they were committed. */
function batches(...made: readonly [author: string, at: number][]): BatchFacts[] {
  return made.map(([author, at], index) => ({ first: index + 1, n: 1, author, at })).reverse();
}

function pageOf(facts: readonly BatchFacts[]): SittingsPage {
  const page = new SittingsPage();
  for (const batch of facts) page.add(batch);
  return page;
}

describe('sittings', () => {
  test('are one person’s batches until a long pause', () => {
    const page = pageOf(batches(['anna', 0], ['anna', minute], ['anna', minute + longPause], ['anna', 3 * longPause]));
    expect(page.sittings()).toEqual([
      { author: 'anna', first: 4, last: 4, changes: 1, startedAt: 3 * longPause, endedAt: 3 * longPause },
      { author: 'anna', first: 1, last: 3, changes: 3, startedAt: 0, endedAt: minute + longPause },
    ]);
    expect(page.next).toBeNull();
  });

  test('of two who write at once stand side by side', () => {
    const both = Array.from({ length: 20 }, (_, index): [string, number] => [
      index % 2 === 0 ? 'anna' : 'beat',
      index * 1_000,
    ]);
    expect(pageOf(batches(...both)).sittings()).toMatchObject([
      { author: 'beat', first: 2, last: 20, changes: 10 },
      { author: 'anna', first: 1, last: 19, changes: 10 },
    ]);
  });

  test('come in pages that cut none in two, and together are all', () => {
    const all = batches(
      ...Array.from({ length: 3_000 }, (_, index): [string, number] => [
        ['anna', 'beat', 'carla'][index % 7 === 0 ? 1 : Math.floor(index / 9) % 3] ?? 'anna',
        Math.floor(index / 12) * 15 * minute + (index % 12) * 1_000,
      ]),
    );
    const whole: unknown[] = [];
    let before = Number.POSITIVE_INFINITY;
    for (let pages = 0; before > 0; pages += 1) {
      expect(pages).toBeLessThan(100);
      const page = pageOf(all.filter(({ first }) => first < before));
      whole.push(...page.sittings());
      before = page.next ?? 0;
    }
    const perDay = new SittingsPage();
    const changes = (whole as { changes: number }[]).reduce((sum, { changes }) => sum + changes, 0);
    expect(perDay.full).toBe(false);
    expect(changes).toBe(3_000);
    const keys = (whole as { author: string; startedAt: number }[]).map(
      ({ author, startedAt }) => `${author} ${startedAt}`,
    );
    expect(new Set(keys).size).toBe(keys.length);
    const sittingsOf = new Set(all.map(({ author, at }) => `${author} ${Math.floor(at / (15 * minute))}`));
    expect(keys.length).toBe(sittingsOf.size);
  });
});
