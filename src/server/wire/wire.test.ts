import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem, type ProblemCode, problemStatus } from '#api/problem.ts';
import { schemaNumber } from '#article/version.ts';
import { corporaFolder } from '#testing/corpora.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { newsItem, newsml1, ninjs, nitf } from '#testing/readingSamples.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { g2Message } from '#testing/wireSamples.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

interface Posted {
  code?: string;
  message?: string;
  messages?: { id: string; guid: string; version: string; kind: string; known: boolean }[];
}

eachEngine('the wire', (engine) => {
  let newsroom: TestNewsroom;
  let owner: SignedIn;
  let reporter: SignedIn;
  let secret: string;
  let now: number;

  beforeEach(async () => {
    now = Date.parse('2026-04-12T12:00:00Z');
    newsroom = await startNewsroom({ db: await engine.open(), now: () => now });
    owner = newsroom.owner;
    reporter = await newsroom.person('reporter', 'Rita');
    ({ secret } = await owner.call(endpoints.addWireKey, { agency: 'sda' }));
  });
  afterEach(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  /** Posts as an agency's program does: no cookie, no origin, its key in the header. */
  async function post(body: string | Uint8Array, key = secret): Promise<{ status: number } & Posted> {
    now += 1000;
    const request = new Request(`${newsroom.origin}/api/wire`, {
      method: 'POST',
      headers: key === '' ? {} : { authorization: `Bearer ${key}` },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    const answer = await newsroom.newsroom.fetch(request, { address: '192.0.2.7' });
    return { status: answer.status, ...((await answer.json()) as Posted) };
  }
  const taken = async (body: string) => {
    const { status, messages } = await post(body);
    expect(status).toBe(201);
    return messages?.[0] ?? { id: '', guid: '', version: '', kind: '', known: false };
  };
  const inbox = async (who: SignedIn, filter: { q?: string; agency?: string } = {}) =>
    (await who.call(endpoints.listWire, filter)).messages;

  test('a key lets an agency in until it is revoked, and is nowhere to be read', async () => {
    expect((await post(g2Message())).status).toBe(201);
    expect(await post(g2Message(), '')).toMatchObject({ status: 401, code: 'wireKey' });
    expect(await post(g2Message(), `${secret}x`)).toMatchObject({ status: 401, code: 'wireKey' });
    const { keys } = await owner.call(endpoints.listWireKeys, {});
    expect(keys).toMatchObject([
      { agency: 'sda', start: secret.slice(0, 9), usedAt: expect.any(Number), revokedAt: null },
    ]);
    expect(JSON.stringify(await newsroom.home.db.query.selectFrom('wire_key').selectAll().execute())).not.toContain(
      secret,
    );
    const { id = '' } = keys[0] ?? {};
    await owner.call(endpoints.revokeWireKey, { id });
    expect(await post(g2Message({ version: 2 }))).toMatchObject({ status: 401, code: 'wireKey' });
    expect(await codeOf(reporter.call(endpoints.addWireKey, { agency: 'afp' }))).toBe('forbidden');
  });

  test('who guesses keys, and who sends too much, is stopped for a while', async () => {
    const guesses = await Promise.all(Array.from({ length: 30 }, () => post(g2Message(), 'x'.repeat(43))));
    expect(guesses.map(({ status }) => status)).toContain(429);
    now += 120_000;
    const request = () =>
      newsroom.newsroom.fetch(
        new Request(`${newsroom.origin}/api/wire`, {
          method: 'POST',
          headers: { authorization: `Bearer ${secret}` },
          body: 'x'.repeat(21 * 1024 * 1024),
        }),
        { address: '192.0.2.7' },
      );
    expect((await request()).status).toBe(413);
    expect((await owner.call(endpoints.listWireRefusals, {})).refusals).toMatchObject([
      { agency: 'sda', problem: { code: 'tooLarge' } },
    ]);
  });

  test('every format that agencies write is taken, with what it says of itself', async () => {
    for (const body of [newsItem, nitf, newsml1, ninjs]) expect((await post(body)).status).toBe(201);
    const rows = await inbox(owner);
    expect(rows.map(({ headline }) => headline)).toEqual([
      'Firmato il patto',
      'Pact signed',
      'Le pacte est signé',
      'Pakt unterzeichnet',
    ]);
    expect(rows.map(({ urgency, kind, language, credit }) => [urgency, kind, language, credit])).toEqual([
      [1, 'kill', 'it-IT', 'ANSA'],
      [4, 'new', 'en-GB', 'AFP'],
      [2, 'new', 'fr-FR', 'ATS'],
      [3, 'update', 'de-CH', 'Keystone-SDA'],
    ]);
    expect((await inbox(owner, { q: 'paragr' })).map(({ headline }) => headline)).toEqual([
      'Pact signed',
      'Le pacte est signé',
    ]);
    expect(await inbox(owner, { agency: 'afp' })).toEqual([]);
    const { document } = await owner.call(endpoints.readWire, { id: rows[3]?.id ?? '' });
    expect(JSON.stringify(document)).toContain('Ein Zwischentitel');
    const original = await owner.fetch(`/api/wire/${rows[3]?.id}/original`);
    expect(await original.text()).toBe(newsItem);
  });

  test('a message sent again is the one that is here', async () => {
    const first = await taken(g2Message());
    expect(await taken(g2Message())).toEqual({ ...first, known: true });
    const both = await Promise.all([post(g2Message({ version: 2 })), post(g2Message({ version: 2 }))]);
    expect(both.flatMap(({ messages }) => messages?.map(({ known }) => known) ?? []).sort()).toEqual([false, true]);
    expect((await inbox(owner)).map(({ messages, version }) => [version, messages])).toEqual([['2', 2]]);
  });

  test('a message that says neither its number nor its time is known by what it says', async () => {
    const message = (text: string) => JSON.stringify({ uri: 'urn:a', headline: 'Pakt', body_text: text });
    const first = await taken(message('Der Pakt gilt.'));
    expect(await taken(message('Der Pakt gilt.'))).toEqual({ ...first, known: true });
    const changed = await taken(message('Der Pakt gilt nicht.'));
    expect(changed).toMatchObject({ guid: 'urn:a', version: '', kind: 'update', known: false });
    expect(await inbox(owner)).toMatchObject([{ id: changed.id, version: '', messages: 2 }]);
    // As it was at first it is no news.
    expect(await taken(message('Der Pakt gilt.'))).toEqual({ ...first, known: true });
    expect(await inbox(owner)).toMatchObject([{ id: changed.id, messages: 2 }]);
  });

  test('updates and kills join what they are about, in whatever order they come', async () => {
    await taken(g2Message({ version: 3, headline: 'Pakt tritt in Kraft' }));
    await taken(g2Message({ version: 1 }));
    expect(await inbox(owner)).toMatchObject([{ version: '3', messages: 2, kind: 'new' }]);
    const next = 'urn:newsml:agentur.example:20260413:pakt';
    await taken(g2Message({ guid: next, version: 4, updateOf: 'urn:newsml:agentur.example:20260412:pakt' }));
    expect(await inbox(owner)).toMatchObject([{ guid: next, messages: 3, kind: 'update' }]);
    expect(await taken(g2Message({ guid: next, version: 4, status: 'canceled' }))).toMatchObject({ kind: 'kill' });
    expect(await inbox(owner)).toMatchObject([{ messages: 4, kind: 'kill', status: 'canceled' }]);
    // Another agency's ids are its own.
    const { secret: other } = await owner.call(endpoints.addWireKey, { agency: 'afp' });
    await post(g2Message({ version: 5 }), other);
    expect((await inbox(owner)).map(({ agency, messages }) => [agency, messages])).toEqual([
      ['afp', 1],
      ['sda', 4],
    ]);
  });

  test.each([
    ['until a time', '2026-04-12T20:00:00+02:00'],
    ['without a time', ''],
    ['with a time that is none', 'tomorrow morning'],
  ])('what is embargoed %s is told of, and nothing of it, to who may not read it', async (_, embargo) => {
    const { id } = await taken(g2Message({ embargo, headline: 'Geheimtitel', text: 'Ein Geheimnis' }));
    const hears = await Promise.all([inbox(reporter), reporter.call(endpoints.readWire, { id })]);
    expect(JSON.stringify(hears)).not.toMatch(/Geheim|Muster|Slug|20260412/);
    expect(hears[0]).toMatchObject([{ hidden: true, urgency: 3, embargoedUntil: expect.any(Number) }]);
    expect(hears[1].document).toBe(null);
    expect(await inbox(reporter, { q: 'Geheimnis' })).toEqual([]);
    expect((await reporter.fetch(`/api/wire/${id}/original`)).status).toBe(404);
    expect(await codeOf(reporter.call(endpoints.startFromWire, { id }))).toBe('notFound');
    expect(await inbox(await newsroom.person('editor'), { q: 'Geheimnis' })).toMatchObject([
      { headline: 'Geheimtitel', hidden: false },
    ]);

    now = Date.parse('2026-04-12T20:00:01+02:00');
    const free = embargo.startsWith('2026');
    expect(await inbox(reporter)).toMatchObject([{ hidden: !free }]);
    expect((await reporter.call(endpoints.readWire, { id })).document === null).toBe(!free);
  });

  test('a file that holds an embargoed message is not handed out with another one of it', async () => {
    const [open, secret] = [
      g2Message({ guid: 'urn:a' }),
      g2Message({ guid: 'urn:b', embargo: '', headline: 'Geheim' }),
    ];
    const item = /<newsItem[\s\S]*<\/newsItem>/.exec(secret)?.[0] ?? '';
    const { messages = [] } = await post(open.replace('</newsItem>', `</newsItem>${item}`));
    expect(messages.map(({ guid }) => guid)).toEqual(['urn:a', 'urn:b']);
    const id = messages[0]?.id ?? '';
    const article = (await reporter.call(endpoints.startFromWire, { id })).id;
    const { sources } = await reporter.call(endpoints.listSources, { id: article });
    const kept = `/api/articles/${article}/sources/${sources[0]?.id}/original`;
    for (const path of [`/api/wire/${id}/original`, kept]) {
      expect((await reporter.fetch(path)).status, path).toBe(404);
      expect(await (await owner.fetch(path)).text(), path).toContain('Geheim');
    }
  });

  test('what cannot be taken is refused with its reason, told to the agency and kept for the desk', async () => {
    const bodies: [string, string][] = [
      ['<newsItem guid="a"><itemMeta>', 'fileBroken'],
      ['<!DOCTYPE a [<!ENTITY b "c">]><newsItem>&b;</newsItem>', 'fileDoctype'],
      [`<nitf>${'<p>'.repeat(400)}`, 'fileTooDeep'],
      ['<html><body><p>Eine Seite.</p></body></html>', 'notWire'],
      ['Nur Text.', 'notWire'],
      ['{"galley":"article"}', 'notWire'],
      ['{}', 'fileNoText'],
    ];
    for (const [body, code] of bodies)
      expect(await post(body), body).toMatchObject({
        code,
        status: problemStatus[code as ProblemCode],
        message: expect.stringMatching(/\S/),
      });
    await post('Nur Text.');
    const { refusals } = await owner.call(endpoints.listWireRefusals, {});
    expect(refusals.map(({ problem }) => problem.code).sort()).toEqual(bodies.map(([, code]) => code).sort());
    expect(await codeOf(reporter.call(endpoints.listWireRefusals, {}))).toBe('forbidden');
    expect(await inbox(owner)).toEqual([]);
  });

  test('an article started from a message keeps its credit and the link to it', async () => {
    const { id } = await taken(g2Message());
    const article = 'chosen000001';
    expect(await reporter.call(endpoints.startFromWire, { id, article })).toEqual({ id: article });
    expect(await reporter.call(endpoints.startFromWire, { id, article })).toEqual({ id: article });
    expect(await codeOf(owner.call(endpoints.startFromWire, { id, article }))).toBe('forbidden');
    expect(await reporter.call(endpoints.getArticle, { id: article })).toMatchObject({
      headline: 'Pakt unterzeichnet',
      authors: expect.stringMatching(/Anna Muster.*Keystone-SDA/),
      wire: 'current',
    });
    expect(await reporter.call(endpoints.wireOfArticle, { id: article })).toMatchObject({
      state: 'current',
      source: { id },
      news: null,
    });
    expect((await reporter.call(endpoints.readWire, { id })).articles).toEqual([
      { id: article, headline: 'Pakt unterzeichnet', state: 'current' },
    ]);
    const { sources } = await reporter.call(endpoints.listSources, { id: article });
    expect(sources).toMatchObject([{ format: 'newsml-g2', original: true }]);
    expect((await reporter.call(endpoints.listArticles, {})).articles).toMatchObject([
      { id: article, wire: 'current' },
    ]);
    const written = await reporter.call(endpoints.createArticle, {});
    expect(await reporter.call(endpoints.wireOfArticle, written)).toEqual({ state: null, source: null, news: null });
  });

  test('an update alarms who is in the article; a kill stops its publication', async () => {
    const { id } = await taken(g2Message());
    const { id: article } = await reporter.call(endpoints.startFromWire, { id });
    const channel = await reporter.channel();
    channel.send({ type: 'open', article, client: 'client-rita', schema: schemaNumber, version: 0, seq: null });
    await channel.next('opened');

    const update = await taken(g2Message({ version: 2 }));
    await expect.poll(async () => (await channel.next('changed')).articles).toContain(article);
    expect(await reporter.call(endpoints.wireOfArticle, { id: article })).toMatchObject({
      state: 'update',
      news: { id: update.id },
    });
    expect(await codeOf(owner.call(endpoints.moveArticle, { id: article, stage: 'approved' }))).toBe('ok');
    await owner.call(endpoints.moveArticle, { id: article, stage: 'copyedit' });
    await owner.call(endpoints.seeWire, { id: article, message: update.id });
    expect((await reporter.call(endpoints.getArticle, { id: article })).wire).toBe('current');

    const kill = await taken(g2Message({ version: 3, status: 'canceled' }));
    expect((await reporter.call(endpoints.getArticle, { id: article })).wire).toBe('kill');
    await expect(owner.call(endpoints.moveArticle, { id: article, stage: 'approved' })).rejects.toMatchObject(
      new Problem('blocked', { count: 1, rules: 'wireKilled' }),
    );
    // Who has seen it has not undone it.
    await owner.call(endpoints.seeWire, { id: article, message: kill.id });
    expect((await reporter.call(endpoints.getArticle, { id: article })).wire).toBe('kill');
    expect(await codeOf(reporter.call(endpoints.startFromWire, { id }))).toBe('wireKilled');
    // Neither has who made a copy of it.
    const copy = await reporter.call(endpoints.duplicateArticle, { id: article });
    expect((await reporter.call(endpoints.getArticle, copy)).wire).toBe('kill');
    expect(await codeOf(owner.call(endpoints.seeWire, { id: article, message: 'nowhere12345' }))).toBe('notFound');
    channel.close();
  });

  test('the list goes on where it ended', async () => {
    for (let count = 0; count < 60; count += 1)
      await taken(g2Message({ guid: `urn:a:${count}`, headline: `Meldung ${count}` }));
    const first = await owner.call(endpoints.listWire, {});
    const second = await owner.call(endpoints.listWire, { after: first.next ?? '' });
    const all = [...first.messages, ...second.messages].map(({ headline }) => headline);
    expect([first.messages.length, all.length, new Set(all).size, second.next]).toEqual([50, 60, 60, undefined]);
  });

  describe('takes or refuses, and never fails, at', () => {
    const files = ['iptc', 'uploads/xml-bombs', 'uploads/svg', 'uploads/zip'].flatMap((folder) =>
      filesIn(join(corporaFolder, folder)),
    );
    test.runIf(files.length > 0)(
      `${files.length} files of agencies and of attackers`,
      { timeout: 240_000 },
      async () => {
        const codes = new Map<string, number>();
        for (const file of files) {
          const begun = performance.now();
          const { status, code = 'taken', message } = await post(readFileSync(file));
          codes.set(code, (codes.get(code) ?? 0) + 1);
          expect.soft([201, 400, 413, 415], `${file}: ${status} ${code} ${message}`).toContain(status);
          expect.soft(performance.now() - begun, file).toBeLessThan(5_000);
          now += 60_000;
        }
        process.stdout.write(`The wire on ${engine.engine}: ${JSON.stringify([...codes])}\n`);
        expect(codes.get('taken')).toBeGreaterThan(5);
        expect(codes.get('unexpected')).toBe(undefined);
      },
    );
  });
});

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file).isFile())
      .sort();
  } catch {
    return [];
  }
}
