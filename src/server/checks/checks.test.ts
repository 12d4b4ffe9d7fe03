import { Transform } from '@tiptap/pm/transform';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { eachEngine } from '#testing/eachEngine.ts';
import { type SignedIn, startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';

const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'ok',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  );

eachEngine('what the checks find', (engine) => {
  let newsroom: TestNewsroom;
  let reporter: SignedIn;
  let editor: SignedIn;
  let reader: SignedIn;

  beforeAll(async () => {
    newsroom = await startNewsroom({ db: await engine.open() });
    reporter = await newsroom.person('reporter', 'Anna');
    editor = await newsroom.person('editor', 'Beat');
    reader = await newsroom.person('reader');
  });
  afterAll(async () => {
    await newsroom.close();
    expect(newsroom.errors).toEqual([]);
  });

  /** A new article with a headline and a paragraph, typed by the reporter. */
  async function written(headline: string, words: string): Promise<{ id: string; block: string }> {
    const { id } = await reporter.call(endpoints.createArticle, { language: 'de-CH' });
    const { document } = await reporter.call(endpoints.readDocumentAt, { id });
    const doc = readDocument(document);
    const transform = new Transform(doc).insert(doc.content.size - 1, schema.text(words));
    if (headline !== '') transform.insert(3, schema.text(headline));
    const channel = await reporter.channel();
    const client = `client-${Math.random().toString(36).slice(2)}`;
    channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
    const { epoch, head } = await channel.next('opened');
    const steps = transform.steps.map((step) => step.toJSON() as unknown);
    channel.send({ type: 'steps', article: id, client, epoch, seq: 0, base: head, steps });
    await channel.next('ack');
    channel.close();
    return { id, block: String(doc.lastChild?.attrs.id) };
  }
  const approve = (id: string) => codeOf(editor.call(endpoints.moveArticle, { id, stage: 'approved' }));
  const placeholder = (block: string) => ({
    scope: 'place' as const,
    rule: 'placeholder',
    block,
    excerpt: 'TK',
    reason: 'So heisst die Firma',
  });

  test('stops an article at the stage that readers come after, one by one and several at once', async () => {
    const { id } = await written('Ein Titel', 'Hier fehlt TK noch.');
    expect(await codeOf(editor.call(endpoints.moveArticle, { id, stage: 'copyedit' }))).toBe('ok');
    await expect(editor.call(endpoints.moveArticle, { id, stage: 'approved' })).rejects.toMatchObject(
      new Problem('blocked', { count: 1, rules: 'placeholder' }),
    );
    const { results } = await editor.call(endpoints.changeArticles, { ids: [id], change: { stage: 'approved' } });
    expect(results[0]?.problem?.code).toBe('blocked');
    expect(await approve((await written('', 'Ohne Titel.')).id)).toBe('blocked');
    expect(await approve((await written('Ein Titel', 'Alles da.')).id)).toBe('ok');
    // Who may not hand it on there is told that, not what is in it.
    expect(await codeOf(reporter.call(endpoints.moveArticle, { id, stage: 'approved' }))).toBe('forbidden');
  });

  test('stops what the house wants stopped, and nothing that it does not want to hear of', async () => {
    const { id } = await written('Ein Titel', 'Das geschah heute. Hier fehlt TK.');
    const { owner } = newsroom;
    const put = (levels: Record<string, 'stop' | 'off'>, version: number) =>
      owner.call(endpoints.putLanguage, { language: 'de-CH', style: {}, levels, version });
    await put({ dateWord: 'stop', placeholder: 'off' }, 0);
    await expect(editor.call(endpoints.moveArticle, { id, stage: 'approved' })).rejects.toMatchObject(
      new Problem('blocked', { count: 1, rules: 'dateWord' }),
    );
    const pass = { rule: 'dateWord', block: '', excerpt: 'heute', reason: 'Es ist heute', scope: 'article' as const };
    expect(await codeOf(reporter.call(endpoints.ignoreFinding, { id, ...pass }))).toBe('forbidden');
    await put({ placeholder: 'off' }, 1);
    expect(await approve(id)).toBe('ok');
    await put({}, 2);
  });

  test('passes where the desk lets it, with a reason, until somebody wants it told again', async () => {
    const { id, block } = await written('Ein Titel', 'Die Firma TK wächst.');
    expect(await codeOf(reporter.call(endpoints.ignoreFinding, { id, ...placeholder(block) }))).toBe('forbidden');
    const { id: ignored } = await editor.call(endpoints.ignoreFinding, { id, ...placeholder(block) });
    expect((await reader.call(endpoints.listIgnored, { id })).ignored).toMatchObject([
      { id: ignored, by: 'Beat', reason: 'So heisst die Firma', block, excerpt: 'TK' },
    ]);
    expect(await approve(id)).toBe('ok');
    expect(await codeOf(reporter.call(endpoints.heedFinding, { id, ignored }))).toBe('forbidden');
    await editor.call(endpoints.heedFinding, { id, ignored });
    await editor.call(endpoints.moveArticle, { id, stage: 'copyedit' });
    expect(await approve(id)).toBe('blocked');
    expect(await codeOf(editor.call(endpoints.heedFinding, { id, ignored }))).toBe('notFound');
  });

  test('is let pass by the writer in an article, and in the whole house by the desk alone', async () => {
    const { id } = await written('Ein Titel', 'Text.');
    const { id: other } = await written('Ein anderer', 'Text.');
    const words = { rule: 'honorific', block: '', excerpt: 'Herr', reason: 'Höflichkeit' };
    await reporter.call(endpoints.ignoreFinding, { id, ...words, scope: 'article' });
    expect((await reporter.call(endpoints.listIgnored, { id: other })).ignored).toEqual([]);
    expect(await codeOf(reporter.call(endpoints.ignoreFinding, { id, ...words, scope: 'house' }))).toBe('forbidden');
    const { id: house } = await editor.call(endpoints.ignoreFinding, { id, ...words, scope: 'house' });
    expect((await reporter.call(endpoints.listIgnored, { id: other })).ignored).toMatchObject([{ scope: 'house' }]);
    await editor.call(endpoints.heedFinding, { id: other, ignored: house });
    expect((await reporter.call(endpoints.listIgnored, { id: other })).ignored).toEqual([]);
  });

  test('is not let pass without a reason, by a reader, or under a rule there is not', async () => {
    const { id } = await written('Ein Titel', 'Text.');
    const words = { id, scope: 'article' as const, rule: 'honorific', block: '', excerpt: 'Herr', reason: 'x' };
    expect(await codeOf(reporter.call(endpoints.ignoreFinding, { ...words, reason: ' ' }))).toBe('badInput');
    expect(await codeOf(reporter.call(endpoints.ignoreFinding, { ...words, rule: 'nothing' }))).toBe('badInput');
    expect(await codeOf(reader.call(endpoints.ignoreFinding, words))).toBe('forbidden');
    expect(await codeOf(reporter.call(endpoints.ignoreFinding, { ...words, id: 'nowhere12345' }))).toBe('notFound');
  });
});
