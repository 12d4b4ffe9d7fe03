import { expect, test } from 'vitest';
import { run } from '../run.ts';
import { articleOf, contextOf } from '../testRule.ts';
import { headlineMissing } from './headlineMissing.ts';

test.each([
  ['Text.', 1],
  ['#  \nText.', 1],
  ['# Titel\nText.', 0],
  ['', 0],
])('text without a headline stops, an empty article does not: %j', (text, count) => {
  const found = run(articleOf(text, 'de-CH'), contextOf('de-CH'), [headlineMissing]);
  expect(found.map(({ level, block }) => [level, block])).toEqual(Array(count).fill(['stop', 'headline']));
});
