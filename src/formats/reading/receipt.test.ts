import { expect, test } from 'vitest';
import type { Counts } from './counts.ts';
import type { Change, Unread } from './reading.ts';
import { accountsOf, addsUp, lostOf, type Receipt } from './receipt.ts';

const all: Counts = {
  ...{ words: 100, quotationMarks: 4, quotations: 2, links: 3, lists: 1, items: 4, tables: 1, images: 2, emphasis: 5 },
};
const none = Object.fromEntries(Object.keys(all).map((name) => [name, 0])) as unknown as Counts;

/** A receipt of a source with `all` in it, where the article lacks some. */
function lacking(
  lost: Partial<Counts>,
  changed: readonly Change[] = [],
  unread: readonly Unread[] = [],
): Omit<Receipt, 'addsUp'> {
  const after = {
    ...all,
    ...Object.fromEntries(Object.entries(lost).map(([name, n]) => [name, all[name as keyof Counts] - n])),
  };
  const source = { name: '', format: 'html', application: '' };
  return {
    ...{ missingWords: [], source, accounts: accountsOf(all, after, none), taken: [], facts: {}, setAside: [] },
    ...{ changed, unread },
  };
}

test('what is there whole adds up', () => {
  expect(addsUp(lacking({}))).toBe(true);
  // Quotations follow from their marks, and two lists may be one.
  expect(addsUp(lacking({ quotations: 1, lists: 1 }))).toBe(true);
});

test.each(['words', 'quotationMarks', 'links', 'items', 'tables', 'images', 'emphasis'] as const)(
  'a loss of %s is told of',
  (count) => {
    const receipt = lacking({ [count]: 1 });
    expect(addsUp(receipt)).toBe(false);
    expect(lostOf(receipt)).toEqual([{ count, number: 1 }]);
  },
);

test('what the receipt tells of one by one is not lost in silence, and no more than that', () => {
  const changed: Change[] = [{ kind: 'links', count: 1 }];
  expect(addsUp(lacking({ links: 1 }, changed))).toBe(true);
  expect(lostOf(lacking({ links: 3 }, changed))).toEqual([{ count: 'links', number: 2 }]);
  expect(addsUp(lacking({ images: 1 }, [], [{ reason: 'pictureKind', text: 'a.emf' }]))).toBe(true);
  expect(addsUp(lacking({ images: 1 }, changed))).toBe(false);
});

test('what was set aside is accounted for', () => {
  const accounts = accountsOf(all, { ...all, links: 1 }, { ...none, links: 2 });
  expect(addsUp({ ...lacking({}), accounts })).toBe(true);
});

test('what stands in the article and was set aside as well is said', () => {
  const [words, marks] = accountsOf(all, { ...all, words: 90 }, { ...none, words: 14 });
  expect([words?.missing, words?.surplus]).toEqual([0, 4]);
  expect(marks).not.toHaveProperty('surplus');
});
