import { describe, expect, test } from 'vitest';
import { articleQuotes } from './articleQuotes.ts';
import { styleOf } from './locales.ts';
import { passage } from './passage.ts';
import { repair, repaired } from './repair/repair.ts';

const gaps = (text: string) => text.replaceAll('_', '\u202f').replaceAll('~', '\u00a0');

/** The text repaired, with a question mark in brackets behind what is asked about. */
function shown(text: string, language: string): string {
  const read = passage(text);
  const changes = repair([read], styleOf(language));
  const asked = changes.filter(({ ticked }) => !ticked).map(({ before }) => ` [${before}?]`);
  return repaired(read, changes) + asked.join('');
}

/** Typed and as it was printed, a text comes out as printed, and nothing is said of its marks. */
function check(language: string, typed: string, printed: string): void {
  const expected = gaps(printed);
  expect(shown(typed, language)).toBe(expected);
  expect(shown(expected, language)).toBe(expected);
  expect(articleQuotes([passage(expected)], styleOf(language)).problems).toEqual([]);
}

describe('a short year is no quotation, whatever apostrophe comes after it', () => {
  test.each([
    ['en-GB', "In the '90s the players' union grew.", 'In the ’90s the players’ union grew.'],
    ['en-GB', "The '60s and '70s: parents' fears.", 'The ’60s and ’70s: parents’ fears.'],
    [
      'en-GB',
      "The class of '98's best, the '20s players' friends",
      'The class of ’98’s best, the ’20s players’ friends',
    ],
    ['en-US', '"In the \'90s," he said, "the unions\' day."', '“In the ’90s,” he said, “the unions’ day.”'],
    ['en-US', "In '68, they were rockin' all night.", 'In ’68, they were rockin’ all night.'],
    ['de-DE', "mit den '90ern und Hans' Auto", 'mit den ’90ern und Hans’ Auto'],
    [
      'de-DE',
      "Die '68er hab' ich gekannt, die '80er-Jahre und Marx' Buch",
      'Die ’68er hab’ ich gekannt, die ’80er-Jahre und Marx’ Buch',
    ],
    ['de-AT', "Seit '89 ist Felix' Haus leer.", 'Seit ’89 ist Felix’ Haus leer.'],
    ['de-CH', '"In den \'90ern war Hans\' Auto neu", sagt sie.', '«In den ’90ern war Hans’ Auto neu», sagt sie.'],
    ['fr-FR', "L'été '68, \"l'année d'Alexis'\", puis '69.", 'L’été ’68, «_l’année d’Alexis’_», puis ’69.'],
    ['fr-CH', 'En \'98, qu\'"ils" gagnent.', 'En ’98, qu’«ils» gagnent.'],
    ['it-IT', "Negli anni '70 un po' tutti", 'Negli anni ’70 un po’ tutti'],
    ['it-IT', "Negli anni '80 e '90, va' e di' che sta' bene.", 'Negli anni ’80 e ’90, va’ e di’ che sta’ bene.'],
    ['it-CH', '"Negli anni \'90 un po\' tutti", ha detto.', '«Negli anni ’90 un po’ tutti», ha detto.'],
    [
      'it-IT',
      "Dall'800 al '900 un po' d'acqua, 'sto ragazzo, l''89",
      'Dall’800 al ’900 un po’ d’acqua, ’sto ragazzo, l’’89',
    ],
    ['en-US', "One of the '90s' best, \"the '80s' music\"", 'One of the ’90s’ best, “the ’80s’ music”'],
  ])('%s %s', check);

  // What is quoted may begin with a figure.
  test.each([
    ['en-GB', "Call it '20s' or '20 days of rain,' they said.", 'Call it ‘20s’ or ‘20 days of rain,’ they said.'],
    ['en-GB', "'In '98 we won,' he said.", '‘In ’98 we won,’ he said.'],
    ['de-DE', "Die '68er' und '20 Tage Regen', so sagte er.", 'Die ‚68er‘ und ‚20 Tage Regen‘, so sagte er.'],
    ['de-CH', '"Sie rief \'12.30 Uhr\' und ging"', '«Sie rief ‹12.30 Uhr› und ging»'],
    ['it-CH', '"Il film \'20 giorni dopo\' è bello"', '«Il film ‹20 giorni dopo› è bello»'],
  ])('%s %s', (language, typed, printed) => expect(shown(typed, language)).toBe(printed));
});

describe('a genitive or a shortened word does not close what is quoted', () => {
  test.each([
    ['de-DE', "\"Er nannte es 'Hans' Auto', sagt sie\"", '„Er nannte es ‚Hans’ Auto‘, sagt sie“'],
    ['de-DE', "Die 'News' und Hans' Auto", 'Die ‚News‘ und Hans’ Auto'],
    ['it-CH', "\"Dice 'un po' tardi' e va via\"", '«Dice ‹un po’ tardi› e va via»'],
    ['it-IT', "\"Dice 'fa' presto, va' via' e ride\"", '«Dice “fa’ presto, va’ via” e ride»'],
    ['en-GB', "\"It was 'the workers' right,' she said\"", '“It was ‘the workers’ right,’ she said”'],
  ])('%s %s', check);
});

describe('before a figure and within one an apostrophe is none of the quotation marks', () => {
  test.each([
    ['de-DE', "D'11 Freunde, ob's 20 sind", 'D’11 Freunde, ob’s 20 sind'],
    ['de-AT', 'Die "A\'8" fährt', 'Die „A’8“ fährt'],
    ['de-CH', "Rund 12'345 Einwohner, \"1'234'567 Franken\"", 'Rund 12’345 Einwohner, «1’234’567 Franken»'],
    ['fr-FR', "L'11 septembre, d'1,5 million, \"l'80 %\"", 'L’11~septembre, d’1,5 million, «_l’80_%_»'],
    ['fr-CH', "Quelque 12'345 habitants, l'1 %", 'Quelque 12’345 habitants, l’1%'],
    [
      'it-IT',
      "L'11 settembre, dall'8 marzo, l'80 per cento, l'1%",
      'L’11~settembre, dall’8~marzo, l’80 per cento, l’1%',
    ],
    ['it-CH', '"Dall\'8 marzo" sono 12\'345 franchi', '«Dall’8~marzo» sono 12’345 franchi'],
    ['en-GB', "O'2 and 'the A'8,' he said", 'O’2 and ‘the A’8,’ he said'],
    ['en-US', 'In "o\'1" of \'68', 'In “o’1” of ’68'],
  ])('%s %s', check);

  test('nor is it asked about between figures of another house', () => {
    expect(shown('Rund 12’345 Leute', 'en-GB')).toBe('Rund 12,345 Leute');
    expect(shown('5’10” und 5\' 10" gross', 'de-CH')).toBe('5’10” und 5\' 10" gross');
  });
});
