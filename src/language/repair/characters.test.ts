import { expect, test } from 'vitest';
import { styleOf } from '../locales.ts';
import { passage } from '../passage.ts';
import { repair } from './repair.ts';

const found = (text: string) =>
  repair([passage(text)], styleOf('de-CH')).map(({ from, before, after, ticked }) => ({ from, before, after, ticked }));

test('an override of direction is taken away; beside letters from right to left somebody is asked', () => {
  expect(found('a\u202eb\u202c')).toEqual([
    { from: 1, before: '\u202e', after: '', ticked: true },
    { from: 3, before: '\u202c', after: '', ticked: true },
  ]);
  expect(found('משה \u202e01\u202c')).toEqual([
    { from: 4, before: '\u202e', after: '', ticked: false },
    { from: 7, before: '\u202c', after: '', ticked: false },
  ]);
});

test('what letters from right to left need stays, with the mark that ends it', () => {
  expect(found('\u200fמשה\u200f, \u202bמשה\u202c, \u2067משה\u2069')).toEqual([]);
});
