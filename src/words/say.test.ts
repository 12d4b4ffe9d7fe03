import { describe, expect, it as test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import { pickLanguage, say, sayOnPage } from './say.ts';
import { demoCatalogs } from './sayDemo.ts';

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries({ de, fr, it }))('the catalog %s', (language, catalog) => {
  test('has no empty word and the same placeholders as the English one', () => {
    for (const [key, text] of Object.entries(catalog)) {
      expect(text.trim(), key).not.toBe('');
      expect(placeholders(text), `${language} ${key}`).toEqual(placeholders(en[key as keyof typeof en]));
    }
  });
});

test('every plural has both forms', () => {
  const keys = Object.keys(en);
  for (const key of keys.filter((name) => name.endsWith('_one')))
    expect(keys).toContain(key.replace(/_one$/, '_other'));
});

test('German is spelt the Swiss way, French has no space that breaks before double punctuation', () => {
  const all = (catalog: object, demo: object) => [...Object.entries<string>({ ...catalog, ...demo })];
  expect(all(de, demoCatalogs.de).filter(([, text]) => text.includes('ß'))).toEqual([]);
  expect(all(fr, demoCatalogs.fr).filter(([, text]) => / [:;!?»]|« /.test(text))).toEqual([]);
});

test('a word is said in the language of the person, with its plural', () => {
  expect(say('de', 'block.crosshead')).toBe('Zwischentitel');
  expect(sayOnPage('de-CH', 'page.minutes', { count: 1 })).toBe('1 Minute');
  expect(sayOnPage('it-CH', 'page.minutes', { count: 4 })).toBe('4 min');
});

test('parameters are not escaped here: that is the edge’s', () => {
  expect(say('en', 'problem.badInput', { detail: '<b>' })).toContain('<b>');
});

test.each([
  [['fr-CH', 'de'], 'fr'],
  [['it-CH', 'de-CH'], 'de'],
  [['rm'], 'en'],
  [[], 'en'],
] as const)('of %j the interface speaks %s', (wanted, language) => {
  expect(pickLanguage(wanted)).toBe(language);
});
