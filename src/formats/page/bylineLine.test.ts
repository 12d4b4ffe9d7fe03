import { describe, expect, test } from 'vitest';
import { isBylineLine, metaLine } from './bylineLine.ts';

describe('a line that names who wrote the article', () => {
  test.each([
    'Von Anna Muster',
    'Von Anna Muster, Bern',
    'Von Anna Muster (Text) und Max Beispiel (Bilder)',
    'Von Anna Muster und Max von der Beispielen',
    'Text: Anna Muster',
    'Von Anna Muster, Redaktorin Inland',
    'Par Camille Rochat, Lausanne',
    'Par Jean de La Fontaine et Marie d’Exemple avec AFP',
    'di Marco Bernasconi',
    'By Jane Doe and John Smith in New York',
    'By Jane Doe, Political Editor',
    'By AFP',
    'Von sda',
  ])('%s', (line) => {
    expect(isBylineLine(line)).toBe(true);
  });

  test.each([
    'Von der Leyen in Kiew',
    'Von Basel nach Bern',
    'De Gaulle et Pompidou',
    'Di Maio e Salvini',
    'Di Maio e Salvini divisi sulla manovra',
    'Par Toutatis',
    'By Friday',
    'Von Angela Merkel bis Olaf Scholz',
    'Von Anna Muster, die am Montag gewählt wurde.',
    'Text und Bild',
    `Von Anna ${'ABCDEFGHIJ'.repeat(9)}1`,
  ])('%s is none', (line) => {
    expect(isBylineLine(line)).toBe(false);
  });
});

test('who and when stand between signs, or one behind the other', () => {
  for (const [line, byline, time] of [
    ['Anna Muster | 5. Januar 2026, 09:12 Uhr | 3 Min. Lesezeit', 'Anna Muster', '5. Januar 2026, 09:12 Uhr'],
    ['Par Jean Dupont, le 12/03/2024 - 10:15', 'Par Jean Dupont', 'le 12/03/2024 - 10:15'],
    ['Publié le 12 mars 2024 par Jean Dupont', 'par Jean Dupont', 'Publié le 12 mars 2024'],
    ['Von Anna Muster am 3. Mai 2026', 'Von Anna Muster', 'am 3. Mai 2026'],
    ['Published 3 May 2026 by Jane Doe', 'by Jane Doe', 'Published 3 May 2026'],
  ] as const)
    expect(metaLine(line), line).toEqual({ byline, time });
  expect(metaLine('Von Anna Muster, am Montag gewählt')).toBeNull();
});
