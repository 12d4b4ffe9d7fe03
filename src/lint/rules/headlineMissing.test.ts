import { expect, test } from 'vitest';
import { testRule } from '../testRule.ts';
import { headlineMissing } from './headlineMissing.ts';

// An empty article does not need one.
testRule(headlineMissing, [
  ['every', '# ⟦⟧\nText.'],
  ['every', '# ⟦⟧  \nText.'],
  ['every', '# Titel\nText.'],
  ['every', ''],
]);

test('it stops publication', () => {
  expect(headlineMissing.level).toBe('stop');
});
