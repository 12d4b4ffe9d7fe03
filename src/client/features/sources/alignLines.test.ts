import { expect, test } from 'vitest';
import { alignLines } from './alignLines.ts';

const shown = (before: readonly string[], after: readonly string[]) =>
  alignLines(before, after).map((pair) => `${pair.before ?? '–'} | ${pair.after ?? '–'}`);

test('equal lines stand side by side, whatever signs the house has set', () => {
  expect(shown(['"Ja", sagt er.', 'Ende'], ['«Ja», sagt er.', 'Ende'])).toEqual([
    '"Ja", sagt er. | «Ja», sagt er.',
    'Ende | Ende',
  ]);
});

test('what is only in one stands alone, in its place', () => {
  expect(shown(['Titel', 'Newsletter abonnieren', 'Ein Satz.'], ['Titel', 'Ein Satz.', 'Neu geschrieben.'])).toEqual([
    'Titel | Titel',
    'Newsletter abonnieren | –',
    'Ein Satz. | Ein Satz.',
    '– | Neu geschrieben.',
  ]);
});

test('a line that was rewritten stays beside what it became', () => {
  expect(
    shown(
      ['A', 'Der Rat hat am Montag entschieden.', 'B'],
      ['A', 'Der Rat hat am Dienstag entschieden.', 'Ganz anderes.', 'B'],
    ),
  ).toEqual([
    'A | A',
    'Der Rat hat am Montag entschieden. | Der Rat hat am Dienstag entschieden.',
    '– | Ganz anderes.',
    'B | B',
  ]);
});

test('nothing, and thousands of lines, are aligned quickly', () => {
  expect(alignLines([], [])).toEqual([]);
  const many = Array.from({ length: 5000 }, (_, index) => `Zeile ${index}`);
  const begun = performance.now();
  expect(alignLines(many, many.slice(1))[1]).toEqual({ before: 'Zeile 1', after: 'Zeile 1' });
  expect(performance.now() - begun).toBeLessThan(5_000);
});
