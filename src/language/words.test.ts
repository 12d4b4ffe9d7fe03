import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { dividedWords, fold, indexedWords, searchWords, stem, whichSearched, wordsOf } from './words.ts';

const texts = (text: string) => [...wordsOf(text)].map((word) => word.text);

/** Whether a search finds a text: every word of it by one of its forms, the last one by its beginning. */
function finds(search: string, text: string, language: string): boolean {
  const indexed = [...indexedWords(text, language)];
  return searchWords(search).every(({ forms, start }) =>
    indexed.some((word) => forms.includes(word) || (start !== null && word.startsWith(start))),
  );
}

describe('words', () => {
  test('are parted by apostrophes, hyphens and quotation marks, and keep their places', () => {
    expect(texts('«L’Europe», Yu-hwan: 1950–1953')).toEqual(['L', 'Europe', 'Yu', 'hwan', '1950', '1953']);
    expect([...wordsOf('  zwei')]).toEqual([{ text: 'zwei', start: 2, end: 6 }]);
  });

  test('are found in scripts without spaces', () => {
    expect(texts('東京に行く').length).toBeGreaterThan(1);
    expect(texts('東京に行く').join('')).toBe('東京に行く');
  });

  test('fold to one spelling', () => {
    expect(fold('Größe')).toBe('grosse');
    expect(fold('GRÖSSE')).toBe('grosse');
    expect(fold('cœur')).toBe('coeur');
    expect(fold('Łódź')).toBe('lodz');
    expect(fold('u\u0308ber')).toBe(fold('über'));
  });

  test('have a stem in their language', () => {
    expect(stem('Häuser', 'de-CH')).toBe(stem('Haus', 'de-CH'));
    expect(stem('nations', 'fr-CH')).toBe(stem('nation', 'fr-CH'));
    expect(stem('Häuser', 'rm-CH')).toBe('hauser');
  });
});

describe('a search', () => {
  test('finds other forms of a word, with or without accents', () => {
    expect(finds('haus ', 'Die Häuser am See', 'de-CH')).toBe(true);
    expect(finds('grosse ', 'Eine größere Brücke', 'de-DE')).toBe(true);
    expect(finds('elus ', 'Les élus ont voté', 'fr-CH')).toBe(true);
    expect(finds('bridge ', 'Two bridges closed', 'en-GB')).toBe(true);
    expect(finds('strada ', 'Le strade del Ticino', 'it-CH')).toBe(true);
  });

  test('takes the last word as a beginning until a space follows', () => {
    expect(finds('nordk', 'Nordkorea und Russland', 'de-CH')).toBe(true);
    expect(finds('nordk ', 'Nordkorea und Russland', 'de-CH')).toBe(false);
    expect(finds('nordk russland', 'Nordkorea und Russland', 'de-CH')).toBe(false);
  });

  test('takes each long word as a part of longer ones, in its shortest form', () => {
    expect(searchWords('Wahlen ')[0]?.parts).toEqual(['wahl']);
    expect(searchWords('Rat ')[0]?.parts).toEqual([]);
    expect([...dividedWords('Die Bundesratswahl: Wahl oder Auswahl?')]).toEqual(['bundesratswahl', 'auswahl']);
    expect(whichSearched('Bundesratswahl', 'de-CH', searchWords('wahl '))).toBe(0);
    expect(whichSearched('Bundesrat', 'de-CH', searchWords('rat '))).toBe(-1);
  });

  test('of marks alone searches for nothing', () => {
    expect(searchWords(' «?» ')).toEqual([]);
  });

  test('finds each word of any text by itself, and shows it as a hit', () => {
    const languages = fc.constantFrom('de-CH', 'fr-CH', 'it-CH', 'en-GB', 'xx');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), languages, (text, language) => {
        for (const { text: word } of wordsOf(text)) {
          const searched = searchWords(`${word} `);
          if (searched.length !== 1) continue;
          expect(finds(`${word} `, text, language)).toBe(true);
          expect(whichSearched(word, language, searched)).toBe(0);
        }
      }),
    );
  });
});
