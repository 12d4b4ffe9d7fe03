import { expect, test } from 'vitest';
import { wordsAfter, wordsBefore } from './nearby.ts';

test('what stands around is cut between words, and says that there is more', () => {
  expect(wordsBefore('Wladimir Putin wurde in Pjöngjang ', 24)).toBe('… wurde in Pjöngjang ');
  expect(wordsAfter(' und erhielt die glühende Unterstützung', 20)).toBe(' und erhielt die …');
});

test('what is short enough stays as it is', () => {
  expect(wordsBefore('Der mit ', 24)).toBe('Der mit ');
  expect(wordsAfter(' Begeisterung.', 24)).toBe(' Begeisterung.');
});
