import { expect, test } from 'vitest';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';
import { valueWords } from './valueWords.ts';

const say = sayIn('de', catalogs.de);

test('a choice is told by what it is called, with both of its values', () => {
  const weight = { name: 'weight', before: 'inline', after: 'showcase' };
  expect(valueWords(say, 'pullquote', weight)).toMatch(/^\S.*: .+ → .+$/);
  expect(valueWords(say, 'pullquote', weight)).not.toContain('showcase');
  expect(valueWords(say, 'figure', { name: 'alt', before: '', after: 'Eine Brücke' })).toMatch(
    /: \(leer\) → Eine Brücke$/,
  );
  expect(valueWords(say, 'figure', { name: 'decorative', before: false, after: true })).toMatch(/: nein → ja$/);
});

test('numbers and ids are told by their name alone, and what has none not at all', () => {
  expect(valueWords(say, 'figure', { name: 'picture', before: 'a1b2', after: 'c3d4' })).toBe('Anderes Bild');
  expect(valueWords(say, 'figure', { name: 'crop', before: '', after: '0.1,0.2,0.5,0.5' })).not.toContain('0.1');
  expect(valueWords(say, 'figure', { name: 'width', before: 800, after: 900 })).toBeNull();
});
