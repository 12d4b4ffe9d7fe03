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

function check(language: string, text: string, expected: string): void {
  expect(shown(text, language)).toBe(gaps(expected));
  expect(shown(expected.replace(/ \[.*/, ''), language)).toBe(gaps(expected));
}

describe('a space that is missing is put where the house has one', () => {
  test.each([
    ['de-DE', '10km, 5kg, 10€, 8Uhr, 20°C, 25%', '10~km, 5~kg, 10~€, 8~Uhr, 20~°C, 25~%'],
    ['de-DE', 'z.B., d.h., Nr.5, Dr.Huber, §5, S. 5', 'z.~B., d.~h., Nr.~5, Dr.~Huber, §~5, S.~5'],
    [
      'de-AT',
      'i.d.R. u.a.m. 3.Mai, 300 v.Chr., Prof.Dr.Moser',
      'i.~d.~R. u.~a.~m. 3.~Mai, 300 v.~Chr., Prof.~Dr.~Moser',
    ],
    [
      'de-DE',
      'Der 1.FC Köln, die 2.Bundesliga, in der 2.Halbzeit, im 19.Jahrhundert',
      'Der 1.~FC Köln, die 2.~Bundesliga, in der 2.~Halbzeit, im 19.~Jahrhundert',
    ],
    [
      'de-CH',
      'Dr.med. Huber, Prof.Dr.rer.nat. Moser, dipl.Ing. Frei, lic.phil. Rot, Dr.h.c. Weiss',
      'Dr.~med. Huber, Prof.~Dr.~rer.~nat. Moser, dipl.~Ing.~Frei, lic.~phil. Rot, Dr.~h.~c. Weiss',
    ],
    [
      'de-CH',
      'CHF5, 8.30Uhr, 3,5Prozent, St.Gallen, Art.5 Abs.2',
      'CHF~5, 8.30~Uhr, 3,5~Prozent, St.~Gallen, Art.~5 Abs.~2',
    ],
    ['fr-FR', '10km, 5kg, 10€, 20°C, 25%, p. 5, n°5, 8heures', '10~km, 5~kg, 10~€, 20~°C, 25_%, p.~5, n°~5, 8~heures'],
    ['fr-CH', '10km, CHF5, art.5, 20°C', '10~km, CHF~5, art.~5, 20~°C'],
    ['it-IT', '10km, 10€, p. 5, 20°C, 30euro', '10~km, 10~€, p.~5, 20~°C, 30~euro'],
    ['it-CH', '10kg, CHF5, Dott.Rossi', '10~kg, CHF~5, Dott.~Rossi'],
    // English papers print 10km and 20C.
    ['en-GB', '10km, £10, No.5, Dr.Smith, p. 5, the 1990s', '10km, £10, No.~5, Dr.~Smith, p.~5, the 1990s'],
    ['en-US', '10km, $10, §5, Mr.Smith', '10km, $10, §~5, Mr.~Smith'],
  ])('%s %s', check);

  test.each([
    ['de-DE', 'Die A5km, der Boeing-747kg, 5G, R2D2, 90s, 3D, 4h, Mp3, 100m'],
    ['de-CH', 'www.z.B.ch, die G7, K5, U.S.A., F5-Taste, x.5.3'],
    [
      'de-DE',
      'Version 2.FCK, Abschnitt 1.2.FC, Es stand 2.Das Spiel, Klasse 3.B, 1.FCler, www.dr.med.de, medien.phil.',
    ],
    ['fr-CH', 'La F1, les A320, 80s'],
    ['en-GB', 'z.B. and d.h., 10€'],
  ])('and nowhere else: %s %s', (language, text) => expect(shown(text, language)).toBe(text));
});

describe('figures from five digits on are grouped', () => {
  test.each([
    ['de-DE', 'Es kamen 12000 Menschen, 15000 Euro', 'Es kamen 12.000 Menschen, 15.000 Euro'],
    ['de-AT', 'Rund 12500 waren da', 'Rund 12500 waren da [12500→12.500?]'],
    ['de-CH', '12 345 Franken, 12000 Franken, CHF 12000', '12’345 Franken, 12’000 Franken, CHF~12’000'],
    ['fr-FR', '12000 euros, 75001 Paris', '12_000 euros, 75001 Paris'],
    ['fr-CH', '12 345 francs, 1234567 francs', '12’345 francs, 1’234’567 francs'],
    ['it-IT', '12000 euro, 00184 Roma, 20121 Milano', '12.000 euro, 00184 Roma, 20121 Milano'],
    ['it-CH', '12000 franchi nel 2024', '12’000 franchi nel 2024'],
    ['en-GB', '12000 people and 12345 more', '12,000 people and 12345 more [12345→12,345?]'],
    ['en-US', '$12000, 25000 dollars', '$12,000, 25,000 dollars'],
  ])('%s %s', check);

  test.each([
    ['de-DE', 'Hauptstr. 5, 10115 Berlin, Nr. 12345, Tel. 12345678, D-12345 Ort, B12345, 2024, 0123456'],
    ['de-CH', 'Auf Platz 12 500 Leute, 12345/6, 12345-6, 1.23456, 044 12345'],
  ])('but no codes: %s %s', (language, text) => expect(shown(text, language).replaceAll('\u00a0', ' ')).toBe(text));
});

test.each([
  ['de-DE', ",Das ist gut', sagt er", '‚Das ist gut‘, sagt er'],
  ['de-AT', "„Er rief ,Halt', dann ,geht's?' und ging“", '„Er rief ‚Halt‘, dann ‚geht’s?‘ und ging“'],
  ['de-CH', "«Er rief ,Halt' und ging»", '«Er rief ‹Halt› und ging»'],
  ['de-CH', "Er ging ,weil Hans' Auto, wie ob's ,so ginge", 'Er ging ,weil Hans’ Auto, wie ob’s ,so ginge'],
])('a comma for a low opening mark: %s %s', check);
