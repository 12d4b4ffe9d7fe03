import { expect, test } from 'vitest';
import { memoryKept } from '#testing/memoryKept.ts';
import { readStyleSheets } from './styleSheet.ts';

test('what is remembered of styles keeps no style sheet in memory', () => {
  const rest = `.rest {${' '.repeat(100_000)}}`;
  const kept = memoryKept(() => {
    for (let count = 0; count < 1_000; count += 1)
      readStyleSheets([`.lead { font-family: "Gazette Grotesk ${count}" }${rest}${count}`]);
  });
  expect(kept).toBeLessThan(10_000_000);
});

test('a sheet that is broken off, or is none, is read as fast as any', () => {
  const start = performance.now();
  const rule = '.lead { font-weight: bold }';
  const sheets = [
    `${rule}${'x'.repeat(200_000)}`,
    `${rule}${'/*'.repeat(100_000)}`,
    `${rule}${'a'.repeat(100_000)} { ${'b'.repeat(100_000)}`,
  ];
  for (const sheet of sheets) expect(readStyleSheets([sheet]).classes.get('.lead')).toEqual({ 'font-weight': 'bold' });
  expect(performance.now() - start).toBeLessThan(1_000);
});
