import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { ArticleRow } from '#api/articles.ts';
import { Problem } from '#api/problem.ts';
import { readDocument } from '#article/newArticle.ts';
import type { StageName } from '#article/stages.ts';
import { node } from '#blocks/example.ts';
import { everyEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { insertArticle } from '../log/log.db.ts';
import { setStage, writeProjection } from './articles.db.ts';
import { projectRow } from './projection.ts';

interface Made {
  headline: string;
  section: string;
  language: string;
  words: number;
  stage: StageName;
}

const sections = ['Zürich', 'Ausland', 'élections', 'Sport', 'Zug', ''];
const headlines = [
  'Ölpreis fällt',
  'Zebra entlaufen',
  'Apfelernte',
  'ärger im Zoo',
  'Élections',
  'apfel',
  '',
  'Übermut',
];
const stages: readonly StageName[] = ['draft', 'submitted', 'copyedit', 'approved'];

/** 260 articles, made of small numbers: several share each value, so that ties have to be broken. */
const made: readonly Made[] = Array.from({ length: 260 }, (_, index) => ({
  headline: headlines[index % headlines.length] ?? '',
  section: sections[index % sections.length] ?? '',
  language: index % 3 === 0 ? 'fr-CH' : 'de-CH',
  words: (index * 7) % 40,
  stage: stages[index % stages.length] ?? 'draft',
}));

function document({ headline, section, language, words }: Made) {
  const text = ['Rhein', ...Array.from({ length: words }, () => 'Wort')].join(' ');
  return readDocument({
    type: 'doc',
    attrs: { section, language },
    content: [
      node('kicker'),
      node('headline', ...(headline ? [headline] : [])),
      node('standfirst'),
      node('paragraph', text),
    ],
  });
}

/** What each engine has answered, to compare them where both are tried. */
const answers = new Map<string, unknown>();

everyEngine('the desk', (engine) => {
  let newsroom: TestNewsroom;
  let reader: SignedIn;
  let all: ArticleRow[];

  beforeAll(async () => {
    const db = await engine.open();
    newsroom = await startNewsroom({ db });
    reader = await newsroom.person('reader');
    const { id: author } = newsroom.owner.me;
    await db.transaction(async (query) => {
      for (const [index, one] of made.entries()) {
        const id = `article-${String(index).padStart(3, '0')}`;
        const at = 1_700_000_000_000 + (index % 50) * 1000;
        const doc = document(one);
        await insertArticle(query, { id, schema: 1, author, at, document: JSON.stringify(doc.toJSON()) });
        const change = { author: index % 2 === 0 ? author : reader.me.id, at: at + (index % 30) };
        await writeProjection(db.engine, query, id, 0, projectRow(doc), change);
        await setStage(query, id, one.stage);
      }
    });
    all = await everyPage({});
  });
  afterAll(() => newsroom.close());

  type Filter = Omit<Parameters<typeof reader.call<typeof endpoints.listArticles>>[1], 'after'>;

  /** All pages of a list, which must fit together: no row twice, none left out. */
  async function everyPage(filter: Filter): Promise<ArticleRow[]> {
    const rows: ArticleRow[] = [];
    let after: string | undefined;
    do {
      const page = await reader.call(endpoints.listArticles, { ...filter, ...(after ? { after } : {}) });
      rows.push(...page.articles);
      expect(page.articles.length).toBeLessThanOrEqual(100);
      after = page.next;
      if (!after) expect(rows.length).toBe(page.total);
    } while (after);
    expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
    return rows;
  }

  test('goes on after any headline, however long it is and whatever is in it', async () => {
    const after = JSON.stringify(['\u0007'.repeat(200), 'article-000']);
    expect(after.length).toBeGreaterThan(400);
    const page = await reader.call(endpoints.listArticles, { sort: 'headline', after });
    expect(page.articles.length).toBeGreaterThan(0);
  });

  test('lists every article, the last changed first', () => {
    expect(all).toHaveLength(made.length);
    expect(all.map((row) => row.changedAt)).toEqual(all.map((row) => row.changedAt).toSorted((a, b) => b - a));
  });

  test.each(['changed', 'created', 'headline', 'section', 'words'] as const)(
    'sorts by %s, up and down',
    async (sort) => {
      const up = await everyPage({ sort, direction: 'up' });
      const down = await everyPage({ sort, direction: 'down' });
      const key = {
        changed: 'changedAt',
        created: 'createdAt',
        headline: 'headline',
        section: 'section',
        words: 'words',
      } as const;
      const plain = (row: ArticleRow) => {
        const value = row[key[sort]];
        return typeof value === 'string' ? value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() : value;
      };
      const ordered = (rows: readonly ArticleRow[]) =>
        rows.every((row, index) => index === 0 || plain(rows[index - 1] ?? row) <= plain(row));
      expect(up).toHaveLength(made.length);
      expect(ordered(up)).toBe(true);
      expect(ordered(down.toReversed())).toBe(true);
    },
  );

  test('filters by section, stage, language and mine, and by all at once', async () => {
    const expected = (test: (one: Made, index: number) => boolean) => made.filter(test).length;
    expect(await everyPage({ section: 'Zürich' })).toHaveLength(expected((one) => one.section === 'Zürich'));
    expect(await everyPage({ stage: 'copyedit' })).toHaveLength(expected((one) => one.stage === 'copyedit'));
    expect(await everyPage({ language: 'fr-CH' })).toHaveLength(expected((one) => one.language === 'fr-CH'));
    expect(await everyPage({ mine: 'true' })).toHaveLength(expected((_, index) => index % 2 === 1));
    expect(await everyPage({ section: 'Sport', language: 'fr-CH', stage: 'approved' })).toHaveLength(
      expected((one) => one.section === 'Sport' && one.language === 'fr-CH' && one.stage === 'approved'),
    );
    expect(await everyPage({ section: 'nowhere\0' })).toEqual([]);
    const { sections: used } = await reader.call(endpoints.listArticles, {});
    expect(used).toEqual(['Ausland', 'élections', 'Sport', 'Zug', 'Zürich']);
  });

  test('searches, the headline’s hits first, with an excerpt where the hit is in the text', async () => {
    const found = await everyPage({ q: 'apfel' });
    const inHeadline = made.filter((one) => /^apfel/i.test(one.headline)).length;
    expect(found).toHaveLength(inHeadline);
    const rhine = await everyPage({ q: 'rhein ', section: 'Zug' });
    expect(rhine).toHaveLength(made.filter((one) => one.section === 'Zug').length);
    expect(rhine.every((row) => row.found?.passage.includes('\ue000Rhein\ue001'))).toBe(true);
    expect(await everyPage({ q: 'rhein ', sort: 'relevance', direction: 'up' })).toHaveLength(made.length);
    expect(await everyPage({ q: 'nothing like this' })).toEqual([]);
    expect(await everyPage({ q: '«?»' })).toHaveLength(made.length);
  });

  test('answers the same on every engine, row by row', async () => {
    const filters: readonly Filter[] = [
      {},
      { sort: 'headline' },
      { sort: 'section', direction: 'down' },
      { sort: 'words', language: 'de-CH' },
      { q: 'apfel' },
      { q: 'wort rhein', sort: 'relevance', direction: 'up' },
      { q: 'e', sort: 'headline', direction: 'down' },
    ];
    for (const filter of filters) {
      const rows = (await everyPage(filter)).map(({ changedBy: _, ...row }) => row);
      const name = JSON.stringify(filter);
      if (answers.has(name)) expect(rows).toEqual(answers.get(name));
      answers.set(name, rows);
    }
  });

  test.each(['x', '[]', '["a"]', '[1,2,3]', '[9e99,"a"]', '["\\u0000","a"]', '{}', 'null'])(
    'refuses the cursor %s',
    async (after) => {
      const call = reader.call(endpoints.listArticles, { sort: 'headline', after });
      await expect(call).rejects.toMatchObject(new Problem('badInput', { detail: 'after' }));
    },
  );
});
