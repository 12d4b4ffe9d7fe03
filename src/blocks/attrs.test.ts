import { describe, expect, test } from 'vitest';
import { type Attr, choice, count, flag, form, mediaId, text } from './attrs.ts';

const attrs: readonly [string, Attr, readonly unknown[], readonly unknown[]][] = [
  ['choice', choice('inline', 'showcase'), ['inline', 'showcase'], ['huge', 1, null]],
  ['text', text(5), ['', 'abc', 'a\tb\n', '😀'], ['abcdef', 'a\u0000', '\u007f', '\ud800', '\udc00a', 1, null]],
  ['form', form((value) => /^a+$/.test(value)), ['', 'a', 'aaa'], ['b', ' a', 1, null]],
  ['mediaId', mediaId(), ['', 'a1-_B'], ['\ud800', 'a/b', 'é', 'a'.repeat(65), '..', 1, null]],
  ['flag', flag(), [true, false], ['true', 1, null]],
  ['count', count(10), [0, 10], [-1, 11, 1.5, '3', null]],
  ['count from one', count(10, 1), [0, 1, 10], [-1, 11, 1.5, '3', null]],
];

describe.each(attrs)('%s', (_, attr, good, bad) => {
  test('has a default that it allows', () => expect(attr.check(attr.default)).toBe(true));
  test('reads what it writes', () => {
    for (const value of good) expect(attr.read(attr.write(value) ?? null)).toEqual(value);
  });
  test('allows the good and nothing else', () => {
    for (const value of good) expect(attr.check(value)).toBe(true);
    for (const value of bad) expect(attr.check(value)).toBe(false);
  });
  test('reads its default from nonsense', () => {
    for (const written of ['<script>', '999999999999', 'abcd😀', '\ud800\u0000'])
      expect(attr.check(attr.read(written))).toBe(true);
  });
});
