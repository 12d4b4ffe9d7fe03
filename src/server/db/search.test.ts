import { expect, test } from 'vitest';
import { dividedWords, indexedWords, searchWords } from '#language/words.ts';
import { eachEngine, everyEngine } from '#testing/eachEngine.ts';
import { fc } from '#testing/fastCheck.ts';
import type { Database } from './db.ts';
import { indexedText, indexedTexts } from './indexedTexts.ts';
import { hitsOf, indexArticle, type SearchText } from './search.ts';
import { divide } from './wordParts.ts';

const text = (part: Partial<SearchText>): SearchText => ({
  language: 'de-CH',
  headline: '',
  front: '',
  body: '',
  ...part,
});

function put(db: Database, articles: Readonly<Record<string, Partial<SearchText>>>) {
  return db.transaction(async (query) => {
    for (const [id, part] of Object.entries(articles)) await indexArticle(db.engine, query, id, text(part));
  });
}

/** The articles that a search finds, with their tiers. */
async function find(db: Database, search: string): Promise<Record<string, number>> {
  const words = await divide(db.query, searchWords(search));
  const hits = await db.query
    .with('hit', () => hitsOf(db.engine, words))
    .selectFrom('hit')
    .selectAll()
    .execute();
  return Object.fromEntries(hits.map(({ article, tier }) => [article, tier]));
}

everyEngine('the search', (engine) => {
  test('finds by any form of a word in any language, and by the beginning of the last one', async () => {
    const db = await engine.open();
    await put(db, {
      swiss: { body: 'Die Brücken über die Aare waren grösser.' },
      german: { language: 'de-DE', body: 'Größe ist nicht alles.' },
      french: { language: 'fr-CH', body: 'Les députés de l’Europe' },
      english: { language: 'en-GB', body: 'Two bridges were closed' },
    });
    expect(await find(db, 'brucke ')).toEqual({ swiss: 6 });
    expect(await find(db, 'GRÖSSE ')).toEqual({ swiss: 6, german: 6 });
    expect(await find(db, 'gross')).toEqual({ swiss: 6, german: 6 });
    expect(await find(db, 'europe depute ')).toEqual({ french: 6 });
    expect(await find(db, 'bridge ')).toEqual({ english: 6 });
    expect(await find(db, 'bri')).toEqual({ english: 7 });
    expect(await find(db, 'bri ')).toEqual({});
  });

  test('finds a word by a part of it, after those that have it whole or begin with it', async () => {
    const db = await engine.open();
    await put(db, {
      whole: { headline: 'Die Wahl' },
      begun: { headline: 'Der Wahlkampf' },
      part: { headline: 'Die Bundesratswahlen' },
      pact: { body: 'Der Militärpakt' },
      text: { headline: 'Nichts Neues', body: 'Wahl' },
      none: { headline: 'Walfang' },
    });
    expect(await find(db, 'wahl')).toEqual({ whole: 0, begun: 1, part: 2, text: 6 });
    expect(await find(db, 'Wahlen ')).toEqual({ whole: 0, begun: 2, part: 2, text: 6 });
    expect(await find(db, 'pakt')).toEqual({ pact: 8 });
    expect(await find(db, 'militar pakt')).toEqual({ pact: 8 });
    expect(await find(db, 'ratswahl bund')).toEqual({ part: 2 });
    expect(await find(db, 'wal ')).toEqual({});
  });

  test('wants every word, and puts headlines before fronts before bodies', async () => {
    const db = await engine.open();
    await put(db, {
      headline: { headline: 'Putin in Pjöngjang', body: 'Putin' },
      both: { headline: 'Putin reist', front: 'Ankunft in Pjöngjang' },
      body: { headline: 'Putin reist', body: 'nach Pjöngjang' },
      other: { headline: 'Putin' },
    });
    expect(await find(db, 'Putin Pjöngjang')).toEqual({ headline: 0, both: 3, body: 6 });
  });

  test('forgets the words that an article no longer has', async () => {
    const db = await engine.open();
    await put(db, { a: { body: 'Rhein' }, b: { body: 'Rhein' } });
    await put(db, { a: { body: 'Rhone' } });
    expect(await find(db, 'Rhein ')).toEqual({ b: 6 });
    expect(await find(db, 'Rhone ')).toEqual({ a: 6 });
    expect(await find(db, 'hein')).toEqual({ b: 8 });
  });

  test('is not impressed by the engines’ own query languages', async () => {
    const db = await engine.open();
    await put(db, { a: { body: 'near and or not null' } });
    for (const search of ['NEAR and', 'or " not', "a' & 'b", 'body:near*', '{headline}: x', 'null) OR (near', '\\']) {
      if (searchWords(search).length > 0) await find(db, search);
    }
    expect(await find(db, 'NOT null')).toEqual({ a: 6 });
  });

  test('has the first words of an article that has more different ones than an engine can keep', async () => {
    const db = await engine.open();
    const many = Array.from({ length: 3_000 }, (_, index) => `${'ж'.repeat(54)}${index + 1_000}`);
    await put(db, { a: { headline: 'Rhein', front: 'Rhone', body: `${many.join(' ')} Reuss` } });
    expect(await find(db, 'Rhein ')).toEqual({ a: 0 });
    expect(await find(db, 'Rhone ')).toEqual({ a: 3 });
    expect(await find(db, `${many[2_000]} `)).toEqual({ a: 6 });
    expect(await find(db, `${many[2_900]} `)).toEqual({});
    expect(await find(db, 'Reuss ')).toEqual({});
    const row = await db.query.selectFrom('search').select(['number', 'body']).executeTakeFirstOrThrow();
    const indexed = (await indexedTexts(db.engine, db.query, row.number, row.number)).get(row.number);
    expect(indexed).toEqual(indexedText(text({ headline: 'Rhein', front: 'Rhone', body: row.body })));
    await put(db, { b: { headline: many.join(' '), front: 'Rhone', body: 'Rhein' } });
    expect(await find(db, 'Rhone ')).toEqual({ a: 3 });
  });

  test('finds in scripts beyond the engines’ tables of letters', async () => {
    const db = await engine.open();
    await put(db, { a: { language: 'ja', body: '東京に行く' }, b: { body: '𞤀𞤁 Ωmega' } });
    expect(await find(db, '東京 ')).toEqual({ a: 6 });
    expect(await find(db, 'ω')).toEqual({ b: 7 });
    expect(await find(db, '𞤀')).toEqual({ b: 7 });
  });
});

const vocabulary = [
  'Brücke',
  'Brücken',
  'brucke',
  'Straße',
  'Strasse',
  'élu',
  'élus',
  'l’Europe',
  'nation',
  'national',
  'Nationalrat',
  'Hängebrücke',
  '東京',
];
const word = fc.constantFrom(...vocabulary);
const words = (most: number, glue: string) => fc.array(word, { maxLength: most }).map((list) => list.join(glue));
const anything = fc.string({ unit: 'grapheme', maxLength: 6 }).map((value) => value.replaceAll('\0', ''));
const part = fc.record({
  language: fc.constantFrom('de-CH', 'fr-CH', 'it-CH', 'en-GB'),
  headline: words(3, ' '),
  front: words(3, '-'),
  body: fc.array(fc.oneof(word, anything), { maxLength: 8 }).map((list) => list.join(' ')),
});
const typed = fc
  .tuple(words(3, ' '), fc.nat({ max: 4 }), fc.boolean())
  .map(([text, cut, space]) => text.slice(0, Math.max(1, text.length - cut)) + (space ? ' ' : ''));

/** The rule of the search in plain sight: what both engines have to answer. */
function expected(search: string, articles: readonly SearchText[]): Record<string, number> {
  const searched = searchWords(search);
  const closeness = (article: SearchText, text: string) => {
    const indexed = [...indexedWords(text, article.language)];
    const divided = [...dividedWords(text)];
    const each = searched.map(({ forms, start, parts }) => {
      if (indexed.some((form) => forms.includes(form))) return 0;
      if (start !== null && indexed.some((form) => form.startsWith(start))) return 1;
      return divided.some((word) => parts.some((part) => word.includes(part))) ? 2 : 9;
    });
    return Math.max(...each);
  };
  const tiers = articles.map((article) => {
    const front = `${article.headline} ${article.front}`;
    const places = [article.headline, front, `${front} ${article.body}`].map((text) => closeness(article, text));
    const place = places.findIndex((close) => close < 9);
    return place < 0 ? null : place * 3 + (places[place] ?? 0);
  });
  return Object.fromEntries(tiers.flatMap((tier, index) => (tier === null ? [] : [[`a${index}`, tier]])));
}

eachEngine('any search in any articles', (engine) => {
  test('answers by the rule, so that the engines answer alike', async () => {
    const db = await engine.open();
    const [articles] = fc.sample(fc.array(part, { minLength: 60, maxLength: 60 }), { numRuns: 1, seed: 1911 });
    const texts = articles ?? [];
    await put(db, Object.fromEntries(texts.map((article, index) => [`a${index}`, article])));
    await fc.assert(
      fc.asyncProperty(typed, async (search) => {
        fc.pre(searchWords(search).length > 0);
        expect(await find(db, search)).toEqual(expected(search, texts));
      }),
      { numRuns: 200 },
    );
  });
});
