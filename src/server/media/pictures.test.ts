import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { largestPicture, type Picture } from '#api/media.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { redAndBlue } from '#testing/pressPhoto.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

eachEngine('Pictures', (engine) => {
  let galley: TestNewsroom;
  let reporter: SignedIn;
  beforeAll(async () => {
    galley = await startNewsroom({ db: await engine.open() });
    reporter = await galley.person('reporter');
  });
  afterAll(async () => {
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  const upload = (bytes: Uint8Array, name = 'photo.jpg') =>
    reporter.fetch(`/api/pictures?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'content-type': 'image/jpeg' },
      body: new Uint8Array(bytes),
    });
  const jpeg = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#0a4' } })
      .jpeg()
      .toBuffer();

  test('one is taken in, and read back at each width', async () => {
    const answer = await upload(await jpeg(1200, 600), 'Bern, Bundesplatz.jpg');
    const picture = (await answer.json()) as Picture;
    expect(picture).toMatchObject({
      id: expect.stringMatching(/^\w{12}$/),
      width: 1200,
      height: 600,
      name: 'Bern, Bundesplatz.jpg',
    });
    for (const [asked, got] of [
      [400, 400],
      [800, 800],
      [1600, 1200],
    ]) {
      const read = await reporter.fetch(`/media/${picture.id}/${asked}`);
      expect(read.headers.get('content-type')).toBe('image/webp');
      expect(read.headers.get('cache-control')).toBe('private, max-age=31536000, immutable');
      expect(read.headers.get('x-content-type-options')).toBe('nosniff');
      expect(read.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect((await sharp(await read.arrayBuffer()).metadata()).width).toBe(got);
    }
  });

  test('one that is sent again under its id is stored once, and nobody else gets that id', async () => {
    const bytes = new Uint8Array(await jpeg(300, 200));
    const send = (by: SignedIn) =>
      by.fetch('/api/pictures?name=zug.jpg&id=aus-dem-zug', { method: 'POST', body: bytes });
    const answers = await Promise.all([send(reporter), send(reporter)]);
    const pictures = await Promise.all([...answers, await send(reporter)].map((answer) => answer.json()));
    expect(pictures).toEqual([pictures[0], pictures[0], pictures[0]]);
    expect(pictures[0]).toMatchObject({ id: 'aus-dem-zug', width: 300, name: 'zug.jpg' });
    expect((await send(galley.owner)).status).toBe(403);
  });

  test('a small one stands for every width', async () => {
    const { id } = (await (await upload(await jpeg(120, 90))).json()) as Picture;
    for (const width of [400, 800, 1600]) {
      const read = await reporter.fetch(`/media/${id}/${width}`);
      expect((await sharp(await read.arrayBuffer()).metadata()).width).toBe(120);
    }
  });

  test('a part of one is made when it is asked for, kept, and the same each time; the picture stays what it was', async () => {
    const { id } = (await (await upload(await redAndBlue(1000, 800))).json()) as Picture;
    const whole = await (await reporter.fetch(`/media/${id}/800`)).arrayBuffer();
    const right = () => reporter.fetch(`/media/${id}/400/600-250-400-500`);
    const [one, two] = await Promise.all([right(), right()]);
    const first = await one.arrayBuffer();
    expect(await two.arrayBuffer()).toEqual(first);
    expect(one.headers.get('content-type')).toBe('image/webp');
    const { data, info } = await sharp(first).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([400, 400]);
    // Blue to its very edges: the part is the one that was asked for.
    for (const at of [0, 399, 400 * 399, 400 * 400 - 1].map((pixel) => pixel * info.channels))
      expect([(data[at] ?? 255) < 40, (data[at + 2] ?? 0) > 200]).toEqual([true, true]);
    // A part with fewer pixels than were asked for is not blown up.
    const small = await reporter.fetch(`/media/${id}/1600/600-250-400-500`);
    expect((await sharp(await small.arrayBuffer()).metadata()).width).toBe(400);
    await galley.home.media.delete(`${id}/original`);
    expect(await (await right()).arrayBuffer()).toEqual(first);
    expect(await (await reporter.fetch(`/media/${id}/800`)).arrayBuffer()).toEqual(whole);
  });

  test('a part of a picture that was stored before there were parts comes from its largest size', async () => {
    const { id } = (await (await upload(await jpeg(1000, 500))).json()) as Picture;
    await galley.home.media.delete(`${id}/original`);
    const part = await reporter.fetch(`/media/${id}/800/0-0-500-1000`);
    const { width, height } = await sharp(await part.arrayBuffer()).metadata();
    expect([width, height]).toEqual([500, 500]);
  });

  test('drafts have pictures, too: nobody sees one without signing in', async () => {
    const { id } = (await (await upload(await jpeg(40, 40))).json()) as Picture;
    expect((await galley.visitor().fetch(`/media/${id}/400`)).status).toBe(401);
    expect((await (await galley.person('reader')).fetch(`/media/${id}/400`)).status).toBe(200);
  });

  test('no other width and no other address leads to bytes', async () => {
    const { id } = (await (await upload(await jpeg(40, 40))).json()) as Picture;
    for (const path of [
      `${id}/40`,
      `${id}/400.webp`,
      `${id}/0400`,
      `${id}/-1`,
      'unknown12345/400',
      '..%2f..%2fgalley.db/400',
      `${id}%2f../400`,
      `${id}/400/`,
      `${id}/400/0-0-1000-1000`,
      `${id}/400/600-0-500-500`,
      `${id}/400/0-0-10-10`,
      `${id}/400/..%2f..%2foriginal`,
      `${id}/40/0-0-500-500`,
      `${id}/original`,
    ]) {
      expect((await reporter.fetch(`/media/${path}`)).status).toBe(404);
    }
  });

  describe('refused, and nothing of it kept:', () => {
    test.each([
      ['SVG by another name', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['text as .jpg', 'This is not a photograph.'],
      ['a web page', '<!doctype html><script>alert(1)</script>'],
      ['nothing', ''],
    ])('%s', async (_, text) => {
      const before = await galley.home.db.query.selectFrom('picture').select('id').execute();
      const answer = await upload(new TextEncoder().encode(text));
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'notAPicture' });
      expect(await galley.home.db.query.selectFrom('picture').select('id').execute()).toEqual(before);
    });

    test('a file beyond the limit, before it is looked at', async () => {
      const answer = await upload(new Uint8Array(largestPicture + 1));
      expect(answer.status).toBe(413);
      expect(await answer.json()).toMatchObject({ code: 'tooLarge', params: { limit: '30 MB' } });
    });
  });

  test('no name and no id that a database cannot take', async () => {
    const kept = async () => (await galley.home.db.query.selectFrom('picture').select('id').execute()).length;
    const before = await kept();
    for (const name of ['a\u0000', 'a\nb', 'a'.repeat(201)]) {
      const answer = await upload(await jpeg(9, 9), name);
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: 'badInput', params: { detail: 'name' } });
    }
    expect(await kept()).toBe(before);
    for (const id of ['a%00b', '%ED%A0%80', 'a%0Ab', 'a'.repeat(200)])
      expect((await reporter.fetch(`/media/${id}/400`)).status).toBe(404);
  });

  test('one person’s wait in memory only so many at a time, and others’ do not wait for them', async () => {
    const bytes = new Uint8Array(await jpeg(9, 9));
    const other = await galley.person('reporter');
    let sendRest = () => {};
    const rest = new Promise<void>((resolve) => {
      sendRest = resolve;
    });
    const slowly = () => {
      let answer: Promise<Response> | undefined;
      const begun = new Promise<void>((resolve) => {
        const pull = async (stream: ReadableStreamDefaultController<Uint8Array>) => {
          resolve();
          await rest;
          stream.enqueue(bytes);
          stream.close();
        };
        const body = new ReadableStream({ pull }, { highWaterMark: 0 });
        answer = reporter.fetch('/api/pictures', { method: 'POST', body, duplex: 'half' } as RequestInit);
      });
      return { begun, answer };
    };
    const waiting = [slowly(), slowly(), slowly(), slowly()];
    await Promise.all(waiting.map(({ begun }) => begun));
    expect((await upload(bytes)).status).toBe(429);
    expect((await other.fetch('/api/pictures', { method: 'POST', body: bytes })).status).toBe(200);
    sendRest();
    for (const { answer } of waiting) expect((await answer)?.status).toBe(200);
    expect((await upload(bytes)).status).toBe(200);
  });

  test('a reader may not add one', async () => {
    const reader = await galley.person('reader');
    const answer = await reader.fetch('/api/pictures', { method: 'POST', body: new Uint8Array(await jpeg(9, 9)) });
    expect(answer.status).toBe(403);
  });
});
