import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { StartedWith } from '#api/articles.ts';
import { houseSettings } from '#api/house.ts';
import { Problem } from '#api/problem.ts';
import type { ArticleLanguage } from '#article/fields.ts';
import { startedArticle, writeDocument } from '#article/newArticle.ts';
import type { Role } from '#article/permissions.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

eachEngine('the language of new articles', (engine) => {
  let newsroom: TestNewsroom;
  let chief: SignedIn;
  let reporter: SignedIn;

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open() });
    chief = await newsroom.person('chief');
    reporter = await newsroom.person('reporter');
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  const decide = (language: ArticleLanguage, version: number, publication?: string) =>
    chief.call(endpoints.putNewArticles, { language, version, publication });
  const languageOf = async (id: string) => (await reporter.call(endpoints.getArticle, { id })).language;
  const started = async (fields: StartedWith = {}) =>
    languageOf((await reporter.call(endpoints.createArticle, fields)).id);
  const house = async () => (await reporter.call(endpoints.getHouse, {})).publications;

  test('is the usual one until somebody decides, and what is exported says nothing of it', async () => {
    expect(await started()).toBe('de-CH');
    const [main] = await house();
    expect(main).toMatchObject({ settings: { languages: {}, names: [] }, versions: {} });
    expect(main?.settings).not.toHaveProperty('newArticles');
    expect(houseSettings.safeParse({ languages: {}, names: [] }).success).toBe(true);
  });

  test('is decided by the chief and heard of by everybody; whoever chooses another has that', async () => {
    const channel = await reporter.channel();
    expect(await decide('fr-CH', 0)).toEqual({ version: 1 });
    await channel.next('house');
    channel.close();
    const [main] = await house();
    expect(main?.settings).toEqual({ languages: {}, names: [], newArticles: { language: 'fr-CH' } });
    expect(main?.versions).toEqual({ newArticles: 1 });
    expect(houseSettings.parse(main?.settings)).toEqual(main?.settings);
    expect(await started()).toBe('fr-CH');
    expect(await started({ language: 'it-CH' })).toBe('it-CH');
  });

  test('is not written over by somebody who has not seen the last of it', async () => {
    expect(await codeOf(decide('it-CH', 0))).toBe('changedMeanwhile');
    expect(await codeOf(decide('it-CH', 2))).toBe('changedMeanwhile');
    expect(await codeOf(decide('it-CH', 1, 'nowhere12345'))).toBe('notFound');
    expect(await started()).toBe('fr-CH');
  });

  test.each<[Role, string]>([
    ['reporter', 'forbidden'],
    ['editor', 'forbidden'],
    ['admin', 'changedMeanwhile'],
  ])('asked to be another by a %s answers %s', async (role, code) => {
    const person = await newsroom.person(role);
    expect(await codeOf(person.call(endpoints.putNewArticles, { language: 'it-CH', version: 77 }))).toBe(code);
  });

  test('is that of the publication an article is for, which begins with the main one’s', async () => {
    const { id: publication } = await chief.call(endpoints.addPublication, { name: 'Domenica' });
    expect(await started({ publication })).toBe('fr-CH');
    await decide('it-CH', 1, publication);
    expect([await started({ publication }), await started()]).toEqual(['it-CH', 'fr-CH']);
    // One that was removed meanwhile is the main one.
    expect(await started({ publication: 'nowhere12345' })).toBe('fr-CH');
  });

  test('does not change what was begun without a connection: that is the document its writer has', async () => {
    const channel = await reporter.channel();
    for (const create of [{}, { language: 'de-AT' }] satisfies StartedWith[]) {
      const article = newsroom.home.newId();
      const client = newsroom.home.newId();
      channel.send({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null, create });
      const { document } = await channel.next('opened');
      expect(document).toEqual(writeDocument(startedArticle(article, create)));
    }
    channel.close();
  });

  test('is that of a file whose own is unknown; what a file says, or its words show, it keeps', async () => {
    const imported = async (text: string) => {
      const answer = await reporter.fetch('/api/articles/import?name=a.md', { method: 'POST', body: text });
      const { articles } = (await answer.json()) as { articles: { id: string }[] };
      return languageOf(articles[0]?.id ?? '');
    };
    expect(await imported('# 2026\n\n12:30 Bern – Genève\n')).toBe('fr-CH');
    expect(await imported('---\nlang: it-IT\n---\n\n# 2026\n\n12:30 Bern – Genève\n')).toBe('it-IT');
    expect(await imported('# The pact\n\nThe ministers of both countries have signed the pact in the capital.\n')).toBe(
      'en-GB',
    );
  });
});
