import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Audio, largestAudio } from '#api/media.ts';
import { Problem } from '#api/problem.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { m4a, mp3, ogg, wav } from '#testing/recordings.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { readAudio } from './readAudio.ts';

describe('a recording', () => {
  test.each([
    ['WAV', wav(3), 'audio/wav', 3],
    ['MP3', mp3(5), 'audio/mpeg', 5],
    ['Ogg', ogg(7), 'audio/ogg', 7],
    ['M4A', m4a(9), 'audio/mp4', 9],
  ])('is known by its content: %s', async (_, bytes, type, duration) => {
    expect(await readAudio(bytes)).toEqual({ type, duration });
  });

  const text = (words: string) => new TextEncoder().encode(words);
  test.each([
    ['nothing', text('')],
    ['text', text('This is no recording.')],
    ['a web page', text('<!doctype html><script>alert(1)</script>')],
    ['a script behind a name of MP3', text('ID3alert(1)//')],
    ['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['a film', m4a(9, 'vide')],
    ['a WAV without a sound', wav(0)],
    ['another RIFF', text('RIFF\u0000\u0000\u0000\u0000WEBPVP8 ')],
    ['only the head of an Ogg', text('OggS and nothing of the kind')],
  ])('it is none: %s', async (_, bytes) => {
    await expect(readAudio(bytes)).rejects.toEqual(new Problem('notAudio'));
  });

  test('whatever the bytes, the answer is a kind or the refusal', async () => {
    const kinds = fc.constantFrom(wav(1), mp3(1), ogg(1), m4a(1));
    const place = fc.nat(400);
    await fc.assert(
      fc.asyncProperty(kinds, place, fc.integer({ min: 1, max: 255 }), fc.nat(), async (whole, at, by, cut) => {
        const bent = Buffer.from(whole.subarray(0, whole.length - (cut % 3 === 0 ? cut % whole.length : 0)));
        if (at < bent.length) bent[at] = (bent[at] ?? 0) ^ by;
        const read = await readAudio(bent).catch((error: unknown) => error);
        if (read instanceof Problem) expect(read.code).toBe('notAudio');
        else expect(read).toMatchObject({ duration: expect.any(Number) });
      }),
      { numRuns: 200 },
    );
  });
});

eachEngine('Recordings', (engine) => {
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

  const upload = (bytes: Uint8Array, name = 'rede.mp3') =>
    reporter.fetch(`/api/audio?name=${encodeURIComponent(name)}`, { method: 'POST', body: new Uint8Array(bytes) });

  test('is taken in as it is, and read back whole or in parts', async () => {
    const bytes = wav(2);
    const { id, name, duration } = (await (await upload(bytes, 'Rede am Fest.wav')).json()) as Audio;
    expect({ name, duration }).toEqual({ name: 'Rede am Fest.wav', duration: 2 });
    const read = (range?: string) =>
      reporter.fetch(`/media/audio/${id}`, range === undefined ? {} : { headers: { range } });

    const whole = await read();
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-type')).toBe('audio/wav');
    expect(whole.headers.get('accept-ranges')).toBe('bytes');
    expect(whole.headers.get('x-content-type-options')).toBe('nosniff');
    expect(whole.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true);

    for (const [range, from, to] of [
      ['bytes=0-', 0, bytes.length],
      ['bytes=10-19', 10, 20],
      ['bytes=-5', bytes.length - 5, bytes.length],
    ] as const) {
      const part = await read(range);
      expect(part.status).toBe(206);
      expect(part.headers.get('content-range')).toBe(`bytes ${from}-${to - 1}/${bytes.length}`);
      expect(part.headers.get('content-length')).toBe(String(to - from));
      expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(from, to))).toBe(true);
    }
    const outside = await read(`bytes=${bytes.length}-`);
    expect(outside.status).toBe(416);
    expect(outside.headers.get('content-range')).toBe(`bytes */${bytes.length}`);
    expect((await read('bytes=0-1,5-6')).status).toBe(200);
  });

  test('is served as what it was found to be, whatever it is called', async () => {
    const { id } = (await (await upload(mp3(2), 'page.html')).json()) as Audio;
    expect((await reporter.fetch(`/media/audio/${id}`)).headers.get('content-type')).toBe('audio/mpeg');
  });

  test('is refused with a sentence, and nothing of it kept', async () => {
    const answer = await upload(new TextEncoder().encode('<script>alert(1)</script>'));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'notAudio', message: expect.stringMatching(/recording/) });
    const large = await upload(new Uint8Array(largestAudio + 1));
    expect(large.status).toBe(413);
    expect(await large.json()).toMatchObject({ code: 'tooLarge', params: { limit: '60 MB' } });
    const names = await galley.home.db.query.selectFrom('audio').select('name').execute();
    expect(names.map(({ name }) => name).sort()).toEqual(['Rede am Fest.wav', 'page.html']);
  });

  test('nobody hears a draft without signing in; a reader may not add one; no other address leads to bytes', async () => {
    const { id } = (await (await upload(wav(1))).json()) as Audio;
    const reader = await galley.person('reader');
    expect((await galley.visitor().fetch(`/media/audio/${id}`)).status).toBe(401);
    expect((await reader.fetch(`/media/audio/${id}`)).status).toBe(200);
    expect((await reader.fetch('/api/audio', { method: 'POST', body: new Uint8Array(wav(1)) })).status).toBe(403);
    for (const path of [
      'audio/unknown12345',
      `audio/${id}/400`,
      `${id}/audio`,
      `${id}/400`,
      'audio/..%2f..%2fgalley.db',
    ])
      expect((await reporter.fetch(`/media/${path}`)).status).toBe(404);
  });
});
