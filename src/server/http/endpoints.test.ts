import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type EndpointName, type Endpoints, endpoints } from '#api/all.ts';
import type { Endpoint } from '#api/endpoint.ts';
import { can, type Role, roles } from '#article/permissions.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { wav } from '#testing/recordings.ts';
import { type Browser, requestOf, startNewsroom, type TestNewsroom, testPassword } from '#testing/startNewsroom.ts';

const unknown = 'nowhere12345';
const token = 'x'.repeat(43);

const receipt = {
  addsUp: true,
  missingWords: [],
  source: { name: '', format: 'html', application: 'Microsoft Word' },
  accounts: [],
  taken: [],
  facts: {},
  changed: [],
  setAside: [],
  unread: [],
};

/** An input that each endpoint takes, and what it answers to someone who may call it. A missing endpoint does not compile. */
const calls: { readonly [Name in EndpointName]: [input: z.input<Endpoints[Name]['input']>, status: number] } = {
  getMe: [{}, 200],
  signIn: [{ email: 'nobody@gazette.example', password: 'wrong horse' }, 401],
  signOut: [{}, 200],
  changePassword: [{ password: 'wrong horse', newPassword: 'another horse battery' }, 401],
  readLink: [{ token }, 401],
  useLink: [{ token }, 401],
  listPeople: [{}, 200],
  addPerson: [{ name: 'Owner again', email: 'owner@gazette.example', role: 'reader' }, 409],
  changePerson: [{ id: unknown, role: 'reader' }, 404],
  linkForPerson: [{ id: unknown }, 404],
  listArticles: [{}, 200],
  listTags: [{ q: 'rom' }, 200],
  createArticle: [{ language: 'fr-CH' }, 200],
  // A picture is no article.
  importArticle: [{ name: 'photo.png' }, 400],
  fetchPicture: [{ id: unknown, block: unknown }, 404],
  listSources: [{ id: unknown }, 404],
  getSource: [{ id: unknown, source: unknown }, 404],
  getOriginal: [{ id: unknown, source: unknown }, 404],
  keepSource: [{ id: unknown, source: unknown, way: 'paste', receipt, text: 'Ein Satz.' }, 404],
  keepOriginal: [{ id: unknown, source: unknown }, 404],
  importInto: [{ id: unknown, name: 'photo.png' }, 404],
  getArticle: [{ id: unknown }, 404],
  readDocumentAt: [{ id: unknown, version: '3' }, 404],
  previewArticle: [{ id: unknown }, 404],
  duplicateArticle: [{ id: unknown }, 404],
  trashArticle: [{ id: unknown }, 404],
  restoreArticle: [{ id: unknown }, 404],
  moveArticle: [{ id: unknown, stage: 'submitted' }, 404],
  visitArticle: [{ id: unknown }, 404],
  changeArticles: [{ ids: [unknown], change: { stage: 'submitted' } }, 200],
  listVersions: [{ id: unknown, before: '7' }, 404],
  readHistory: [{ id: unknown, before: '7' }, 404],
  listMilestones: [{ id: unknown }, 404],
  nameVersion: [{ id: unknown, version: 0, name: 'To the desk' }, 404],
  renameMilestone: [{ id: unknown, milestone: unknown, name: 'To the desk' }, 404],
  removeMilestone: [{ id: unknown, milestone: unknown }, 404],
  readAuthorship: [{ id: unknown }, 404],
  listDeleted: [{ id: unknown }, 404],
  addSamples: [{}, 200],
  listDisplaced: [{ id: unknown }, 404],
  keepDisplaced: [{ id: unknown, text: { id: unknown, words: 'Weg', reason: 'rebase', at: 1 } }, 404],
  settleDisplaced: [{ id: unknown, text: unknown, outcome: 'dismissed' }, 404],
  exportArticle: [{ id: unknown, format: 'ninjs', version: '3' }, 404],
  exportArticles: [{ format: 'rss', articles: unknown }, 404],
  listIgnored: [{ id: unknown }, 404],
  ignoreFinding: [
    { id: unknown, scope: 'article', rule: 'honorific', block: '', excerpt: 'Herr', reason: 'Höflichkeit' },
    404,
  ],
  heedFinding: [{ id: unknown, ignored: unknown }, 404],
  checkGrammar: [{ id: unknown }, 404],
  getHouse: [{}, 200],
  putLanguage: [{ language: 'it-IT', style: {}, levels: {}, version: 7 }, 409],
  putNames: [{ names: [], version: 7 }, 409],
  putNewArticles: [{ language: 'fr-CH', version: 7 }, 409],
  addPublication: [{ name: 'Am Sonntag' }, 409],
  renamePublication: [{ id: unknown, name: 'Am Montag' }, 404],
  removePublication: [{ id: unknown }, 404],
  postWire: [{}, 401],
  listWire: [{ q: 'pakt', agency: 'sda', urgency: '3', after: '7-nowhere12345' }, 200],
  readWire: [{ id: unknown }, 404],
  getWireOriginal: [{ id: unknown }, 404],
  startFromWire: [{ id: unknown }, 404],
  wireOfArticle: [{ id: unknown }, 404],
  seeWire: [{ id: unknown, message: unknown }, 404],
  listWireKeys: [{}, 200],
  addWireKey: [{ agency: 'sda' }, 200],
  revokeWireKey: [{ id: unknown }, 404],
  listWireRefusals: [{}, 200],
  listViews: [{}, 200],
  addView: [{ name: 'Mine', address: 'mine=true' }, 200],
  changeView: [{ id: unknown, name: 'Ours' }, 404],
  removeView: [{ id: unknown }, 404],
  addPicture: [{ name: 'photo.png' }, 200],
  listPictures: [{ q: 'brücke', ids: unknown }, 200],
  addAudio: [{ name: 'rede.wav' }, 200],
  changePicture: [{ id: unknown, caption: 'Eine Brücke' }, 404],
  health: [{}, 200],
  ready: [{}, 200],
};
const names = Object.keys(calls) as EndpointName[];
const declared = (name: EndpointName): Endpoint => endpoints[name];

eachEngine('Every endpoint', (engine) => {
  let galley: TestNewsroom;
  let photo: Buffer;
  const people = new Map<Role, Browser>();
  let now = Date.UTC(2026, 4, 1);

  beforeAll(async () => {
    galley = await startNewsroom({ db: await engine.open(), now: () => now });
    for (const role of roles) people.set(role, await galley.person(role));
    await galley.owner.call(endpoints.addPublication, { name: 'Am Sonntag' });
    photo = await sharp({ create: { width: 30, height: 20, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
  });
  afterAll(async () => {
    await galley.close();
    expect(galley.errors).toEqual([]);
  });

  const ask = (browser: Browser, name: EndpointName) => {
    // Tries at signing in are limited, and this test is not about that.
    now += 60_000;
    const { path, init } = requestOf(declared(name), calls[name][0]);
    return browser.fetch(
      path,
      declared(name).body === 'bytes' ? { ...init, body: new Uint8Array(name === 'addAudio' ? wav(1) : photo) } : init,
    );
  };
  const permitted = (role: Role | null, name: EndpointName) => {
    const { right } = declared(name);
    // Nobody is asked who they are who has an agency's key: without one it is refused to everybody.
    if (right === 'public' || right === 'agency') return true;
    return role !== null && (right === 'signedIn' || can(role, right));
  };

  describe.each([null, ...roles])('to %s', (role) => {
    test.each(names)('%s', async (name) => {
      const browser = role === null ? galley.visitor() : (people.get(role) ?? galley.visitor());
      const email = browser.me?.email;
      const answer = await ask(browser, name);
      const refusal = role === null ? 401 : 403;
      expect(answer.status).toBe(permitted(role, name) ? calls[name][1] : refusal);
      if (!answer.ok) expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/\.$/) });
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      if (name === 'signOut' && email) await browser.call(endpoints.signIn, { email, password: testPassword });
    });
  });

  const shapesOf = (name: EndpointName) =>
    (z.toJSONSchema(declared(name).input, { io: 'input' }) as { properties?: Record<string, { type?: string }> })
      .properties ?? {};
  const propertiesOf = (name: EndpointName) =>
    Object.keys(shapesOf(name)).filter((property) => !declared(name).path.includes(`:${property}`));
  const takesJson = names.filter((name) => requestOf(declared(name), {}).init.body !== undefined);
  const send = (name: EndpointName, body: BodyInit, type = 'application/json') => {
    now += 60_000;
    const { path, init } = requestOf(declared(name), calls[name][0]);
    return galley.owner.fetch(path, { ...init, headers: { 'content-type': type }, body });
  };
  const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

  describe('refuses wrong types', () => {
    const cases = names.flatMap((name) => propertiesOf(name).map((property) => [name, property] as const));
    test.each(cases)('%s %s', async (name, property) => {
      // An empty list is none only where no list is asked for.
      const list = shapesOf(name)[property]?.type === 'array' && name === 'putNames';
      const ofJson = [7.5, null, list ? [7.5] : [], { a: 1 }];
      const wrong = takesJson.includes(name) ? ofJson : ['x'.repeat(5000), '\u0000'.repeat(500)];
      for (const value of wrong) {
        const { path, init } = requestOf(declared(name), { ...calls[name][0], [property]: value });
        const answer = await galley.owner.fetch(path, init);
        const problem = (await answer.json()) as { code: string; params: { detail: string }; message: string };
        expect([answer.status, problem.code]).toEqual([400, 'badInput']);
        expect(problem.params.detail).toContain(property);
      }
    });
  });

  test('a text that an engine cannot keep or compare is refused or finds nothing', async () => {
    for (const name of names)
      for (const property of propertiesOf(name))
        for (const value of ['\u0000', 'a\u0000b', 'a\ud800b', '%_\\', '__proto__']) {
          const { path, init } = requestOf(declared(name), { ...calls[name][0], [property]: value });
          const { status } = await galley.owner.fetch(path, init);
          expect(status, `${name} ${property} ${JSON.stringify(value)}`).toBeLessThan(500);
          if (name === 'signOut')
            await galley.owner.call(endpoints.signIn, { email: 'owner@gazette.example', password: testPassword });
          now += 60_000;
        }
  });

  test('nor does it fail on what is there: a finding, a version, a text', async () => {
    const { id } = await galley.owner.call(endpoints.createArticle, {});
    const most = 2 ** 31 - 1;
    const finding = { id, scope: 'article', rule: 'honorific', block: '', excerpt: 'Herr', reason: 'Zitat' };
    const text = { id: 'text0001', words: 'Weg', reason: 'rebase', at: 1 };
    const bad: [EndpointName, object][] = [
      ['ignoreFinding', { ...finding, excerpt: 'a\u0000b' }],
      ['ignoreFinding', { ...finding, reason: 'a\u0000b' }],
      ['ignoreFinding', { ...finding, block: 'a\u0000b' }],
      ['keepDisplaced', { id, text: { ...text, words: 'a\u0000b' } }],
      ['keepDisplaced', { id, text: { ...text, version: most + 1 } }],
      ['putLanguage', { language: 'it-CH', style: {}, levels: {}, version: most }],
      ['putNames', { names: [], version: most }],
      ['putNewArticles', { language: 'fr-CH', version: most }],
    ];
    for (const [name, given] of bad) {
      const { path, init } = requestOf(declared(name), given);
      now += 60_000;
      expect(await codeOf(await galley.owner.fetch(path, init)), JSON.stringify(given)).toEqual([400, 'badInput']);
    }
    const { path, init } = requestOf(declared('ignoreFinding'), { ...finding, excerpt: 'a\ud800b' });
    expect((await galley.owner.fetch(path, init)).status).toBeLessThan(500);
  });

  describe.each(takesJson)('%s refuses as a body', (name) => {
    test.each([
      ['no JSON', '{"a":', [400, 'badInput']],
      ['nothing', '', [400, 'badInput']],
      ['a list', '[]', [400, 'badInput']],
      ['a word', '"words"', [400, 'badInput']],
      ['null', 'null', [400, 'badInput']],
      ['what is not UTF-8', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), [400, 'badInput']],
      ['what is too large', JSON.stringify({ name: 'x'.repeat(1_100_000) }), [413, 'tooLarge']],
    ])('%s', async (_, body, refused) => {
      expect(await codeOf(await send(name, body))).toEqual(refused);
    });

    test('what a form or a script of another site could send', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
        expect(await codeOf(await send(name, '{}', type))).toEqual([400, 'badInput']);
      }
    });
  });

  test('a body that only says while it comes how large it is, is cut off', async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (stream) => {
        sent += 65_536;
        stream.enqueue(new Uint8Array(65_536));
      },
    });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: endless, duplex: 'half' };
    expect(await codeOf(await galley.owner.fetch('/api/people', init as RequestInit))).toEqual([413, 'tooLarge']);
    expect(sent).toBeLessThan(2_000_000);
  });

  test('deep nesting is only wrong, and names of prototypes are only names', async () => {
    const deep = `{"name":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(await codeOf(await send('addPerson', deep))).toEqual([400, 'badInput']);
    const sly =
      '{"__proto__":{"admin":true},"constructor":1,"name":"S","email":"s@gazette.example","role":"reader","id":"chosen"}';
    const answer = await send('addPerson', sly);
    expect(answer.status).toBe(200);
    const { person } = (await answer.json()) as { person: object };
    expect(Object.keys(person).sort()).toEqual(['colour', 'disabled', 'email', 'id', 'name', 'role']);
    expect(person).not.toMatchObject({ id: 'chosen' });
  });

  test('a body cannot name another id than its address', async () => {
    const reader = await galley.person('reader');
    const answer = await galley.owner.fetch(`/api/people/${unknown}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ id: reader.me.id, role: 'admin' }),
    });
    expect(answer.status).toBe(404);
    expect((await reader.call(endpoints.getMe, {})).me?.role).toBe('reader');
  });

  test.each([
    '/api',
    '/api/',
    '/api/nothing',
    '/api/articles/a/b/c',
    '/media/x',
    '/api/articles/%00',
    '/api/articles/..%2f..',
  ])('there is nothing at %s', async (path) => {
    const answer = await galley.owner.fetch(path);
    expect(await codeOf(answer)).toEqual([404, 'notFound']);
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});
