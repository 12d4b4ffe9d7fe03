import { describe, expect, test } from 'vitest';
import { fc } from '#testing/fastCheck.ts';
import { patternOf, type Query, rangesIn, replacementOf } from './pattern.ts';

const plain: Query = { words: '', matchCase: false, wholeWord: false, regular: false };

function found(query: Partial<Query>, text: string): string[] {
  const pattern = patternOf({ ...plain, ...query });
  return pattern ? rangesIn(pattern, text).map(([from, to]) => text.slice(from, to)) : [];
}

function replaced(query: Partial<Query>, text: string, words: string): string {
  const whole = { ...plain, ...query };
  const pattern = patternOf(whole);
  if (!pattern) return text;
  return rangesIn(pattern, text).reduceRight(
    (rest, range) =>
      rest.slice(0, range[0]) + replacementOf(pattern, text, range, words, whole.regular) + rest.slice(range[1]),
    text,
  );
}

describe('what is found', () => {
  test('words as they are, whatever they would mean to an expression', () => {
    expect(found({ words: '(1.5)' }, 'a (1.5) b (1x5)')).toEqual(['(1.5)']);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string(), (words, around) => {
        expect(found({ words, matchCase: true }, around + words).length).toBeGreaterThan(0);
      }),
    );
  });

  test('in either case, or in this one', () => {
    expect(found({ words: 'über' }, 'Über über ÜBER')).toEqual(['Über', 'über', 'ÜBER']);
    expect(found({ words: 'über', matchCase: true }, 'Über über ÜBER')).toEqual(['über']);
  });

  test('whole words by the letters of every language', () => {
    expect(found({ words: 'Zoo', wholeWord: true }, 'Zoo, Zoodirektor, «Zoo»')).toEqual(['Zoo', 'Zoo']);
    expect(found({ words: 'e', wholeWord: true }, 'é e cafe\u0301 ée')).toEqual(['e']);
    expect(found({ words: 'мир', wholeWord: true }, 'мир мира')).toEqual(['мир']);
    expect(found({ words: 'a|b', wholeWord: true, regular: true }, 'ab a b')).toEqual(['a', 'b']);
  });

  test('a letter however its accent is composed', () => {
    expect(found({ words: 'café' }, 'cafe\u0301 café')).toHaveLength(2);
    expect(found({ words: 'cafe\u0301' }, 'cafe\u0301 café')).toHaveLength(2);
    expect(found({ words: 'cafe' }, 'cafe\u0301 café cafe')).toEqual(['cafe']);
  });

  test('what a key types is found as the house sets it; a typographic sign means itself', () => {
    expect(found({ words: "l'eau d'or" }, "l’eau\u00a0d’or, l'eau d‘or")).toHaveLength(2);
    expect(found({ words: '"Rat"' }, '«Rat» „Rat“ “Rat” "Rat" «\u202fRat\u00a0»')).toHaveLength(5);
    expect(found({ words: '12 000' }, '12\u202f000, 12\u00a0000, 12 000')).toHaveLength(3);
    expect(found({ words: 'Rat-Haus' }, 'Rat\u2011Haus, Rat–Haus')).toEqual(['Rat\u2011Haus']);
    expect(found({ words: '«Rat' }, '„Rat «Rat')).toEqual(['«Rat']);
    expect(found({ words: '’' }, "d'or d’or")).toEqual(['’']);
    expect(found({ words: "'", regular: true }, "d'or d’or")).toEqual(["'"]);
  });

  test('a place where a word may be divided does not divide it', () => {
    expect(found({ words: 'Bundesrat' }, 'Bundes\u00adrat')).toEqual(['Bundes\u00adrat']);
    expect(found({ words: 'Bundesrat', wholeWord: true }, 'Bundes\u00adrats')).toEqual([]);
    expect(found({ words: 'rat', wholeWord: true }, 'Bundes\u00adrat')).toEqual([]);
    expect(found({ words: 's\u00adr' }, 'Bundesrat, Bundes\u00adrat')).toEqual(['s\u00adr']);
  });

  test('letters and ends of words in an expression are those of every language', () => {
    const expression = (words: string, text: string) => found({ words, regular: true }, text);
    expect(expression('\\bÖl\\b', 'Öl, Öle, überÖl, «Öl»')).toEqual(['Öl', 'Öl']);
    expect(expression('\\w+', 'für den Müller-Café')).toEqual(['für', 'den', 'Müller', 'Café']);
    expect(expression('[\\w-]+', 'Müller-Café!')).toEqual(['Müller-Café']);
    expect(expression('\\W+', 'für, «é»')).toEqual([', «', '»']);
    expect(expression('\\Bl', 'Öl los')).toEqual(['l']);
    expect(expression('\\\\w|[\\]\\w]', '\\w ]')).toEqual(['\\w', ']']);
    expect(replaced({ words: '\\b(\\w)(\\w+)', regular: true }, 'Über alle', '$2$1')).toBe('berÜ llea');
  });

  test('nothing for nothing, and no places without a character', () => {
    expect(found({ words: '' }, 'text')).toEqual([]);
    expect(found({ words: '^', regular: true }, 'text')).toEqual([]);
    expect(found({ words: 'x*', regular: true }, 'axxb')).toEqual(['xx']);
  });

  test('a pattern that is none is an error, also where a group of ours would close it', () => {
    for (const words of ['(', '[', 'a)(b', '*', '\\'])
      expect(() => patternOf({ ...plain, words, regular: true, wholeWord: true })).toThrow(SyntaxError);
  });

  test('a character is never cut in half', () => {
    expect(found({ words: '.', regular: true }, '😀é')).toEqual(['😀', 'é']);
  });
});

describe('what it becomes', () => {
  test('the words, literally', () => {
    expect(replaced({ words: 'Preis' }, 'Preis, Preis', '$1 & $&')).toBe('$1 & $&, $1 & $&');
  });

  test('groups by number and by name, the whole and a dollar', () => {
    const dates = { words: '(\\d+)\\.(?<month>\\d+)\\.', regular: true };
    expect(replaced(dates, 'am 3.12.', '$<month>/$1')).toBe('am 12/3');
    expect(replaced(dates, 'am 3.12.', '[$&] $$5 $12 $3 $0')).toBe('am [3.12.] $5 32 $3 $0');
    expect(replaced({ words: '(a)|(b)', regular: true }, 'ab', '<$1$2>')).toBe('<a><b>');
  });

  test('a line break and a tab as they are looked for, where it is an expression', () => {
    expect(replaced({ words: '(a), (b)', regular: true }, 'a, b', '$1\\n$2\\t')).toBe('a\nb\t');
    expect(replaced({ words: 'a', regular: true }, 'a', 'C:\\\\neu\\d')).toBe('C:\\neu\\d');
    expect(replaced({ words: 'a' }, 'a', '\\n')).toBe('\\n');
  });

  test('looking before and behind the match', () => {
    expect(replaced({ words: '(?<=CHF )(\\d+)(?= Mio)', regular: true }, 'CHF 20 Mio, EUR 30 Mio', '$1.0')).toBe(
      'CHF 20.0 Mio, EUR 30 Mio',
    );
  });

  test('never what an article cannot hold', () => {
    expect(replaced({ words: 'a' }, 'a', 'b\u0000\ud800')).toBe('b');
  });
});
