import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { everyEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

everyEngine('Displaced text', (engine) => {
  let newsroom: TestNewsroom;
  let anna: SignedIn;
  let bruno: SignedIn;
  let reader: SignedIn;
  let article: string;
  const clock = { now: Date.UTC(2026, 4, 1) };

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open(), now: () => clock.now });
    anna = await newsroom.person('reporter', 'Anna');
    bruno = await newsroom.person('editor', 'Bruno');
    reader = await newsroom.person('reader', 'Rita');
    article = (await anna.call(endpoints.createArticle, {})).id;
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  const text = (id: string) => ({
    id,
    words: 'Zwei Sätze,\ndie keinen Platz mehr haben.',
    reason: 'rebase' as const,
    around: 'Der Stadtrat sagte',
    block: 'block0001',
    version: 12,
    by: bruno.me.id,
    at: clock.now - 5_000,
  });
  const listed = async (by = bruno) => (await by.call(endpoints.listDisplaced, { id: article })).texts;

  test('is kept once, with who, when and where it stood, and everybody in the article sees it', async () => {
    await anna.call(endpoints.keepDisplaced, { id: article, text: text('text0001') });
    await anna.call(endpoints.keepDisplaced, { id: article, text: { ...text('text0001'), words: 'Anderes' } });
    const { colour, id, name, role } = anna.me;
    const { by: _, ...kept } = text('text0001');
    expect(await listed()).toEqual([{ ...kept, person: { colour, id, name, role }, by: 'Bruno' }]);
    expect(await listed(reader)).toHaveLength(1);
  });

  test('is settled by its writer or by who may write, the first word counts, and it stays in the list', async () => {
    await anna.call(endpoints.keepDisplaced, { id: article, text: text('text0002') });
    const settle = (by: SignedIn, outcome: 'putBack' | 'dismissed') =>
      by.call(endpoints.settleDisplaced, { id: article, text: 'text0002', outcome });
    await expect(settle(reader, 'dismissed')).rejects.toThrow('forbidden');
    await settle(bruno, 'putBack');
    await settle(anna, 'dismissed');
    const [settled] = (await listed()).filter(({ id }) => id === 'text0002');
    expect(settled).toMatchObject({ outcome: 'putBack', settledBy: 'Bruno', settledAt: clock.now });
  });

  test('is nobody’s in another name, of no other article, and not dated ahead', async () => {
    const other = (await bruno.call(endpoints.createArticle, {})).id;
    await expect(bruno.call(endpoints.keepDisplaced, { id: other, text: text('text0001') })).rejects.toThrow(
      'notFound',
    );
    const wrong = { id: other, text: 'text0001', outcome: 'dismissed' as const };
    await expect(bruno.call(endpoints.settleDisplaced, wrong)).rejects.toThrow('notFound');
    await bruno.call(endpoints.keepDisplaced, { id: article, text: { ...text('text0001'), words: 'Meins' } });
    expect((await listed()).filter(({ id }) => id === 'text0001')).toMatchObject([
      { person: { name: 'Anna' }, words: text('text0001').words },
    ]);
    await anna.call(endpoints.keepDisplaced, { id: article, text: { ...text('text0003'), at: clock.now + 90_000 } });
    expect((await listed())[0]).toMatchObject({ id: 'text0003', at: clock.now });
    await expect(anna.call(endpoints.listDisplaced, { id: 'nothing-here' })).rejects.toThrow('notFound');
  });
});
