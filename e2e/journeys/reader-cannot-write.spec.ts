import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { openRawChannel } from '../fixtures/rawChannel.ts';

test('who may only read cannot write by any path', async ({ newsroom }) => {
  const id = await newsroom.createArticle();
  const reader = await newsroom.signedIn('reader', 'Rita Leser');
  const cookie = await newsroom.cookie(reader.context());

  await test.step('the screen does not offer it', async () => {
    await reader.goto(`${newsroom.origin}/articles/${id}`);
    const article = new ArticleScreen(reader);
    await expect(article.manuscript).toHaveAttribute('contenteditable', 'false');
    await expect(article.receipt).toContainText('Read only');
    await reader.goto(newsroom.origin);
    await expect(reader.getByRole('searchbox', { name: 'Search articles' })).toBeVisible();
    await expect(reader.getByRole('button', { name: 'New article' })).toHaveCount(0);
  });

  await test.step('the raw channel refuses it', async () => {
    const channel = await openRawChannel(newsroom.origin, cookie);
    channel.send({ type: 'open', article: id, client: 'stranger-1', schema: schemaNumber, version: 0, seq: null });
    const opened = await channel.next('opened');
    expect(opened.writable).toBe(false);
    const step = new ReplaceStep(1, 1, new Slice(Fragment.from(schema.text('Eingeschmuggelt')), 0, 0));
    const steps = [step.toJSON()];
    channel.send({
      type: 'steps',
      article: id,
      client: 'stranger-1',
      epoch: opened.epoch,
      seq: 1,
      base: opened.head,
      steps,
    });
    const refused = await channel.next('refused');
    expect(refused.problem.code).toBe('forbidden');
    channel.close();
  });

  await test.step('the endpoints refuse it', async () => {
    for (const [path, data] of [
      ['/api/articles', {}],
      [`/api/articles/${id}/duplicate`, {}],
      [`/api/articles/${id}/trash`, {}],
      [`/api/articles/${id}/stage`, { stage: 'submitted' }],
      ['/api/samples', {}],
    ] as const) {
      const answer = await reader.request.post(newsroom.origin + path, { data, headers: { origin: newsroom.origin } });
      expect(answer.status(), path).toBe(403);
      expect(await answer.json()).toMatchObject({ code: 'forbidden' });
    }
  });

  await test.step('a channel from another site, or without a session, is not opened', async () => {
    await expect(openRawChannel(newsroom.origin, cookie, 'https://evil.example')).rejects.toThrow(/HTTP 403/);
    await expect(openRawChannel(newsroom.origin, '')).rejects.toThrow(/HTTP 401/);
  });

  expect(JSON.stringify(await newsroom.document(id))).not.toContain('Eingeschmuggelt');
});
