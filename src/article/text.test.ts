import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { parse } from './parse.ts';
import { readHtml } from './readHtml.ts';
import { countArticle, countCharacters, countText, frontText, plainText, readingMinutes } from './text.ts';

const article = parse(
  readHtml(
    '<p class="kicker">Diplomatie</p><h1 class="headline">Pakt mit <em>Russland</em></h1><p class="standfirst">Am Mittwoch.</p>' +
      '<p>Eins<br>zwei</p><aside class="pullquote"><p>«Nicht gezählt»</p></aside><ul><li>drei</li><li>vier</li></ul>',
  ),
);

describe('counting', () => {
  test.each([
    ['', 0, 0],
    ['Er lud Kim ein.', 4, 15],
    ['aujourd’hui l’État', 2, 18],
    ['E-Mail, 1950–1953 und 3.5', 5, 25],
    ['👩‍👩‍👧 👍🏽', 0, 3],
    ['cafe\u0301', 1, 4],
    ['«Wort»', 1, 6],
  ])('%j has %i words and %i characters', (text, words, characters) => {
    expect(countText(text)).toEqual({ words, characters });
  });

  test('of an article: everything but pull quotes, which repeat it', () => {
    expect(countArticle(article)).toEqual({ words: 10, characters: 10 + 17 + 12 + 9 + 4 + 4 });
  });

  test('reading takes at least a minute, and nothing no time', () => {
    expect([0, 1, 220, 329, 331, 900].map(readingMinutes)).toEqual([0, 1, 1, 1, 2, 4]);
  });
});

test('plain text has a line a text block, and no pull quotes', () => {
  expect(plainText(article)).toBe('Diplomatie\n\nPakt mit Russland\n\nAm Mittwoch.\n\nEins\nzwei\n\ndrei\nvier');
});

test('the front is read by its names', () => {
  expect(frontText(article, 'headline')).toBe('Pakt mit Russland');
  expect(frontText(parse([]), 'kicker')).toBe('');
});

test('characters are grapheme clusters, and words runs of letters, whatever stands beside what', () => {
  const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
  const words = /[\p{L}\p{M}\p{N}]+(?:['’\-.,\u2010\u2011][\p{L}\p{M}\p{N}]+)*/gu;
  const joining = [
    '\u0301',
    '\u200d',
    '\ufe0f',
    '\r',
    '\n',
    '\u0600',
    '\u1100',
    '\u1161',
    '\u0915',
    '\u094d',
    '❤',
    '©',
    '🇨',
    '🇭',
    '👩',
    '🏽',
    '⟦',
  ];
  const unit = fc.oneof(
    fc.constantFrom('a', ' ', 'ß', '«', 'Я', '国', '7', '-', '’', '.', ...joining),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
      const text = units.join('');
      const characters = [...graphemes.segment(text)].length;
      expect(countCharacters(text)).toBe(characters);
      expect(countText(text)).toEqual({ words: text.match(words)?.length ?? 0, characters });
    }),
    { numRuns: 3000 },
  );
});
