import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { endpoints } from '#api/all.ts';
import { schemaNumber } from '#article/version.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

let galley: TestNewsroom;
let admin: SignedIn;
beforeAll(async () => {
  galley = await startNewsroom();
  admin = galley.owner;
});
afterAll(() => galley.close());

describe('another site', () => {
  const invite = (headers: Record<string, string>) =>
    admin.fetch('/api/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name: 'Eve', email: 'eve@evil.example', role: 'admin' }),
    });

  test.each<Record<string, string>>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:4100.evil.example' },
    { origin: 'http://127.0.0.1:9999' },
    { origin: 'https://127.0.0.1:4100' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('cannot change anything: %j', async (headers) => {
    const answer = await invite(headers);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'foreignOrigin' });
    const { people } = await admin.call(endpoints.listPeople, {});
    expect(people.map((person) => person.email)).toEqual(['owner@gazette.example']);
  });

  test('gets no permission to ask, either', async () => {
    const asked = await admin.fetch('/api/people', { method: 'OPTIONS', headers: { origin: 'https://evil.example' } });
    expect(asked.status).toBe(403);
    const read = await admin.fetch('/api/people', { headers: { origin: 'https://evil.example' } });
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect(read.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  });

  test('nothing is changed by reading', async () => {
    const { people } = await admin.call(endpoints.listPeople, {});
    for (const { method, path } of Object.values(endpoints)) {
      if (method !== 'GET') expect((await admin.fetch(path.replace(':id', 'abcd'))).status).not.toBe(500);
    }
    expect((await admin.call(endpoints.listPeople, {})).people).toEqual(people);
  });
});

test('a Problem is said in the language of the one who asks', async () => {
  const said = async (language: string) => {
    const answer = await galley.visitor().fetch('/api/people', { headers: { 'accept-language': language } });
    return ((await answer.json()) as { message: string }).message;
  };
  expect(await said('en-GB,en;q=0.9')).toBe('Please sign in.');
  expect(await said('de-CH, de;q=0.8')).not.toBe('Please sign in.');
  expect(await said('fr')).not.toBe(await said('de'));
  expect(await said('')).toBe('Please sign in.');
});

test('what nobody expected is logged, and told to nobody', async () => {
  const broken = await startNewsroom();
  const { owner, errors } = broken;
  await broken.home.db.transaction((query) => query.schema.dropTable('picture').execute());
  const answer = await owner.fetch('/media/abcdefgh/400');
  expect(answer.status).toBe(500);
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({ code: 'unexpected', params: {} });
  expect(text).not.toMatch(/picture|SELECT|sqlite|\.ts/i);
  expect(errors).toEqual([
    { facts: expect.objectContaining({ path: '/media/abcdefgh/400' }), message: 'request failed' },
  ]);
  await broken.close();
});

test('the database’s failure makes the newsroom not ready, and alive', async () => {
  const broken = await startNewsroom();
  await broken.home.db.transaction((query) => query.schema.dropTable('link').execute());
  await broken.home.db.transaction((query) => query.schema.alterTable('session').renameTo('gone').execute());
  const visitor = broken.visitor();
  expect(await visitor.call(endpoints.health, {})).toEqual({ ok: true });
  await expect(visitor.call(endpoints.ready, {})).rejects.toMatchObject({ code: 'unavailable', status: 503 });
  await broken.close();
});

test('it is ready only while the disk has room and no batch waits for long', async () => {
  const newsroom = await startNewsroom();
  const visitor = newsroom.visitor();
  const before = await newsroom.home.db.query.selectFrom('link').selectAll().execute();
  expect(await visitor.call(endpoints.ready, {})).toEqual({
    ok: true,
    checks: { database: true, disk: true, log: true },
    articlesInMemory: 0,
  });
  expect(await newsroom.home.db.query.selectFrom('link').selectAll().execute()).toEqual(before);
  newsroom.home.freeBytes = async () => 5_000_000;
  await expect(visitor.call(endpoints.ready, {})).rejects.toMatchObject({ params: { failed: 'disk' } });
  newsroom.home.freeBytes = async () => 5_000_000_000;

  // A commit that never comes to an end.
  const { id } = await newsroom.owner.call(endpoints.createArticle, {});
  const channel = await newsroom.owner.channel();
  channel.send({ type: 'open', article: id, client: 'client-1', schema: schemaNumber, version: 0, seq: null });
  const { epoch, head: base } = await channel.next('opened');
  const real = newsroom.home.db.transaction;
  let goOn = () => {};
  const gate = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const steps = [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'x' }] } }];
  await new Promise<void>((begun) => {
    newsroom.home.db.transaction = async (work) => {
      begun();
      await gate;
      return real(work);
    };
    channel.send({ type: 'steps', article: id, client: 'client-1', epoch, seq: 1, base, steps });
  });
  vi.spyOn(newsroom.home, 'now').mockReturnValue(Date.now() + 60_000);
  newsroom.home.db.transaction = real;
  await expect(visitor.call(endpoints.ready, {})).rejects.toMatchObject({ params: { failed: 'log' } });
  goOn();
  await channel.next('ack');
  expect(await visitor.call(endpoints.ready, {})).toMatchObject({ ok: true });
  channel.close();
  await newsroom.close();
});

describe('the OpenAPI document', () => {
  interface Operation {
    operationId: string;
    parameters: { name: string; in: string; required: boolean }[];
    requestBody?: { content: Record<string, { schema: { properties: object; required: string[] } }> };
    responses: Record<string, { content: Record<string, { schema: object }> }>;
    security: object[];
  }
  let document: { openapi: string; paths: Record<string, Record<string, Operation>>; servers: object[] };
  beforeAll(async () => {
    document = (await (await galley.visitor().fetch('/api/openapi.json')).json()) as typeof document;
  });

  test('names every endpoint once', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path));
    expect(operations.map((operation) => operation.operationId).sort()).toEqual(Object.keys(endpoints).sort());
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: galley.origin }]);
  });

  test('says where each input goes', () => {
    const change = document.paths['/api/people/{id}']?.patch;
    expect(change?.parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: expect.any(String) } },
    ]);
    const body = change?.requestBody?.content['application/json']?.schema;
    expect(Object.keys(body?.properties ?? {})).toEqual(['role', 'disabled']);
    expect(body?.required).toEqual([]);
    const list = document.paths['/api/articles']?.get;
    expect(list?.parameters.map((parameter) => parameter.in)).not.toContain('path');
    expect(list?.requestBody).toBeUndefined();
    expect(document.paths['/api/pictures']?.post?.requestBody?.content).toEqual({ 'application/octet-stream': {} });
    expect(document.paths['/api/articles/{id}/preview']?.get?.responses[200]?.content).toHaveProperty(['text/html']);
    expect(document.paths['/api/health']?.get?.security).toEqual([]);
  });
});
