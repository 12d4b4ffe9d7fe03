import { DocAttrStep, type Step } from '@tiptap/pm/transform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { ListItemStep } from '#article/steps.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { createAuthority } from '../log/authority.ts';
import { createProjections } from './projections.ts';

eachEngine('The details of articles', (engine) => {
  let newsroom: TestNewsroom;
  let anna: SignedIn;

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open() });
    anna = await newsroom.person('editor', 'Anna');
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  /** Sends steps about fields as a tab does; resolves with the answer's type and what is wrong. */
  async function change(id: string, ...steps: readonly Step[]): Promise<string> {
    const channel = await anna.channel();
    const client = `client-${Math.random().toString(36).slice(2)}`;
    channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
    const { epoch, head } = await channel.next('opened');
    const json = steps.map((step) => step.toJSON() as unknown);
    channel.send({ type: 'steps', article: id, client, epoch, seq: 0, base: head, steps: json });
    const answer = await Promise.race([
      channel.next('ack').then(() => 'saved'),
      channel.next('refused').then(({ problem }) => problem.code),
    ]);
    channel.close();
    return answer;
  }
  const withTags = async (...tags: readonly string[]) => {
    const { id } = await anna.call(endpoints.createArticle, {});
    await change(id, ...tags.map((tag, index) => new ListItemStep('tags', tag, tag, index)));
    return id;
  };
  const found = async (q?: string) => {
    const { tags } = await anna.call(endpoints.listTags, q === undefined ? {} : { q });
    return tags.map(({ tag, count }) => `${tag} ${count}`);
  };

  test('tags in use are counted and found by any part of them, accents or not', async () => {
    await withTags('Nordkorea', 'Russland', 'Élysée');
    const second = await withTags('Nordkorea', 'Militärpakt', '100 %');
    await expect.poll(() => found()).toEqual(['Nordkorea 2', '100 % 1', 'Militärpakt 1', 'Russland 1', 'Élysée 1']);
    expect(await found('elys')).toEqual(['Élysée 1']);
    expect(await found('PAKT')).toEqual(['Militärpakt 1']);
    expect(await found('r')).toEqual(['Russland 1', 'Nordkorea 2', 'Militärpakt 1']);
    expect(await found('%')).toEqual(['100 % 1']);
    expect(await found('_')).toEqual([]);

    await anna.call(endpoints.trashArticle, { id: second });
    expect(await found('nordkorea')).toEqual(['Nordkorea 1']);
    await anna.call(endpoints.restoreArticle, { id: second });
    await change(second, new ListItemStep('tags', 'Nordkorea', null, 0));
    await expect.poll(() => found('nordkorea')).toEqual(['Nordkorea 1']);
  });

  test('the slug can be changed until readers have had the article, and everything else afterwards too', async () => {
    const { id } = await anna.call(endpoints.createArticle, {});
    expect(await change(id, new DocAttrStep('slug', 'erster'))).toBe('saved');
    await newsroom.home.db.transaction((query) =>
      query.updateTable('article').set({ published_at: 5 }).where('id', '=', id).execute(),
    );
    expect(await anna.call(endpoints.getArticle, { id })).toMatchObject({ published: true, publishedAt: 5 });
    expect(await change(id, new DocAttrStep('slug', 'zweiter'))).toBe('frozen');
    expect(await change(id, new DocAttrStep('searchTitle', 'Neu'), new DocAttrStep('slug', 'dritter'))).toBe('frozen');
    expect(await change(id, new DocAttrStep('searchTitle', 'Neu'))).toBe('saved');
    const { document } = await anna.call(endpoints.readDocumentAt, { id });
    expect(document).toMatchObject({ attrs: { slug: 'erster', searchTitle: 'Neu' } });
    const { id: copy } = await anna.call(endpoints.duplicateArticle, { id });
    expect(await anna.call(endpoints.getArticle, { id: copy })).toMatchObject({
      published: false,
      publishedAt: null,
    });
    expect(await change(copy, new DocAttrStep('slug', 'kopie'))).toBe('saved');
  });

  test('an article whose row was made before it knew tags gets them at the next start', async () => {
    const id = await withTags('Frühling');
    await expect.poll(() => found('fruhling')).toEqual(['Frühling 1']);
    const { db } = newsroom.home;
    await db.transaction(async (query) => {
      await query.deleteFrom('article_tag').where('article', '=', id).execute();
      await query.updateTable('article').set({ projected: -1 }).where('id', '=', id).execute();
    });
    const authority = createAuthority(newsroom.home, { onCommitted: () => {} });
    const projections = createProjections(newsroom.home, (article) => authority.head(article));
    await projections.close();
    await authority.close();
    expect(await found('fruhling')).toEqual(['Frühling 1']);
  });
});
