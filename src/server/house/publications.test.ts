import { DocAttrStep } from '@tiptap/pm/transform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { mostPublications } from '#api/house.ts';
import { Problem } from '#api/problem.ts';
import type { Role } from '#article/permissions.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

eachEngine('the publications of a newsroom', (engine) => {
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

  const read = async () => (await reporter.call(endpoints.getHouse, {})).publications;
  const add = async (name: string) => (await chief.call(endpoints.addPublication, { name })).id;
  const remove = (id: string) => chief.call(endpoints.removePublication, { id });

  /** Gives an article to a publication, as the details do. */
  async function give(article: string, publication: string): Promise<void> {
    const channel = await reporter.channel();
    const client = `client-${Math.random().toString(36).slice(2)}`;
    channel.send({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null });
    const { epoch, head } = await channel.next('opened');
    const steps = [new DocAttrStep('publication', publication).toJSON() as unknown];
    channel.send({ type: 'steps', article, client, epoch, seq: 0, base: head, steps });
    await channel.next('ack');
    channel.close();
  }

  test('are one at first; another begins with what the main one has decided, and goes its own way from there', async () => {
    const names = [{ spelled: { de: 'Mychajlo Podoljak' } }];
    await chief.call(endpoints.putNames, { names, version: 0 });
    await chief.call(endpoints.putLanguage, { language: 'de-CH', style: { dash: '—' }, levels: {}, version: 0 });
    const channel = await reporter.channel();
    const id = await add('Am Sonntag');
    await channel.next('house');
    channel.close();
    const copied = { languages: { 'de-CH': { style: { dash: '—' }, levels: {} } }, names };
    expect(await read()).toEqual([
      { id: 'newsroom', name: '', settings: copied, versions: { 'de-CH': 1, names: 1 } },
      { id, name: 'Am Sonntag', settings: copied, versions: { 'de-CH': 1, names: 1 } },
    ]);
    const change = { language: 'de-CH', style: { dash: '–' }, levels: {}, version: 1 } as const;
    await chief.call(endpoints.putLanguage, { publication: id, ...change });
    await chief.call(endpoints.putNames, { publication: id, names: [], version: 1 });
    expect(
      (await read()).map(({ settings }) => [settings.languages['de-CH']?.style.dash, settings.names.length]),
    ).toEqual([
      ['—', 1],
      ['–', 0],
    ]);
    expect(await codeOf(chief.call(endpoints.putNames, { publication: 'nowhere12345', names: [], version: 0 }))).toBe(
      'notFound',
    );
  });

  test('have names, each its own', async () => {
    const id = await add('Magazin');
    await chief.call(endpoints.renamePublication, { id: 'newsroom', name: 'Tagblatt' });
    await chief.call(endpoints.renamePublication, { id: 'newsroom', name: 'Das Tagblatt' });
    await chief.call(endpoints.renamePublication, { id, name: 'Das Magazin' });
    expect((await read()).map(({ name }) => name)).toEqual(['Das Tagblatt', 'Am Sonntag', 'Das Magazin']);
    expect(await codeOf(add('das MAGAZIN'))).toBe('publicationThere');
    expect(await codeOf(chief.call(endpoints.renamePublication, { id, name: 'Am Sonntag' }))).toBe('publicationThere');
    const answer = await chief.fetch('/api/house/publications', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'de' },
      body: JSON.stringify({ name: 'Das Magazin' }),
    });
    expect((await answer.json()) as object).toMatchObject({
      message: 'Es gibt schon eine Publikation namens «Das Magazin».',
    });
    await remove(id);
  });

  test('are removed with their settings, but not the main one, and none while articles belong to it', async () => {
    const id = await add('Beilage');
    const { id: article } = await reporter.call(endpoints.createArticle, { language: 'de-CH' });
    await give(article, id);
    await expect(remove(id)).rejects.toMatchObject(new Problem('publicationInUse', { count: 1 }));
    await give(article, 'newsroom');
    await remove(id);
    expect((await read()).map(({ name }) => name)).toEqual(['Das Tagblatt', 'Am Sonntag']);
    const left = newsroom.home.db.query.selectFrom('house_setting').select('part').where('publication', '=', id);
    expect(await left.execute()).toEqual([]);
    expect(await codeOf(remove(id))).toBe('notFound');
    expect(await codeOf(remove('newsroom'))).toBe('mainPublication');
  });

  test('stop their own articles by their own rules; an article of one that is gone is the main one’s', async () => {
    const id = await add('Am Abend');
    const lenient = { language: 'de-CH', style: {}, levels: { placeholder: 'off' } } as const;
    await chief.call(endpoints.putLanguage, { publication: id, ...lenient, version: 1 });
    const answer = await reporter.fetch('/api/articles/import?name=a.md', {
      method: 'POST',
      body: '# Ein Titel\n\nHier steht TK, und es darf.\n',
    });
    const { articles } = (await answer.json()) as { articles: { id: string }[] };
    const article = articles[0]?.id ?? '';
    const approve = () => codeOf(chief.call(endpoints.moveArticle, { id: article, stage: 'approved' }));
    expect(await approve()).toBe('blocked');
    await give(article, 'nowhere12345');
    expect(await approve()).toBe('blocked');
    await give(article, id);
    expect(await approve()).toBe('ok');
  });

  test.each<[Role, string]>([
    ['reporter', 'forbidden'],
    ['editor', 'forbidden'],
    ['admin', 'notFound'],
  ])('asked for by a %s answers %s', async (role, code) => {
    const person = await newsroom.person(role);
    const id = 'nowhere12345';
    expect(await codeOf(person.call(endpoints.renamePublication, { id, name: 'X' }))).toBe(code);
    expect(await codeOf(person.call(endpoints.removePublication, { id }))).toBe(code);
    if (code === 'forbidden') expect(await codeOf(person.call(endpoints.addPublication, { name: 'X' }))).toBe(code);
  });

  test('are not more than a browser can have at hand', async () => {
    const some = (await read()).length;
    for (let count = some; count < mostPublications; count += 1) await add(`Nummer ${count}`);
    await expect(add('Eine mehr')).rejects.toMatchObject(
      new Problem('tooManyPublications', { count: mostPublications }),
    );
  });
});
