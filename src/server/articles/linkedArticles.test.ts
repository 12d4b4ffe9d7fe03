import { Transform } from '@tiptap/pm/transform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import type { ServerMessage } from '#api/live.ts';
import { readDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import { everyEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

/** Sends steps made on the article's document, as an editor does, and answers with what the server said. */
async function send(by: SignedIn, id: string, steps: (doc: ReturnType<typeof readDocument>) => object[]) {
  const channel = await by.channel();
  const client = `client-${Math.random().toString(36).slice(2)}`;
  channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
  const { document, epoch, head: base } = await channel.next('opened');
  channel.send({ type: 'steps', article: id, client, epoch, seq: 0, base, steps: steps(readDocument(document)) });
  const answer: ServerMessage = await Promise.race([channel.next('ack'), channel.next('refused')]);
  channel.close();
  return answer.type;
}

/** Types at the end of the headline. */
const headline = (by: SignedIn, id: string, words: string) =>
  send(by, id, (doc) => {
    const end = doc.child(0).nodeSize + 1 + doc.child(1).content.size;
    return new Transform(doc).insert(end, doc.type.schema.text(words)).steps.map((step) => step.toJSON() as object);
  });

/** Puts a block at the end. */
const block = (by: SignedIn, id: string, json: object) =>
  send(by, id, ({ content: { size } }) => [{ stepType: 'replace', from: size, to: size, slice: { content: [json] } }]);

everyEngine('blocks that lead elsewhere', (engine) => {
  let newsroom: TestNewsroom;
  let reporter: SignedIn;
  let chief: SignedIn;

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open() });
    reporter = await newsroom.person('reporter', 'Rita');
    chief = await newsroom.person('chief', 'Carl');
  });
  afterAll(() => newsroom.close());

  test('a preview names related articles as they are called now, and those in the trash not at all', async () => {
    const { id: other } = await reporter.call(endpoints.createArticle, {});
    const { id } = await reporter.call(endpoints.createArticle, {});
    const answer = await block(reporter, id, { type: 'related', attrs: { article: other } });
    expect(answer).toBe('ack');
    const page = () => reporter.call(endpoints.previewArticle, { id });
    await headline(reporter, other, 'Der andere');
    await expect
      .poll(page, { timeout: 10_000 })
      .toContain(`href="/api/articles/${other}/preview"><span class="related-headline">Der andere<`);
    await headline(reporter, other, ' Artikel');
    await expect.poll(page, { timeout: 10_000 }).toContain('>Der andere Artikel<');
    await chief.call(endpoints.trashArticle, { id: other });
    expect(await page()).not.toContain('Der andere');
  });

  test('a card that leads to a stranger, and a block that is none of its kind, are refused', async () => {
    const { id } = await reporter.call(endpoints.createArticle, {});
    const refused = (json: object) => block(reporter, id, json);
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'https://www.youtube.com.evil.example/1',
      'https://www.youtube.com@evil.example/1',
      'http://youtu.be/1',
    ])
      expect(await refused({ type: 'embed', attrs: { url } }), url).toBe('refused');
    expect(await refused({ type: 'related', attrs: { article: '../../evil' } })).toBe('refused');
    expect(await refused({ type: 'correction', attrs: { date: '2024-02-30' } })).toBe('refused');
    expect(await refused({ type: 'factbox', content: [{ type: 'factbox', content: [{ type: 'paragraph' }] }] })).toBe(
      'refused',
    );
    const marked = { type: 'text', text: 'a', marks: [{ type: 'language', attrs: { lang: 'en" onclick="x' } }] };
    expect(await refused({ type: 'paragraph', content: [marked] })).toBe('refused');
    expect(await refused({ type: 'embed', attrs: { url: 'https://youtu.be/1' } })).toBe('ack');
  });
});
