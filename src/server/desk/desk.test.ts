import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { mostViews } from '#api/views.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

eachEngine('the desk remembers', (engine) => {
  let newsroom: TestNewsroom;
  let anna: SignedIn;
  let beat: SignedIn;
  let now = Date.UTC(2026, 2, 1);

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open(), now: () => now });
    anna = await newsroom.person('reporter');
    beat = await newsroom.person('reader');
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  test('views under a name, each person’s own', async () => {
    const { id } = await anna.call(endpoints.addView, { name: ' Für mich ', address: 'mine=true&sort=words' });
    await beat.call(endpoints.addView, { name: 'Alles', address: '' });
    expect((await anna.call(endpoints.listViews, {})).views).toEqual([
      { id, name: 'Für mich', address: 'mine=true&sort=words' },
    ]);
    await anna.call(endpoints.changeView, { id, name: 'Meine' });
    expect(await anna.call(endpoints.changeView, { id, address: 'mine=true' })).toEqual({
      id,
      name: 'Meine',
      address: 'mine=true',
    });
    expect(await codeOf(beat.call(endpoints.changeView, { id, name: 'Deine' }))).toBe('notFound');
    expect(await codeOf(beat.call(endpoints.removeView, { id }))).toBe('notFound');
    await anna.call(endpoints.removeView, { id });
    expect((await anna.call(endpoints.listViews, {})).views).toEqual([]);
    expect((await beat.call(endpoints.listViews, {})).views).toHaveLength(1);
  });

  test('no views without a name, with another address, or without end', async () => {
    const add = (name: string, address: string) => codeOf(anna.call(endpoints.addView, { name, address }));
    expect(await add('  ', '')).toBe('badInput');
    expect(await add('a\nb', '')).toBe('badInput');
    expect(await add('Weg', '//elsewhere.example')).toBe('badInput');
    expect(await add('Lang', 'x'.repeat(1001))).toBe('badInput');
    for (let count = 0; count < mostViews; count += 1) expect(await add(`Nr. ${count}`, 'stage=draft')).toBe('ok');
    expect(await add('Eine zu viel', '')).toBe('tooManyViews');
  });

  test('what one has opened, the last first', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 4; count += 1) ids.push((await anna.call(endpoints.createArticle, {})).id);
    const [first, second, third] = ids;
    for (const id of [first, second, third, first]) {
      now += 1000;
      await beat.call(endpoints.visitArticle, { id: String(id) });
    }
    const recent = async (by: SignedIn) =>
      (await by.call(endpoints.listArticles, { recent: 'true' })).articles.map((row) => row.id);
    expect(await recent(beat)).toEqual([first, third, second]);
    expect(await recent(anna)).toEqual([]);
    const sorted = await beat.call(endpoints.listArticles, { recent: 'true', sort: 'opened', direction: 'up' });
    expect(sorted.articles.map((row) => row.id)).toEqual([second, third, first]);
    expect((await beat.call(endpoints.listArticles, { sort: 'opened' })).total).toBe(4);
    expect(await codeOf(beat.call(endpoints.visitArticle, { id: 'nowhere' }))).toBe('notFound');
  });
});
