import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { mostTogether } from '#api/articles.ts';
import { Problem } from '#api/problem.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

eachEngine('several articles', (engine) => {
  let newsroom: TestNewsroom;
  let reporter: SignedIn;
  let editor: SignedIn;

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open() });
    reporter = await newsroom.person('reporter');
    editor = await newsroom.person('editor');
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  const create = async () => (await reporter.call(endpoints.createArticle, { section: 'Alt' })).id;
  const row = (id: string) => reporter.call(endpoints.getArticle, { id });

  test('are moved together, each by the rights one has on it', async () => {
    const [draft, approved, trashed] = [await create(), await create(), await create()];
    await editor.call(endpoints.moveArticle, { id: approved, stage: 'approved' });
    await reporter.call(endpoints.trashArticle, { id: trashed });
    const ids = [draft, approved, trashed, 'nowhere', draft];
    const { results } = await reporter.call(endpoints.changeArticles, { ids, change: { stage: 'submitted' } });
    expect(results.map(({ id, before, problem }) => [id, before ?? problem?.code])).toEqual([
      [draft, { stage: 'draft' }],
      [approved, 'forbidden'],
      [trashed, 'trashed'],
      ['nowhere', 'notFound'],
    ]);
    expect((await row(draft)).stage).toBe('submitted');
    expect((await row(approved)).stage).toBe('approved');
    const beyond = await reporter.call(endpoints.changeArticles, { ids: [draft], change: { stage: 'approved' } });
    expect(beyond.results[0]?.problem?.code).toBe('forbidden');
  });

  test('change their section by a step of each log, and are taken back by what they were', async () => {
    const ids = [await create(), await create()];
    const change = (by: SignedIn, section: string) =>
      by.call(endpoints.changeArticles, { ids, change: { section } }).then(({ results }) => results);
    expect(await change(editor, 'Neu')).toEqual(ids.map((id) => ({ id, before: { section: 'Alt' } })));
    expect((await row(String(ids[0]))).section).toBe('Neu');
    const { batches } = await reporter.call(endpoints.listVersions, { id: String(ids[0]) });
    expect(batches).toMatchObject([{ first: 1, last: 1, author: editor.me.name }]);
    expect(await change(editor, 'Neu')).toMatchObject(ids.map(() => ({ before: { section: 'Neu' } })));
    expect((await reporter.call(endpoints.listVersions, { id: String(ids[0]) })).batches).toHaveLength(1);
    await editor.call(endpoints.changeArticles, { ids, change: { stage: 'copyedit' } });
    expect((await change(reporter, 'Nein')).map(({ problem }) => problem?.code)).toEqual(['forbidden', 'forbidden']);
    await expect(change(editor, 'a\u0007b')).rejects.toMatchObject(new Problem('badInput', { detail: 'section' }));
  });

  test('go into the trash and come back', async () => {
    const ids = [await create(), await create()];
    const trash = (trashed: boolean) => reporter.call(endpoints.changeArticles, { ids, change: { trashed } });
    expect((await trash(true)).results).toEqual(ids.map((id) => ({ id, before: { trashed: false } })));
    expect((await row(String(ids[1]))).trashed).toBe(true);
    await trash(false);
    expect((await row(String(ids[1]))).trashed).toBe(false);
  });

  test('are so many at most, and changed in one way that there is', async () => {
    const call = (ids: string[], change: object) =>
      reporter.call(endpoints.changeArticles, { ids, change: change as { trashed: boolean } });
    const many = Array.from({ length: mostTogether + 1 }, (_, index) => `article-${index}`);
    await expect(call(many, { trashed: true })).rejects.toMatchObject({ code: 'badInput' });
    await expect(call([], { trashed: true })).rejects.toMatchObject({ code: 'badInput' });
    await expect(call(['nowhere'], { headline: 'x' })).rejects.toMatchObject({ code: 'badInput' });
    await expect(call(['nowhere'], { stage: 'printed' })).rejects.toMatchObject({ code: 'badInput' });
  });
});
