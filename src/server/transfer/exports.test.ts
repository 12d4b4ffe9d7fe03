import type { Transform } from '@tiptap/pm/transform';
import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { Audio } from '#api/media.ts';
import type { ProblemJson } from '#api/problem.ts';
import { can, roles } from '#article/permissions.ts';
import { schema } from '#article/schema.ts';
import { node } from '#blocks/example.ts';
import { formats } from '#formats/all.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { looksOf, redAndBlue } from '#testing/pressPhoto.ts';
import { wav } from '#testing/recordings.ts';
import { type Browser, type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { table } from '#testing/write.ts';
import { withPicture, writeInto } from '#testing/writeInto.ts';

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
    for (const id of ids) await publish(id);
  });
  afterAll(async () => {
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  /** Readers have it since a day. */
  const publish = (id: string) =>
    galley.home.db.transaction((query) =>
      query
        .updateTable('article')
        .set({ published_at: Date.UTC(2026, 0, 5) })
        .where('id', '=', id)
        .execute(),
    );
  const get = (path: string, browser: Browser = reporter, language = 'en') =>
    browser.fetch(path, { headers: { 'accept-language': language } });
  const files = async (answer: Response) => unzipSync(new Uint8Array(await answer.arrayBuffer()));

  test.each(['', '?version=0', '?media=included', '?version=0&media=included'])(
    'whoever may read may take an article in every format, nobody else in any: %s',
    async (what) => {
      const path = `/api/articles/${ids[0]}/export/text${what}`;
      for (const role of roles) {
        const person = await galley.person(role);
        const allowed = can(role, 'read');
        expect((await get(`/api/articles/${ids[0]}`, person)).status).toBe(allowed ? 200 : 403);
        const answer = await get(path, person);
        expect(answer.status).toBe(allowed ? 200 : 403);
        const [type, ending] = what.includes('media')
          ? ['application/zip', 'zip']
          : ['text/plain; charset=utf-8', 'txt'];
        expect(answer.headers.get('content-type')).toBe(type);
        expect(answer.headers.get('content-disposition')).toMatch(
          new RegExp(`^attachment; filename="[\\w-]+\\.${ending}"`),
        );
        // Who may no longer come in is nobody, as everywhere.
        await galley.owner.call(endpoints.changePerson, { id: person.me.id, disabled: true });
        expect((await get(path, person)).status).toBe(401);
      }
      for (const { name } of formats) {
        const refused = await get(`/api/articles/${ids[0]}/export/${name}${what}`, galley.visitor());
        expect(refused.status).toBe(401);
        expect(await refused.json()).toMatchObject({ code: 'notSignedIn' });
      }
      expect((await get(`/api/articles/nowhere/export/text${what}`)).status).toBe(404);
      // That there is no such article is told to nobody.
      expect((await get(`/api/articles/nowhere/export/text${what}`, galley.visitor())).status).toBe(401);
    },
  );

  test.each(['', '&media=included'])('so it is with several: %s', async (how) => {
    const path = `/api/exports/markdown?articles=${ids[0]},${ids[1]}${how}`;
    for (const role of roles)
      expect((await get(path, await galley.person(role))).status).toBe(can(role, 'read') ? 200 : 403);
    expect((await get(path, galley.visitor())).status).toBe(401);
  });

  test.each(formats.map(({ name }) => name))('%s', async (name) => {
    const answer = await get(`/api/articles/${ids[0]}/export/${name}`);
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(50);
  });

  test('any version that there is, with its own time', async () => {
    const { id } = await reporter.call(endpoints.createArticle, { language: 'de-CH' });
    await writeInto(reporter, id, inHeadline('Erst so'));
    await writeInto(reporter, id, inHeadline(' und dann so'));
    const at = async (version: string) => (await get(`/api/articles/${id}/export/ninjs${version}`)).json();
    expect((await at('')).headlines).toMatchObject([{ value: 'Erst so und dann so' }]);
    expect(await at('?version=1')).toMatchObject({ version: '1', headlines: [{ value: 'Erst so' }] });
    expect((await get(`/api/articles/${id}/export/ninjs?version=99`)).status).toBe(404);
  });

  test('an embargo holds for every version, whenever it was set', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    await writeInto(reporter, id, inHeadline('Ein Pakt'));
    await publish(id);
    const before = `/api/articles/${id}/export`;
    expect((await get(`${before}/rss?version=1`)).status).toBe(200);
    const embargo = '2990-01-02T05:00:00Z';
    await writeInto(reporter, id, (transform) => transform.setDocAttribute('embargo', embargo));
    expect(await (await get(`${before}/rss?version=1`)).json()).toMatchObject({ code: 'embargoed' });
    expect(await (await get(`${before}/ninjs?version=1`)).json()).toMatchObject({ embargoedUntil: embargo });
    expect(await (await get(`${before}/json?version=1`)).text()).toContain(embargo);
    await writeInto(reporter, id, (transform) => transform.setDocAttribute('embargo', ''));
    expect((await get(`${before}/rss?version=2`)).status).toBe(200);
  });

  test('what is not published is in no file for readers, but for who asks for it without a day', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    await writeInto(reporter, id, inHeadline('Ein Pakt'));
    for (const path of [`/api/articles/${id}/export/rss`, `/api/exports/rss?articles=${ids[0]},${id}`]) {
      const refused = await get(path, reporter, 'de');
      expect(refused.status).toBe(422);
      expect(await refused.json()).toMatchObject({
        code: 'notPublished',
        params: { article: id },
        message: expect.stringContaining('noch nicht publiziert'),
      });
      const undated = await get(`${path}${path.includes('?') ? '&' : '?'}undated=allowed`);
      expect((await undated.text()).match(/<pubDate>/g) ?? []).toHaveLength(path.includes(',') ? 1 : 0);
    }
    expect((await get(`/api/articles/${id}/export/sitemap?undated=allowed`)).status).toBe(422);
    await publish(id);
    expect(await (await get(`/api/articles/${id}/export/rss`)).text()).toContain('Mon, 05 Jan 2026');
  });

  test('of several articles everything that stands against their files is told at once', async () => {
    const { id: empty } = await reporter.call(endpoints.createArticle, {});
    const { id: draft } = await reporter.call(endpoints.createArticle, {});
    await writeInto(reporter, draft, inHeadline('Ein Pakt'));
    const told = async (format: string) => {
      const answer = await get(`/api/exports/${format}?articles=${ids[0]},${empty},${draft}`);
      const { code, params, others = [] } = (await answer.json()) as ProblemJson;
      return [{ code, params }, ...others].map((each) => `${each.code} ${each.params?.article}`).sort();
    };
    const all = [`notPublished ${empty}`, `missingHeadline ${empty}`, `notPublished ${draft}`].sort();
    expect(await told('rss')).toEqual(all);
    expect(await told('json-ld')).toEqual(all);
  });

  test('what is retracted leaves so in every version, or not at all', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    await writeInto(reporter, id, inHeadline('Ein Pakt'));
    const first = (format: string) => get(`/api/articles/${id}/export/${format}?version=1`);
    expect(await (await first('ninjs')).json()).toMatchObject({ pubStatus: 'withheld' });
    expect((await first('markdown')).status).toBe(200);
    await writeInto(reporter, id, (transform) => transform.setDocAttribute('signal', 'retraction'));
    expect(await (await first('ninjs')).json()).toMatchObject({ version: '1', pubStatus: 'canceled' });
    expect(await (await first('newsml-g2')).text()).toContain('<pubStatus qcode="stat:canceled"/>');
    expect(await (await first('nitf')).text()).toContain('management-status="canceled"');
    expect(await (await first('json')).text()).toContain('retraction');
    await publish(id);
    for (const silent of ['rss', 'markdown', 'text', 'json-ld']) {
      const answer = await first(silent);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ code: 'retracted', params: { article: id, field: 'signal' } });
    }
    expect(await (await first('sitemap')).text()).not.toContain('<loc>');
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

  test('what makes a file wrong is named by its id and its words, and there is no file', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    const wide = table(Array.from({ length: 64 }, (_, index) => `Z${index}`));
    await writeInto(reporter, id, inHeadline('Ein Pakt'));
    await writeInto(reporter, id, (transform) => transform.insert(transform.doc.content.size, wide));
    const answer = await get(`/api/articles/${id}/export/docx`, reporter, 'de');
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'notValidThere',
      params: { article: id, block: wide.attrs.id, place: expect.stringContaining('w:tbl') },
      message: expect.stringMatching(/nicht gültig .* Das kommt von «Z0 Z1 .* …»\.$/),
    });
    expect(await (await get(`/api/exports/docx?articles=${ids[0]},${id}`)).json()).toMatchObject({
      code: 'notValidThere',
      params: { article: id },
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

  const pictured = async (attrs: object = {}) =>
    withPicture(reporter, await redAndBlue(900, 600), { alt: 'Rot', ...attrs });

  test('a feed says where it will be found, which is an address of the web', async () => {
    const path = `/api/exports/rss?articles=${ids[0]}`;
    const named = (address: string) => get(`${path}&address=${encodeURIComponent(address)}`);
    const address = 'https://seeblick.example/feed?of=a&b';
    expect(await (await named(address)).text()).toContain('href="https://seeblick.example/feed?of=a&amp;b"');
    expect(await (await get(path)).text()).not.toContain('rel="self"');
    for (const none of [
      'feed',
      'javascript:alert(1)',
      'https:',
      'https://a b.example/',
      'https://me:pw@seeblick.example/',
    ])
      expect((await named(none)).status).toBe(400);
    const { paths } = (await (await get('/api/openapi.json')).json()) as {
      paths: Record<string, { get: { parameters: { name: string; schema: object }[] } }>;
    };
    const parameters = paths['/api/exports/{format}']?.get.parameters;
    expect(parameters?.find(({ name }) => name === 'address')?.schema).toMatchObject({
      type: 'string',
      format: 'uri',
      description: expect.stringContaining('feed'),
    });
  });

  test('media come along in a package where they are wanted, and are named there', async () => {
    const { picture, id } = await pictured();
    const written = await files(await get(`/api/articles/${id}/export/markdown?media=included`));
    const names = Object.keys(written);
    expect(names).toHaveLength(2);
    expect(names).toContain(`media/${picture}.webp`);
    expect(strFromU8(written[names.find((name) => name.endsWith('.md')) ?? ''] ?? new Uint8Array())).toContain(
      `![Rot](media/${picture}.webp)`,
    );
    expect((await sharp(written[`media/${picture}.webp`]).metadata()).format).toBe('webp');
    const reference = await (await get(`/api/articles/${id}/export/markdown`)).text();
    expect(reference).toContain(`![Rot](${galley.origin}/media/${picture}/1600)`);
  });

  test('media come along with a list, too, which names them by their addresses', async () => {
    const { picture, id } = await pictured();
    await writeInto(reporter, id, inHeadline('Ein Pakt'));
    const asked = `/api/exports/rss?articles=${ids[0]},${id}&undated=allowed`;
    const written = await files(await get(`${asked}&media=included`));
    expect(Object.keys(written)).toEqual(expect.arrayContaining(['rss.xml', `media/${picture}.webp`]));
    expect(strFromU8(written['rss.xml'] ?? new Uint8Array())).toBe(await (await get(asked)).text());
  });

  test('a recording in a package is known by its ending, and named by it', async () => {
    const added = await reporter.fetch('/api/audio?name=rede', { method: 'POST', body: new Uint8Array(wav(1)) });
    const { id: recording } = (await added.json()) as Audio;
    const { id } = await reporter.call(endpoints.createArticle, {});
    const block = schema.nodeFromJSON(node('audio', { audio: recording, duration: 1 }, node('paragraph', 'Rede.')));
    await writeInto(reporter, id, (transform) => transform.insert(transform.doc.content.size, block));
    const place = `media/${recording}.wav`;
    for (const path of [`articles/${id}/export/html?`, `exports/html?articles=${id}&`]) {
      const written = await files(await get(`/api/${path}media=included`));
      expect(Buffer.from(written[place] ?? []).equals(wav(1))).toBe(true);
      const page = Object.keys(written).find((name) => name.endsWith('.html')) ?? '';
      expect(strFromU8(written[page] ?? new Uint8Array())).toContain(`"${place}"`);
    }
  });

  test('the whole picture comes along with what knows it by its id', async () => {
    const { picture, id } = await pictured({ crop: '600-250-400-500', width: 900, height: 600 });
    const written = await files(await get(`/api/articles/${id}/export/json?media=included`));
    expect(Object.keys(written).filter((name) => name.startsWith('media/'))).toEqual([`media/${picture}.webp`]);
    expect((await looksOf(written[`media/${picture}.webp`])).width).toBe(900);
  });

  test('what is nowhere to be had is counted, of one article and of several', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    const figure = schema.nodeFromJSON(
      node('figure', { picture: 'gone' }, node('figure_caption'), node('figure_credit')),
    );
    await writeInto(reporter, id, (transform) => transform.insert(transform.doc.content.size, figure));
    for (const asked of [`articles/${id}/export/html?`, `exports/html?articles=${id}&`]) {
      expect((await get(`/api/${asked}media=included`)).headers.get('X-Media-Absent')).toBe('1');
      expect((await get(`/api/${asked}media=reference`)).headers.get('X-Media-Absent')).toBeNull();
    }
  });

  test('what an article has and its format does not carry is told beside the file, the embargo first', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    await writeInto(reporter, id, inHeadline('Ein Pakt'));
    await writeInto(reporter, id, (transform) => transform.setDocAttribute('embargo', '2990-01-02T05:00:00Z'));
    await writeInto(reporter, id, (transform) => transform.setDocAttribute('tags', ['Bern']));
    const lost = async (asked: string) => (await get(`/api/${asked}`)).headers.get('X-Aspects-Lost');
    expect(await lost(`articles/${id}/export/text`)).toMatch(/^embargo, .*\btags\b/);
    expect(await lost(`articles/${id}/export/text`)).not.toMatch(/expiry|pictures/);
    expect(await lost(`exports/text?articles=${ids[0]},${id}&media=included`)).toMatch(/^embargo, .*\bcrossheads\b/);
    expect(await lost(`articles/${id}/export/json`)).toBeNull();
  });

  test('a framed picture is named, and comes along, as readers see it', async () => {
    const crop = '600-250-400-500';
    const { picture, id } = await pictured({ crop, width: 900, height: 600 });
    const reference = await (await get(`/api/articles/${id}/export/markdown`)).text();
    expect(reference).toContain(`![Rot](${galley.origin}/media/${picture}/1600/${crop})`);
    const written = await files(await get(`/api/articles/${id}/export/markdown?media=included`));
    const { width, height, colour } = await looksOf(written[`media/${picture}-${crop}.webp`]);
    expect([width, height]).toEqual([360, 300]);
    expect([(colour[0] ?? 255) < 40, (colour[2] ?? 0) > 200]).toEqual([true, true]);
  });

  test.each([
    { shown: 'the whole of a wide picture', wide: 2000, high: 1333, crop: '', images: 4 },
    { shown: 'a part that is wider than any file', wide: 2400, high: 1200, crop: '100-100-800-500', images: 4 },
    {
      shown: 'a part of one that is kept smaller than it came',
      wide: 6000,
      high: 900,
      crop: '0-0-300-1000',
      images: 4,
    },
    { shown: 'a small picture as it is', wide: 302, high: 200, crop: '', images: 3 },
  ])('files say of a picture what is at its address: $shown', async ({ wide, high, crop, images }) => {
    const { picture, id } = await withPicture(reporter, await redAndBlue(wide, high), {
      crop,
      width: wide,
      height: high,
    });
    await writeInto(reporter, id, inHeadline('Ein Pakt'));
    const address = `/media/${picture}/1600${crop && `/${crop}`}`;
    const bytes = new Uint8Array(await (await get(address)).arrayBuffer());
    const { format, width, height } = await sharp(bytes).metadata();
    const path = `/api/articles/${id}/export`;
    const item = await (await get(`${path}/ninjs`)).json();
    expect(item.associations[0].renditions).toEqual([
      { name: 'main', href: galley.origin + address, contentType: `image/${format}`, width, height },
    ]);
    expect(await (await get(`${path}/nitf`)).text()).toMatch(
      new RegExp(`mime-type="image/${format}"[^>]* width="${width}" height="${height}" units="pixels"`),
    );
    const { image } = await (await get(`${path}/json-ld?undated=allowed`)).json();
    expect(image[0].url).toBe(galley.origin + address);
    for (const { url, ...said } of image) {
      const served = new Uint8Array(await (await get(url.slice(galley.origin.length))).arrayBuffer());
      const there = await sharp(served).metadata();
      expect(said).toMatchObject({
        encodingFormat: `image/${there.format}`,
        width: { value: there.width },
        height: { value: there.height },
      });
    }
    // The shapes that search engines ask for, where the picture has them and is not too small.
    expect(image).toHaveLength(images);
  });

  test('a Word document has the picture as readers see it, framed as the figure says', async () => {
    const inWord = async (id: string) => {
      const document = await files(await get(`/api/articles/${id}/export/docx`));
      const [name = ''] = Object.keys(document).filter((each) => /^word\/media\/.+/.test(each));
      return looksOf(document[name]);
    };
    const whole = await inWord((await pictured()).id);
    expect(whole).toMatchObject({ format: 'jpeg', width: 900, height: 600 });
    const framed = await inWord((await pictured({ crop: '600-250-400-500' })).id);
    expect(framed).toMatchObject({ format: 'jpeg', width: 360, height: 300 });
    const [red = 255, , blue = 0] = framed.colour;
    expect([red < 40, blue > 200]).toEqual([true, true]);
    // It has them in itself: a package with media is the document alone.
    const packed = await files(await get(`/api/articles/${(await pictured()).id}/export/docx?media=included`));
    expect(Object.keys(packed)).toEqual([expect.stringMatching(/\.docx$/)]);
  });

  test('OpenAPI tells of them', async () => {
    const { paths } = (await (await get('/api/openapi.json')).json()) as {
      paths: Record<string, { get: { responses: Record<string, { headers: object }> } }>;
    };
    expect(Object.keys(paths['/api/exports/{format}']?.get.responses['200']?.headers ?? {})).toContain(
      'X-Aspects-Lost',
    );
    expect(paths).toHaveProperty('/api/articles/{id}/export/{format}');
    expect(paths).toHaveProperty('/api/exports/{format}');
  });
});
