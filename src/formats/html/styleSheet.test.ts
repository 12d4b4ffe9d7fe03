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
