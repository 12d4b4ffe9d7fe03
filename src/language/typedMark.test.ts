import { describe, expect, test } from 'vitest';
import { styleOf } from './locales.ts';
import { passage, type Span } from './passage.ts';
import { seenMark, typedMark } from './typedMark.ts';

/** What stands there after somebody has typed, key by key; `|` in the text before is the caret. */
function type(keys: string, language: string, around = '|', spans: readonly Span[] = []): string {
  const style = styleOf(language);
  let [before = '', after = ''] = around.split('|');
  for (const key of keys) {
    const read = passage(before + after, 'paragraph', spans);
    const mark = key === '"' || key === "'" ? typedMark(read, key, before.length, before.length, style) : null;
    before = mark ? before.slice(0, mark.from) + mark.text : before + key;
    const seen = mark ? null : seenMark(before, style);
    if (seen) before = before.slice(0, seen.from) + seen.text + before.slice(seen.to);
  }
  return before + after;
}

describe('straight keys become the house’s marks', () => {
  test.each([
    ['de-CH', '"Ja", sagt er. ("Nein"?)', '«Ja», sagt er. («Nein»?)'],
    ['de-CH', '"Er sagt "ja" dazu", so sie', '«Er sagt ‹ja› dazu», so sie'],
    ['de-CH', '"Er sagt \'ja\' dazu", so sie', '«Er sagt ‹ja› dazu», so sie'],
    ['de-DE', '"Er sagt "ja"", so sie', '„Er sagt ‚ja‘“, so sie'],
    ['de-CH', "Ob's geht? Hans' Auto", 'Ob’s geht? Hans’ Auto'],
    ['de-CH', '"Ob\'s geht\'s?"', '«Ob’s geht’s?»'],
    ['de-DE', "'s ist '68er-Zeit", '’s ist ’68er-Zeit'],
    ['de-CH', 'Er - "wie immer" -, "so"-Titel', 'Er - «wie immer» -, «so»-Titel'],
    ['de-CH', '–"Ja –" sagt er', '–«Ja –» sagt er'],
    ['de-CH', 'ein 27" grosser Schirm, 5\' 10"', 'ein 27" grosser Schirm, 5\' 10"'],
    ['de-CH', '"seit 2019"', '«seit 2019»'],
    ['de-CH', '`a "b"` und https://a.ch/", "https://a.ch"', '`a "b"` und https://a.ch/", «https://a.ch»'],
    ['fr-FR', 'Il dit: "oui", l\'"Europe"', 'Il dit: «\u202foui\u202f», l’«\u202fEurope\u202f»'],
    ['fr-FR', '"Il a dit "oui" hier"', '«\u202fIl a dit “oui” hier\u202f»'],
    ['fr-CH', '"Il a dit "oui" hier", l\'"Hirondelle"', '«Il a dit ‹oui› hier», l’«Hirondelle»'],
    ['it-CH', '"Un po\' tardi", dell\'"Europa"', '«Un po’ tardi», dell’«Europa»'],
    ['it-IT', '"Ha detto "ieri""', '«Ha detto “ieri”»'],
    ['en-GB', "\"I don't know 'why',\" she said", '“I don’t know ‘why’,” she said'],
    ['en-US', 'word—"quote"—word', 'word—“quote”—word'],
    ['en-GB', "rock 'n' roll", 'rock ’n’ roll'],
  ])('%s %s', (language, keys, expected) => {
    expect(type(keys, language)).toBe(expected);
  });

  test.each([
    ['de-DE', "den '90ern und Hans' Auto", 'den ’90ern und Hans’ Auto'],
    ['de-AT', "Seit '89. Die '68er, \"die '70er\"", 'Seit ’89. Die ’68er, „die ’70er“'],
    ['de-CH', "12'345 Leute, 1'234'567 (12'000), 5' 10", "12’345 Leute, 1’234’567 (12’000), 5' 10"],
    ['de-CH', "Die '20er' und \"'68, '69\"", 'Die ‹20er› und «’68, ’69»'],
    [
      'fr-FR',
      "L'été '68, \"en '98\", 'oui' et 'non, non'.",
      'L’été ’68, «\u202fen ’98\u202f», «\u202foui\u202f» et «\u202fnon, non\u202f».',
    ],
    ['fr-FR', "\"L'11 a dit 'oui' hier\"", '«\u202fL’11 a dit “oui” hier\u202f»'],
    ['fr-CH', "En '98, 12'345 fois \"l'1 %\"", 'En ’98, 12’345 fois «l’1 %»'],
    ['it-IT', 'negli anni \'90 un po\' di "pace" e l\'"Express"', 'negli anni ’90 un po’ di «pace» e l’«Express»'],
    ['it-IT', "la 'ndrangheta, 'ieri' e \"anni '80\"", 'la ’ndrangheta, «ieri» e «anni ’80»'],
    ['it-IT', "nel '900, 'sto ragazzo", 'nel ’900, ’sto ragazzo'],
    ['it-CH', "gli anni '70/'80: 12'345 po' di", 'gli anni ’70/’80: 12’345 po’ di'],
    ['en-GB', '"In the \'90s," he said', '“In the ’90s,” he said'],
    ['en-GB', "\"In the '90s\" he said. Wait 'til. '20s' of '98.", '“In the ’90s” he said. Wait ’til. ‘20s’ of ’98.'],
    ['en-US', "She said, '20 people died,' of '98 (or '99)", 'She said, ‘20 people died,’ of ’98 (or ’99)'],
  ])('years and figures: %s %s', (language, keys, expected) => {
    expect(type(keys, language)).toBe(expected);
  });

  test('marks in an address are parts of it', () => {
    const address = 'https://example.org/a-b?x="y"';
    for (const language of ['de-CH', 'fr-FR', 'en-US']) expect(type(`${address} `, language)).toBe(`${address} `);
    expect(type('"https://a.ch/?x=y"', 'de-CH')).toBe('«https://a.ch/?x=y»');
  });

  test('at the end of a line', () => {
    const seen = seenMark('Wait ‘til\n', styleOf('en-GB'));
    expect(seen).toEqual({ from: 5, to: 6, text: '’' });
  });

  test('in the middle of a text', () => {
    expect(type('"', 'de-CH', 'Er sagt |ja und')).toBe('Er sagt «ja und');
    expect(type('"', 'de-CH', 'Er sagt «ja| und')).toBe('Er sagt «ja» und');
    expect(type("'", 'de-CH', 'ob|s geht')).toBe('ob’s geht');
  });

  test('in words of another language', () => {
    const english: Span = { kind: 'language', language: 'en', from: 8, to: 14 };
    expect(type('"', 'de-CH', 'Er sagt he is |', [english])).toBe('Er sagt he is “');
    const quoted: Span = { kind: 'language', language: 'en', from: 9, to: 15 };
    expect(type('"', 'de-CH', 'Er sagt «he goes|', [quoted])).toBe('Er sagt «he goes»');
  });
});
