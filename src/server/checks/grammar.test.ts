import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { createLanguageTool } from '../node/languageTool.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

/** A server as LanguageTool's, which finds every *Huas*. */
const answerTo = (asked: URLSearchParams) => ({
  software: { name: 'LanguageTool', apiVersion: 1 },
  matches: [...(asked.get('text') ?? '').matchAll(/Huas/g)].map(({ index }) => ({
    message: 'Möglicher Tippfehler gefunden.',
    shortMessage: 'Rechtschreibfehler',
    offset: index,
    length: 4,
    replacements: ['Haus', 'Hugs', 'Hub', 'Hut'].map((value) => ({ value })),
    rule: { id: 'GERMAN_SPELLER_RULE', issueType: 'misspelling', category: { id: 'TYPOS' } },
  })),
});

eachEngine('a house with a grammar server', (engine) => {
  let server: Server;
  let newsroom: TestNewsroom;
  let reporter: SignedIn;
  const asked: URLSearchParams[] = [];
  const usual = (response: ServerResponse, words: URLSearchParams) => response.end(JSON.stringify(answerTo(words)));
  let answer = usual;

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      const words = new URLSearchParams(await text(request));
      asked.push(words);
      response.setHeader('content-type', 'application/json');
      if (request.method === 'POST' && request.url === '/lt/v2/check') answer(response, words);
      else response.writeHead(404).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const askGrammar = createLanguageTool(`http://127.0.0.1:${port}/lt`);
    newsroom = await startNewsroom({ db: await engine.open(), askGrammar });
    reporter = await newsroom.person('reporter');
  });
  afterAll(async () => {
    await newsroom.close();
    server.close();
    expect(newsroom.errors).toEqual([]);
  });

  const imported = async (words: string) => {
    const answer = await reporter.fetch('/api/articles/import?name=a.md', { method: 'POST', body: words });
    const { articles } = (await answer.json()) as { articles: { id: string }[] };
    return articles[0]?.id ?? '';
  };

  test('has the whole text looked through, each remark at its words in its block', async () => {
    asked.length = 0;
    const id = await imported(
      '# Ein Titel\n\nDer Lead.\n\nDas Huas steht.\n\nNoch ein Satz vor dem Huas, `Huas` heisst es.\n',
    );
    const { found } = await reporter.call(endpoints.checkGrammar, { id });
    expect(found.length).toBeGreaterThan(1);
    const { document } = await reporter.call(endpoints.readDocumentAt, { id });
    for (const { block, excerpt, says, replacements, level } of found) {
      expect({ excerpt, says, replacements, level }).toEqual({
        excerpt: 'Huas',
        says: 'Möglicher Tippfehler gefunden.',
        replacements: ['Haus', 'Hugs', 'Hub'],
        level: 'warn',
      });
      expect(JSON.stringify(document)).toContain(block);
    }
    expect(asked.map((words) => words.get('language'))).toEqual(['de-CH']);
    expect((await reporter.call(endpoints.getHouse, {})).grammar).toBe(true);
  });

  test('is asked about a long article in parts', async () => {
    asked.length = 0;
    const paragraph = `${'Das Wasser steigt seit gestern wieder an. '.repeat(100)}Das Huas.`;
    const id = await imported(['# Ein Titel', ...Array.from({ length: 12 }, () => paragraph)].join('\n\n'));
    const { found } = await reporter.call(endpoints.checkGrammar, { id });
    expect(asked.length).toBeGreaterThan(2);
    expect(Math.max(...asked.map((words) => words.get('text')?.length ?? 0))).toBeLessThanOrEqual(15_000);
    expect(found).toHaveLength(12);
    expect(new Set(found.map(({ block }) => block)).size).toBe(12);
    expect(found.every(({ from, to }) => paragraph.slice(from, to) === 'Huas')).toBe(true);
  });

  test.each<[string, typeof usual]>([
    ['fails', (response) => response.writeHead(500).end()],
    ['answers something else', (response) => response.end('{"matches": 3}')],
    ['leads elsewhere', (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
    ['hangs up', (response) => response.destroy()],
  ])('that %s is said to be silent', async (_, does) => {
    const id = await imported('# Ein Titel\n\nEin Satz.');
    answer = does;
    expect(await codeOf(reporter.call(endpoints.checkGrammar, { id }))).toBe('grammarSilent');
    answer = usual;
  });

  test('lets a remark pass like any finding', async () => {
    const id = await imported('# Ein Titel\n\nDas Huas steht.');
    const words = { scope: 'article' as const, rule: 'grammar', block: '', excerpt: 'Huas', reason: 'Ein Name' };
    expect(await codeOf(reporter.call(endpoints.ignoreFinding, { id, ...words }))).toBe('ok');
  });

  test('asks for nobody who may not write', async () => {
    const id = await imported('# Ein Titel\n\nEin Satz.');
    asked.length = 0;
    const reader = await newsroom.person('reader');
    expect(await codeOf(reader.call(endpoints.checkGrammar, { id }))).toBe('forbidden');
    expect(asked).toEqual([]);
  });
});

test('a house without one says so, and asks nobody', async () => {
  const newsroom = await startNewsroom();
  const { id } = await newsroom.owner.call(endpoints.createArticle, {});
  expect(await codeOf(newsroom.owner.call(endpoints.checkGrammar, { id }))).toBe('noGrammar');
  await newsroom.close();
});
