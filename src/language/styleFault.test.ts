import { expect, test } from 'vitest';
import type { StyleChanges } from './houseStyle.ts';
import { stylesWith, usualStyles } from './locales.ts';
import { passage } from './passage.ts';
import { repair, repaired } from './repair/repair.ts';
import { styleFault } from './styleFault.ts';

const decided = (changes: StyleChanges) => stylesWith({ 'de-CH': changes })['de-CH'];

test('the usual styles contradict themselves nowhere', () => {
  for (const style of Object.values(usualStyles)) expect(styleFault(style), style.language).toBeNull();
});

test.each<[StyleChanges, string]>([
  [{ quotes: { outer: ['‹', '›'], inner: ['‹', '›'] } }, 'marksAlike'],
  [{ thousands: '.', moneyDecimal: '.' }, 'signsAlike'],
  [{ lengths: { crosshead: { to: 40, warn: 30 } } }, 'limitsOutOfOrder'],
  [
    {
      spellings: [
        { wrong: 'a', right: 'b' },
        { wrong: 'b', right: 'c' },
      ],
    },
    'wordInItself',
  ],
  [{ forbidden: [{ word: 'Bub', instead: 'der Bub', reason: '' }] }, 'wordInItself'],
])('%j is %s', (changes, code) => {
  expect(styleFault(decided(changes))?.code).toBe(code);
});

test('what a house has decided is what its repair makes, once, and what it has not stays as usual', () => {
  const style = decided({
    quotes: { outer: ['»', '«'], inner: ['›', '‹'] },
    apostrophe: "'",
    ellipsis: '...',
    range: '-',
    keep: ['Weiß'],
    spellings: [{ wrong: 'Majonäse', right: 'Mayonnaise' }],
  });
  const source = passage('Anna Weiß sagt: «Geht’s, ‹ja›?» … Um 19.30 Uhr, 12–14 Uhr, 1950–1953: Straße, Majonäse.');
  const once = repaired(source, repair([source], style));
  expect(once).toBe("Anna Weiß sagt: »Geht's, ›ja‹?« ... Um 19.30 Uhr, 12-14 Uhr, 1950-1953: Strasse, Mayonnaise.");
  expect(repair([passage(once)], style).filter(({ ticked }) => ticked)).toEqual([]);
});

test('words in another language follow the same house', () => {
  const styles = stylesWith({ 'fr-CH': { quotes: { outer: ['“', '”'], inner: ['‘', '’'] } } });
  const words = passage('Er sagte: il dit «oui» là.', 'paragraph', [
    { kind: 'language', from: 10, to: 25, language: 'fr' },
  ]);
  expect(repaired(words, repair([words], styles['de-CH']))).toBe('Er sagte: il dit “oui” là.');
  expect(repaired(words, repair([words], usualStyles['de-CH']))).toBe('Er sagte: il dit «oui» là.');
});
