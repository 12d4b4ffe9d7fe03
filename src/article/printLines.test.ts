import { expect, test } from 'vitest';
import { article, crosshead, divider, list, paragraph, pullquote } from '#testing/write.ts';
import { printLines } from './printLines.ts';

test('each text begins a line; the front, asides and what has no words take none', () => {
  const doc = article(
    { headline: 'Eine Überschrift, die in keiner Spalte steht' },
    paragraph('1234567890'),
    paragraph('12345678901'),
    paragraph(),
    crosshead('Titel'),
    pullquote('Noch einmal gesagt', 'Anna'),
    divider(),
    list('a', 'b'),
  );
  expect(printLines(doc, 10)).toBe(1 + 2 + 1 + 2);
  expect(printLines(doc, 5)).toBe(2 + 3 + 1 + 2);
  expect(printLines(doc, 10)).toBe(6);
});

test('a character is what a reader sees as one', () => {
  expect(printLines(article({}, paragraph('👩‍👩‍👧‍👦'.repeat(10))), 10)).toBe(1);
});
