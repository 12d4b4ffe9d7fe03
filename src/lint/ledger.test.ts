import { expect, test } from 'vitest';
import type { ArticleLanguage } from '#article/fields.ts';
import { quoteLedger } from './ledger.ts';
import { checked } from './run.ts';
import { articleOf, contextOf } from './testRule.ts';

const ledger = (text: string, language: ArticleLanguage = 'de-CH') =>
  quoteLedger(checked(articleOf(text, language), contextOf(language)).article, language);
const speakers = (text: string, language: ArticleLanguage = 'de-CH') =>
  ledger(text, language).map(({ words, speaker, direct }) => `${direct ? '' : '~'}${words} ← ${speaker}`);

test('tells who said what, behind the words or before them', () => {
  expect(speakers('«Das ist gut», sagte Anna Meier am Montag. «Sehr gut», meinte Beat Huber.')).toEqual([
    'Das ist gut ← Anna Meier',
    'Sehr gut ← Beat Huber',
  ]);
  expect(speakers('Anna Meier sagte: «Das ist gut.»')).toEqual(['Das ist gut. ← Anna Meier']);
  expect(speakers('Laut Anna Meier ist es «gut so».')).toEqual(['gut so ← Anna Meier ist es']);
});

test('a pronoun is the one who spoke before, but not over a crosshead', () => {
  expect(speakers('«Das ist gut», sagte Anna Meier.\n«Sehr gut», fügte sie hinzu.')).toEqual([
    'Das ist gut ← Anna Meier',
    'Sehr gut ← Anna Meier',
  ]);
  expect(speakers('«Das ist gut», sagte Anna Meier.\n## Später\n«Sehr gut.»')).toEqual([
    'Das ist gut ← Anna Meier',
    'Sehr gut. ← ',
  ]);
});

test('in the other languages, too', () => {
  expect(speakers('«C’est bien», a déclaré Anne Morel.', 'fr-CH')).toEqual(['C’est bien ← Anne Morel']);
  expect(speakers('«Va bene», ha detto Anna Rossi.', 'it-CH')).toEqual(['Va bene ← Anna Rossi']);
  expect(speakers('“It is good,” Ann Smith said.', 'en-GB')).toEqual(['It is good, ← Ann Smith']);
});

test('reported speech is in it as such', () => {
  expect(speakers('Anna Meier erklärte, das Haus sei verkauft.')).toEqual([
    '~Anna Meier erklärte, das Haus sei verkauft. ← Anna Meier',
  ]);
});

test('the places where the same words are used again, and where they are nearly the same', () => {
  const [crosshead, passage, pullquote] = ledger(
    '## «Ein grosser Tag»\n«Das ist ein grosser Tag für uns alle», sagte Anna Meier.\n> «Das ist ein guter Tag für uns alle» @Anna Meier',
  );
  expect(crosshead?.elsewhere.map(({ kind, same }) => [kind, same])).toEqual([['paragraph', true]]);
  expect(passage?.elsewhere.map(({ kind, same }) => [kind, same])).toEqual([
    ['crosshead', true],
    ['pullquote', false],
  ]);
  expect(pullquote).toMatchObject({ speaker: 'Anna Meier', direct: true });
});
