import { Transform } from '@tiptap/pm/transform';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { Picture } from '#api/media.ts';
import { readDocument } from '#article/newArticle.ts';
import { roles } from '#article/permissions.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { formats } from '#formats/all.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type Browser, type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { newId } from '../chance.ts';

/** Writes into an article as an editor does. */
async function write(by: SignedIn, id: string, change: (transform: Transform) => Transform) {
  const channel = await by.channel();
  const client = newId();
  channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
  const { document, epoch, head: base } = await channel.next('opened');
  const steps = change(new Transform(readDocument(document))).steps.map((step) => step.toJSON() as object);
  channel.send({ type: 'steps', article: id, client, epoch, seq: 0, base, steps });
  await channel.next('ack');
  channel.close();
}

const inHeadline = (words: string) => (transform: Transform) =>
  transform.insert(transform.doc.child(0).nodeSize + 1 + transform.doc.child(1).content.size, schema.text(words));

eachEngine('Exports', (engine) => {
  let galley: TestNewsroom;
  let reporter: SignedIn;
  let ids: string[];

  beforeAll(async () => {
    galley = await startNewsroom({ db: await engine.open() });
    reporter = await galley.person('reporter');
    ({ ids } = await galley.owner.call(endpoints.addSamples, {}));
  });
  afterAll(async () => {
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  const get = (path: string, browser: Browser = reporter, language = 'en') =>
    browser.fetch(path, { headers: { 'accept-language': language } });
  const files = async (answer: Response) => unzipSync(new Uint8Array(await answer.arrayBuffer()));

  test('whoever may read may take every format; nobody else any', async () => {
    for (const role of roles) {
      const person = await galley.person(role);
      const answer = await get(`/api/articles/${ids[0]}/export/text`, person);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.txt"/);
    }
    expect((await get(`/api/articles/${ids[0]}/export/text`, galley.visitor())).status).toBe(401);
    expect((await get('/api/articles/nowhere/export/text')).status).toBe(404);
  });

  test.each(formats.map(({ name }) => name))('%s', async (name) => {
    const answer = await get(`/api/articles/${ids[0]}/export/${name}`);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50);
  });

  test('any version that there is, with its own time', async () => {
    const { id } = await reporter.call(endpoints.createArticle, { language: 'de-CH' });
    await write(reporter, id, inHeadline('Erst so'));
    await write(reporter, id, inHeadline(' und dann so'));
    const at = async (version: string) => (await get(`/api/articles/${id}/export/ninjs${version}`)).json();
    expect((await at('')).headlines).toMatchObject([{ value: 'Erst so und dann so' }]);
    expect(await at('?version=1')).toMatchObject({ version: '1', headlines: [{ value: 'Erst so' }] });
    expect((await get(`/api/articles/${id}/export/ninjs?version=99`)).status).toBe(404);
  });

  test('what is missing is named in the person’s language, and there is no file', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    const answer = await get(`/api/articles/${id}/export/newsml-g2`, reporter, 'de');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'missingHeadline',
      params: { article: id, field: 'headline' },
      message: 'Dem Artikel fehlt der Titel: Ohne ihn gibt es diese Datei nicht.',
    });
  });

  test('a format that Galley does not write is refused', async () => {
    const answer = await get(`/api/articles/${ids[0]}/export/papyrus`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'unknownFormat', params: { format: 'papyrus' } });
  });

  test('several articles are a zip of files, or one list', async () => {
    const zip = await get(`/api/exports/markdown?articles=${ids[0]},${ids[1]}`);
    expect(zip.headers.get('content-type')).toBe('application/zip');
    const written = await files(zip);
    expect(Object.keys(written)).toHaveLength(2);
    expect(
      Object.values(written).every((file) => strFromU8(file).startsWith('#') || strFromU8(file).length > 500),
    ).toBe(true);
    const feed = await get(`/api/exports/rss?articles=${ids[0]},${ids[1]},${ids[0]}`);
    expect(feed.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8');
    expect((await feed.text()).match(/<item>/g)).toHaveLength(2);
    expect((await get(`/api/exports/rss?articles=${ids[0]},nowhere`)).status).toBe(404);
  });

  test('media come along in a package where they are wanted, and are named there', async () => {
    const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const added = await reporter.fetch('/api/pictures?name=photo.png', {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: new Uint8Array(bytes),
    });
    const picture = (await added.json()) as Picture;
    const { id } = await reporter.call(endpoints.createArticle, {});
    await write(reporter, id, (transform) =>
      transform.insert(
        transform.doc.content.size,
        schema.node('figure', { id: 'figure-1', picture: picture.id, alt: 'Rot' }, [
          schema.node('figure_caption'),
          schema.node('figure_credit'),
        ]),
      ),
    );
    const written = await files(await get(`/api/articles/${id}/export/markdown?media=included`));
    const names = Object.keys(written);
    expect(names).toHaveLength(2);
    expect(names).toContain(`media/${picture.id}.webp`);
    expect(strFromU8(written[names.find((name) => name.endsWith('.md')) ?? ''] ?? new Uint8Array())).toContain(
      `![Rot](media/${picture.id}.webp)`,
    );
    expect((await sharp(written[`media/${picture.id}.webp`]).metadata()).format).toBe('webp');
    const reference = await (await get(`/api/articles/${id}/export/markdown`)).text();
    expect(reference).toContain(`![Rot](${galley.origin}/media/${picture.id}/1600)`);
    const document = await files(await get(`/api/articles/${id}/export/docx`));
    const [image = ''] = Object.keys(document).filter((name) => /^word\/media\/.+/.test(name));
    expect(await sharp(document[image]).metadata()).toMatchObject({ format: 'jpeg', width: 900, height: 600 });
  });

  test('OpenAPI tells of them', async () => {
    const { paths } = (await (await get('/api/openapi.json')).json()) as { paths: Record<string, object> };
    expect(paths).toHaveProperty('/api/articles/{id}/export/{format}');
    expect(paths).toHaveProperty('/api/exports/{format}');
  });
});
