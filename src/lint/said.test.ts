import { expect, test } from 'vitest';
import { fold, stem } from '#language/words.ts';
import { fc } from '#testing/fastCheck.ts';
import { initialsOf, mayBeAlike, type Said, sameInOtherWords } from './said.ts';

const inflected = {
  de: 'Abkommen Abkommens Äpfel Apfel Häuser Haus Hauses übte üben Übung östlich östliche geht gehen gegangen Yacht Yachten',
  fr: 'été étés écoles École œuvre Œuvres yeux quitter quittent qualité âge âges être êtes ouïr îles aiguë haïr général généraux',
  it: 'età città è ebbero università ùltimo qua quale anziani anziano ieri iena uomo uomini',
  en: 'dying die lying lie tying tie skies sky idly idle gently gentle only yes yellow youth early cries cry news news ugly',
};

test('a word and its stem begin with the same letter, which is what the initials stand for', () => {
  for (const [language, words] of Object.entries(inflected))
    for (const word of words.split(' '))
      expect([word, stem(word, language).charAt(0)]).toEqual([word, fold(word.charAt(0)).charAt(0)]);
});

const said = (words: string, language: string): Said => {
  const lower = words.toLowerCase().split(' ');
  return { text: lower.join(' '), lower, stems: lower.map((word) => stem(word, language)) };
};

test('sayings of the same stems are never told apart by their initials', () => {
  for (const [language, list] of Object.entries(inflected)) {
    const forms = list.split(' ');
    const word = fc.constantFrom(...forms).chain((form) => {
      const own = forms.filter((other) => stem(other, language) === stem(form, language));
      return fc.tuple(fc.constant(form), fc.constantFrom(...own), fc.nat(9));
    });
    const saying = fc.array(word, { minLength: 4, maxLength: 14 });
    fc.assert(
      fc.property(saying, fc.constantFrom(...forms), (words, stranger) => {
        const one = said(words.map(([form]) => form).join(' '), language);
        const other = said(words.map(([, form, dice]) => (dice === 0 ? stranger : form)).join(' '), language);
        if (sameInOtherWords(one, other)) expect(mayBeAlike(initialsOf(one), initialsOf(other))).toBe(true);
      }),
      { numRuns: 500 },
    );
  }
});

test('sayings of other words are told apart by their initials alone', () => {
  const [one, other] = [said('wir werden das nicht hinnehmen', 'de'), said('niemand hat uns je gefragt', 'de')];
  expect(mayBeAlike(initialsOf(one), initialsOf(other))).toBe(false);
});
