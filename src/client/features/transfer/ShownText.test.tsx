import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ShownText } from './ShownText.tsx';

const shown = (text: string) => renderToStaticMarkup(<ShownText text={text} />);

test('a sign that turns what is shown, or that nobody sees, is its code point', () => {
  const text = shown('Preis: \u202e5 CHF\u202c, \u2067אב\u2069, Null\u200bbreite, می\u200cروم\ufeff');
  expect(text.match(/U\+[0-9A-F]{4}/g)).toEqual([
    ...['U+202E', 'U+202C', 'U+2067', 'U+2069'],
    ...['U+200B', 'U+200C', 'U+FEFF'],
  ]);
  expect(text).not.toMatch(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/);
  expect(text.replace(/<[^>]*>|U\+[0-9A-F]{4}/g, '')).toBe('Preis: 5 CHF, אב, Nullbreite, میروم');
});

test('every other text is as it is', () => expect(shown('«A» – b\n  &')).toBe('«A» – b\n  &amp;'));
