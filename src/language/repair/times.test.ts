import { describe, expect, test } from 'vitest';
import { styleOf } from '../locales.ts';
import { passage } from '../passage.ts';
import { repair, repaired } from './repair.ts';

const gaps = (text: string) => text.replaceAll('_', '\u202f').replaceAll('~', '\u00a0');

/** The text repaired, with what is asked about behind it. */
function shown(text: string, language: string): string {
  const read = passage(gaps(text));
  const changes = repair([read], styleOf(language));
  const asked = changes.filter(({ ticked }) => !ticked).map(({ before, after }) => ` [${before}→${after}?]`);
  return repaired(read, changes) + asked.join('');
}

describe('every time of a range and a row is set, not only the one beside the word', () => {
  test.each([
    ['de-DE', 'von 8:30 bis 9.15 Uhr', 'von 8:30 bis 9.15 Uhr [9.15→9:15?]'],
    ['de-AT', 'um 8:00, 9:00 und 10:30 Uhr', 'um 8:00, 9:00 und 10:30 Uhr'],
    ['de-CH', 'um 8:00, 9:00 und 10:30 Uhr', 'um 8.00, 9.00 und 10.30 Uhr'],
    [
      'de-CH',
      'um 19:58 beginnt es, um 2:10 Minuten schneller, 3:1',
      'um 19.58 beginnt es, um 2:10 Minuten schneller, 3:1',
    ],
    ['fr-FR', 'de 8h à 10h30, dès 8h, 24h', 'de 8~h à 10~h~30, dès 8~h, 24~h'],
    ['fr-FR', 'de 8:30 à 10:00, entre 8:30 et 9:00', 'de 8~h~30 à 10~h~00, entre 8~h~30 et 9~h~00'],
    [
      'fr-FR',
      'à 14.30 mardi, à 14.30 francs, 80 km/h, 24h/24',
      'à 14.30 mardi, à 14,30 francs, 80~km/h, 24h/24 [14.30→14~h~30?]',
    ],
    ['fr-CH', 'de 8 h à 10 h 30, pendant 8 h', 'de 8h à 10h30, pendant 8~h'],
    ['it-IT', 'alle ore 20,30 e dalle 19:30 alle 20:15', 'alle ore 20.30 e dalle 19.30 alle 20.15'],
    ['it-CH', 'ore 19:30-20:15, ore 8:00 e 9:30, le 20,30 euro', 'ore 19.30–20.15, ore 8.00 e 9.30, le 20.30 euro'],
    [
      'en-GB',
      'from 7:30 to 9:00 p.m., at 7:30 PM and 10:30-11:30am',
      'from 7.30 to 9.00 p.m., at 7.30 PM and 10.30–11.30am',
    ],
    ['en-GB', 'at 14:30, from 14:30 to 15:00, a 3:10 vote', 'at 14.30, from 14.30 to 15.00, a 3:10 vote'],
    ['en-US', 'at 7.30, 8.00 and 9.00 p.m., up 7.30 percent', 'at 7:30, 8:00 and 9:00 p.m., up 7.30 percent'],
  ])('%s %s', (language, text, expected) => {
    expect(shown(text, language)).toBe(gaps(expected));
    expect(shown(expected.replace(/ \[.*/, ''), language)).toBe(gaps(expected));
  });
});

describe('both dashes of a phrase are set, though a comma follows the second', () => {
  test.each([
    ['de-DE', 'Ein Satz - und noch einer -, dann', 'Ein Satz – und noch einer –, dann'],
    ['de-AT', 'Er -- so sagt er --: ja', 'Er – so sagt er –: ja'],
    ['de-CH', 'Er kam — wie immer —, und ging', 'Er kam – wie immer –, und ging'],
    ['de-CH', 'Auf Text-, Bild- und Ton -, so', 'Auf Text-, Bild- und Ton -, so'],
    ['fr-FR', 'Il vient - enfin -, dit-on', 'Il vient – enfin –, dit-on'],
    ['fr-CH', 'Il vient - enfin -, dit-on', 'Il vient – enfin –, dit-on'],
    ['it-IT', 'Viene - infine -, dice', 'Viene – infine –, dice'],
    ['it-CH', 'Viene - infine -, dice', 'Viene – infine –, dice'],
    ['en-GB', 'He came - at last -, she said', 'He came – at last –, she said'],
    ['en-US', 'He came - at last -, she said', 'He came—at last—, she said'],
  ])('%s %s', (language, text, expected) => {
    expect(shown(text, language)).toBe(gaps(expected));
    expect(shown(expected, language)).toBe(gaps(expected));
  });
});
