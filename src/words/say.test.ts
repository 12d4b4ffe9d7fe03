import { describe, expect, it as test } from 'vitest';
import { catalogs } from './catalogs.ts';
import { page as pageIt } from './page/it.ts';
import { pickLanguage, sayIn, sayOnPage, uiLanguages } from './say.ts';
import { demoCatalogs } from './sayDemo.ts';
import { topics } from './topics.ts';

const { en, de, fr } = catalogs;

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe.each(Object.entries({ de, fr, it: pageIt }))('the catalog %s', (language, catalog) => {
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
  const say = sayIn('de', de);
  expect(say('block.crosshead')).toBe('Zwischentitel');
  expect([0, 1, 2].map((count) => say('find.matches', { count }))).toEqual(['0 Treffer', '1 Treffer', '2 Treffer']);
  expect(sayOnPage('de-CH', 'page.minutes', { count: 1 })).toBe('1 Minute');
  expect(sayOnPage('it-CH', 'page.minutes', { count: 4 })).toBe('4 min');
  expect(sayOnPage('rm-CH', 'page.and')).toBe('and');
});

test('parameters are not escaped here: that is the edge’s', () => {
  expect(sayIn('en', en)('problem.badInput', { detail: '<b>' })).toContain('<b>');
});

test.each([
  [['fr-CH', 'de'], 'fr'],
  [['it-CH', 'de-CH'], 'de'],
  [['rm'], 'en'],
  [[], 'en'],
] as const)('of %j the interface speaks %s', (wanted, language) => {
  expect(pickLanguage(wanted)).toBe(language);
});

test('what a browser fetches topic by topic is the whole catalog', async () => {
  for (const language of uiLanguages) {
    const parts = await Promise.all(Object.values(topics).map((topic) => topic[language]()));
    expect(Object.assign({}, ...parts)).toEqual(catalogs[language]);
  }
});
