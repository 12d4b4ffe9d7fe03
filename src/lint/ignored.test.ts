import { expect, test } from 'vitest';
import { ignoredWords, isIgnored } from './ignored.ts';
import { placeholder } from './rules/placeholder.ts';
import { run } from './run.ts';
import { articleOf, contextOf } from './testRule.ts';

const findings = (text: string) => run(articleOf(text, 'de-CH'), contextOf('de-CH'), [placeholder]);

test('a finding is let pass at its place, in its article, or with these words anywhere', () => {
  const [first, second, other] = findings('TK eins\nTK zwei\nXXX drei');
  if (!first || !second || !other) throw new Error('not found');
  const passed = (scope: 'place' | 'article' | 'house') =>
    [first, second, other].map((finding) => isIgnored(finding, [ignoredWords(first, scope)]));
  expect(passed('place')).toEqual([true, false, false]);
  expect(passed('article')).toEqual([true, true, false]);
  expect(passed('house')).toEqual([true, true, false]);
});

test('it stays let pass while the text around it changes, and is found again when its own words do', () => {
  const [before] = findings('Hier fehlt [Name] noch.');
  if (!before) throw new Error('not found');
  const ignored = [ignoredWords(before, 'place')];
  expect(findings('Ganz am Anfang fehlt [Name] noch immer.').map((finding) => isIgnored(finding, ignored))).toEqual([
    true,
  ]);
  expect(findings('Hier fehlt [Zahl] noch.').map((finding) => isIgnored(finding, ignored))).toEqual([false]);
});
