import { expect, test } from 'vitest';
import { measureDocx, measurePages, measurePaste, measureWire, total } from './interchange.ts';

const share = (sum: ReturnType<typeof total>, name: string) => {
  const { found = 0, of = 0 } = sum[name] ?? {};
  return of === 0 ? 1 : found / of;
};

test.each(['paste', 'file'] as const)(
  'clipboards by %s: no word, link or quotation mark is lost, lists and tables keep their items and cells, nothing is brought along',
  async (way) => {
    const sum = total(await measurePaste(way));
    expect(share(sum, 'words')).toBe(1);
    expect(share(sum, 'links')).toBe(1);
    expect(share(sum, 'quotationMarks')).toBe(1);
    expect(share(sum, 'receipts')).toBe(1);
    expect(share(sum, 'items')).toBeGreaterThanOrEqual(0.98);
    expect(share(sum, 'cells')).toBeGreaterThanOrEqual(0.98);
    expect(share(sum, 'bold')).toBeGreaterThanOrEqual(0.99);
    expect(share(sum, 'italic')).toBeGreaterThanOrEqual(0.99);
    expect(sum.leftovers?.found ?? 0).toBe(0);
  },
);

test('documents: every word of what Word shows is in the article or set aside', async () => {
  const sum = total(await measureDocx());
  for (const name of [
    'words',
    'links',
    'lists',
    'items',
    'tables',
    'emphasis',
    'quotationMarks',
    'receipts',
    'wordsByPandoc',
  ])
    expect(share(sum, name), name).toBe(1);
});

test('wire messages are read with headline, body, crossheads, credit, times, embargo, status and language, or refused', async () => {
  const cases = await measureWire();
  const sum = total(cases);
  for (const name of [
    'headline',
    'body',
    'crossheads',
    'credit',
    'times',
    'embargo',
    'status',
    'language',
    'words',
    'receipts',
  ])
    expect(share(sum, name), name).toBe(1);
});

test('web pages: the main text and the headline', async () => {
  const cases = await measurePages();
  for (const [id, { mainText }] of cases)
    expect((mainText?.found ?? 0) / (mainText?.of || 1), id).toBeGreaterThanOrEqual(0.95);
  expect(share(total(cases), 'headline')).toBeGreaterThanOrEqual(0.95);
  expect(share(total(cases), 'receipts')).toBe(1);
}, 60_000);
