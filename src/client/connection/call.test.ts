import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { startNewsroom, type TestNewsroom, testPassword } from '#testing/startNewsroom.ts';
import { call, uploadPicture } from './call.ts';

let newsroom: TestNewsroom;

beforeEach(async () => {
  newsroom = await startNewsroom();
  vi.stubGlobal('fetch', newsroom.owner.fetch);
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await newsroom.close();
});

const problemOf = (promise: Promise<unknown>) => promise.then(() => null, Problem.from);

test('fills the path, the query and the body', async () => {
  const { id } = await call(endpoints.createArticle, { language: 'fr-CH', section: 'Inland & Kultur' });
  const row = await call(endpoints.getArticle, { id });
  expect(row).toMatchObject({ id, language: 'fr-CH', section: 'Inland & Kultur' });
  expect((await call(endpoints.readDocumentAt, { id, version: 0 })).version).toBe(0);
  const found = await call(endpoints.listArticles, { section: 'Inland & Kultur', q: undefined });
  expect(found.articles.map((article) => article.id)).toEqual([id]);
  expect(await call(endpoints.previewArticle, { id })).toContain('<!doctype html>');
});

test('rethrows the Problem of the server', async () => {
  const unknown = await problemOf(call(endpoints.getArticle, { id: 'nobody01' }));
  expect(unknown?.code).toBe('notFound');
  vi.stubGlobal('fetch', newsroom.visitor().fetch);
  const email = newsroom.owner.me.email;
  expect((await problemOf(call(endpoints.signIn, { email, password: 'wrong' })))?.code).toBe('wrongCredentials');
  expect((await call(endpoints.signIn, { email, password: testPassword })).name).toBe('Olivia Owner');
});

test('without an answer it is the network that is to blame', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect((await problemOf(call(endpoints.getMe, {})))?.code).toBe('unavailable');
  vi.stubGlobal('fetch', async () => new Response('<h1>Bad Gateway</h1>', { status: 502 }));
  expect((await problemOf(call(endpoints.getMe, {})))?.code).toBe('unavailable');
  vi.stubGlobal('fetch', async () => new Response('<h1>What?</h1>', { status: 418 }));
  expect((await problemOf(call(endpoints.getMe, {})))?.code).toBe('unexpected');
});

test('uploads the bytes of a picture with its name', async () => {
  const dot = 'R0lGODlhAQABAIAAAP///wAAACH5BAAAAAAALAAAAAABAAEAAAICRAEAOw==';
  const file = new Blob([Buffer.from(dot, 'base64')], { type: 'image/gif' });
  expect(await uploadPicture(file, 'Brücke & Fluss.gif')).toMatchObject({
    name: 'Brücke & Fluss.gif',
    width: 1,
    height: 1,
  });
  const text = new Blob(['no picture'], { type: 'image/png' });
  expect((await problemOf(uploadPicture(text, 'a.png')))?.code).toBe('notAPicture');
});

test('an upload without an answer is given up, the later the larger it is, and holds none up behind it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('fetch', (_path: string, { signal }: RequestInit) => {
    vi.stubGlobal('fetch', newsroom.owner.fetch);
    return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  let given = false;
  const hanging = problemOf(uploadPicture(new Blob([new Uint8Array(800_000)]), 'a.png')).then((problem) => {
    given = true;
    return problem;
  });
  const next = problemOf(uploadPicture(new Blob(['no picture']), 'b.png'));
  await vi.advanceTimersByTimeAsync(155_000);
  expect(given).toBe(false);
  await vi.advanceTimersByTimeAsync(10_000);
  expect((await hanging)?.code).toBe('unavailable');
  expect((await next)?.code).toBe('notAPicture');
});
