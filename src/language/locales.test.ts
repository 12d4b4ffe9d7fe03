import { describe, expect, test } from 'vitest';
import { type ArticleLanguage, articleLanguages } from '#article/fields.ts';
import { type HouseStyle, noBreakPlaces, styleChoices } from './houseStyle.ts';
import { stylesWith, usualStyles } from './locales.ts';
import { passage } from './passage.ts';
import { repair, repaired } from './repair/repair.ts';

/** As a house prints what was typed: `~` is a no-break space, `_` a narrow one. */
function printed(typed: string, style: HouseStyle): string {
  const read = passage(typed.replaceAll('~', '\u00a0').replaceAll('_', '\u202f'));
  return repaired(read, repair([read], style))
    .replaceAll('\u00a0', '~')
    .replaceAll('\u202f', '_');
}

const typed: Readonly<Record<string, string>> = {
  de: "Er sagt: \"Es ist 'groß'\" - um 19:30 Uhr ... 12'500 Leute, CHF 3,50, 25 % auf 10 km (1950-1953). Geht's?",
  fr: "Elle dit: \"C'est 'bon'!\" - à 19h30 ... 12'500 gens, CHF 3,50, 25 % de 10 km (1950-1953); oui?",
  it: "Dice: \"È 'vero'!\" - alle 19:30 ... 12'500 persone, CHF 3,50, 25 % di 10 km (1950-1953): un po'.",
  en: "She said: \"It's 'fine'\" - at 7:30 p.m. ... 12'500 people, CHF 3,50, 25 % of 10 km (1950-1953).",
};

describe('each language as its newspapers print it', () => {
  test.each<[ArticleLanguage, string]>([
    ['de-DE', 'Er sagt: „Es ist ‚groß‘“ – um 19:30 Uhr … 12.500 Leute, CHF~3,50, 25~% auf 10~km (1950–1953). Geht’s?'],
    ['de-AT', 'Er sagt: „Es ist ‚groß‘“ – um 19:30 Uhr … 12.500 Leute, CHF~3,50, 25~% auf 10~km (1950–1953). Geht’s?'],
    ['de-CH', 'Er sagt: «Es ist ‹gross›» – um 19.30 Uhr … 12’500 Leute, CHF~3.50, 25~% auf 10~km (1950–1953). Geht’s?'],
    ['fr-FR', 'Elle dit~: «_C’est “bon”_!_» – à 19~h~30 … 12_500 gens, CHF~3,50, 25_% de 10~km (1950–1953)_; oui_?'],
    ['fr-CH', 'Elle dit_: «C’est ‹bon›_!» – à 19h30 … 12’500 gens, CHF~3.50, 25% de 10~km (1950–1953)_; oui_?'],
    ['it-IT', 'Dice: «È “vero”!» – alle 19.30 … 12.500 persone, CHF~3,50, 25% di 10~km (1950–1953): un po’.'],
    ['it-CH', 'Dice: «È ‹vero›!» – alle 19.30 … 12’500 persone, CHF~3.50, 25% di 10~km (1950–1953): un po’.'],
    ['en-GB', 'She said: “It’s ‘fine’” – at 7.30 p.m. … 12,500 people, CHF~3.50, 25% of 10~km (1950–1953).'],
    ['en-US', 'She said: “It’s ‘fine’”—at 7:30 p.m. … 12,500 people, CHF~3.50, 25% of 10~km (1950–1953).'],
  ])('%s: %s', (language, expected) => {
    expect(printed(typed[language.slice(0, 2)] ?? '', usualStyles[language])).toBe(expected);
  });

  test('there is a table for every language an article can be in', () => {
    expect(Object.keys(usualStyles).sort()).toEqual([...articleLanguages].sort());
  });
});

/** What a house may choose, each in a text that is another one with every other choice. */
const settings: Readonly<Record<keyof typeof styleChoices, readonly [ArticleLanguage, string, ...string[]]>> = {
  quoteSpace: ['fr-FR', 'Un "mot" dit.', 'Un «mot» dit.', 'Un «~mot~» dit.', 'Un «_mot_» dit.'],
  signSpace: ['fr-FR', 'Quoi ? Oui;', 'Quoi? Oui;', 'Quoi~? Oui~;', 'Quoi_? Oui_;'],
  colonSpace: ['fr-FR', 'Ceci : cela', 'Ceci: cela', 'Ceci~: cela', 'Ceci_: cela'],
  dash: ['de-CH', 'Er kam - spät.', 'Er kam – spät.', 'Er kam — spät.'],
  apostrophe: ['de-CH', 'Geht´s?', 'Geht’s?', "Geht's?"],
  thousands: [
    'de-CH',
    'Es sind 1\u2009234\u2009567.',
    ...['.', ',', '’', '_', '~'].map((sign) => `Es sind 1${sign}234${sign}567.`),
  ],
  thousandsFrom: ['fr-FR', 'Avec 1 500 et 12 500.', 'Avec 1_500 et 12_500.', 'Avec 1500 et 12_500.'],
  decimal: ['de-DE', 'Um 3,5 Prozent.', 'Um 3,5 Prozent.', 'Um 3,5 Prozent.'],
  moneyDecimal: ['de-CH', 'Für CHF~3.50.', 'Für CHF~3,50.', 'Für CHF~3.50.'],
  time: ['fr-FR', 'à 19h30.', 'à 19:30.', 'à 19.30.', 'à 19h30.', 'à 19~h~30.'],
  percentSpace: ['de-CH', 'Um 25 %.', 'Um 25%.', 'Um 25~%.', 'Um 25_%.'],
  unitSpace: ['de-CH', 'Nach 10 km.', 'Nach 10~km.', 'Nach 10_km.'],
  ellipsis: ['de-CH', 'Und dann ... nichts.', 'Und dann … nichts.', 'Und dann ... nichts.'],
  range: ['de-CH', 'Krieg (1950-1953).', 'Krieg (1950–1953).', 'Krieg (1950-1953).'],
};

describe('each choice of a house is what it prints', () => {
  const rows = Object.entries(settings).flatMap(([name, [language, text, ...all]]) =>
    styleChoices[name as keyof typeof styleChoices].map(
      (value, index) => [name, value, language, text, all[index]] as const,
    ),
  );
  test.each(rows)('%s “%s” in %s: %s → %s', (name, value, language, text, expected) => {
    const style = stylesWith({ [language]: { [name]: value } })[language];
    expect(printed(text, style)).toBe(expected);
    expect(printed(String(expected), style)).toBe(expected);
  });

  test('dashes without spaces, ß or ss', () => {
    const styles = stylesWith({ 'de-DE': { dashSpaced: false, sharpS: false } });
    expect(printed('Er kam - groß.', styles['de-DE'])).toBe('Er kam–gross.');
    expect(printed('Er kam – groß.', usualStyles['de-DE'])).toBe('Er kam – groß.');
  });

  test.each<[(typeof noBreakPlaces)[number], string, string]>([
    ['abbreviation', 'z. B. hier', 'z.~B. hier'],
    ['number', 'Nr. 5', 'Nr.~5'],
    ['percent', '25 %', '25~%'],
    ['unit', '10 km', '10~km'],
    ['currency', 'CHF 5', 'CHF~5'],
    ['title', 'Dr. Meier', 'Dr.~Meier'],
    ['initial', 'J. R. Meier', 'J.~R.~Meier'],
    ['date', '3. Mai', '3.~Mai'],
    ['section', '§ 5', '§~5'],
  ])('a line does not end in %s where the house wants that', (place, text, expected) => {
    const only = stylesWith({ 'de-CH': { noBreak: [place] } })['de-CH'];
    const without = stylesWith({ 'de-CH': { noBreak: noBreakPlaces.filter((each) => each !== place) } })['de-CH'];
    expect(printed(text, only)).toBe(expected);
    expect(printed(text, without)).toBe(text);
  });

  test('what the house keeps stays, what it spells otherwise is changed, what it forbids is only asked', () => {
    const style = stylesWith({
      'de-CH': {
        keep: ['Weiß'],
        spellings: [{ wrong: 'Portmonee', right: 'Portemonnaie' }],
        forbidden: [{ word: 'Asylant', instead: 'Asylsuchender', reason: '' }],
      },
    })['de-CH'];
    const text = 'Frau Weiß heißt Weiß, ihr Portmonee und der Asylant.';
    expect(printed(text, style)).toBe('Frau Weiß heisst Weiß, ihr Portemonnaie und der Asylant.');
    // With the ending of a genitive it is the same name; with others it is a word.
    expect(printed("Otto Weißs Sohn, Weiß' Hut, Weiß's Bar: ein Weißer", style)).toBe(
      'Otto Weißs Sohn, Weiß’ Hut, Weiß’s Bar: ein Weisser',
    );
    const asked = repair([passage(text)], style).filter(({ ticked }) => !ticked);
    expect(asked.map(({ kind, after }) => [kind, after])).toEqual([['forbidden', 'Asylsuchender']]);
  });

  test('a name that ends in s has no longer form: gros is not in gross', () => {
    const style = stylesWith({ 'de-DE': { keep: ['gros'] } })['de-DE'];
    const read = passage('Das gros ist gross.');
    expect(repaired(read, repair([read], style, { source: usualStyles['de-CH'] }))).toBe('Das gros ist groß.');
  });
});
