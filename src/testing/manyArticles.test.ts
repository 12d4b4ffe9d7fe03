import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { openSqlite } from '#server/node/sqlite.ts';
import { fillNewsroom, generateArticle } from './manyArticles.ts';
import { startNewsroom } from './startNewsroom.ts';

test('many articles are the same each time, and in several languages', () => {
  const some = Array.from({ length: 60 }, (_, index) => generateArticle(index));
  expect(generateArticle(17).doc.eq(generateArticle(17).doc)).toBe(true);
  expect(new Set(some.map(({ doc }) => String(doc.attrs.language).slice(0, 2)))).toEqual(
    new Set(['de', 'fr', 'it', 'en']),
  );
  expect(new Set(some.map(({ doc }) => doc.child(1).textContent)).size).toBeGreaterThan(50);
});

test('a filled newsroom lists and finds its articles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'galley-many-'));
  const db = await openSqlite(join(folder, 'galley.db'));
  await fillNewsroom(db, 120, ['nobody']);
  const newsroom = await startNewsroom({ db });
  const { total, articles } = await newsroom.owner.call(endpoints.listArticles, { skip: '100' });
  expect([total, articles.length]).toEqual([120, 20]);
  expect((await newsroom.owner.call(endpoints.listArticles, { q: 'reform' })).total).toBeGreaterThan(10);
  await newsroom.close();
  await rm(folder, { recursive: true });
});
