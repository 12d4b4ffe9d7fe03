import type { Page } from '@playwright/test';
import { Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, type Newsroom, test } from '../fixtures/newsroom.ts';
import { openRawChannel } from '../fixtures/rawChannel.ts';

/** The article becomes one of another release's schema, as a server of that release leaves it. */
const ofSchema = (newsroom: Newsroom, article: string, number: number) =>
  newsroom.whileAway(({ transaction }) =>
    transaction(async (query) => {
      await query.updateTable('article').set({ schema: number }).where('id', '=', article).execute();
    }),
  );

/** Types words into the headline as a Galley of tomorrow does: from now on the article is of its schema. */
async function writeNewer(newsroom: Newsroom, page: Page, article: string, words: string): Promise<void> {
  const channel = await openRawChannel(newsroom.origin, await newsroom.cookie(page.context()));
  const client = 'of-a-newer-galley';
  channel.send({ type: 'open', article, client, schema: schemaNumber, version: 0, seq: null });
  const { head, epoch, document } = await channel.next('opened');
  const at = (readDocument(document).firstChild?.nodeSize ?? 0) + 1;
  const content = schema.node('headline', null, schema.text(words)).content;
  const steps = [new ReplaceStep(at, at, new Slice(content, 0, 0)).toJSON()];
  channel.send({ type: 'steps', article, client, epoch, seq: 1, base: head, steps });
  await channel.next('ack');
  channel.close();
  await ofSchema(newsroom, article, schemaNumber + 1);
}

test('a Galley that is too old for an article says so, writes nothing into it and keeps what is unsent for the newer one', async ({
  newsroom,
  page,
}) => {
  const colleague = await newsroom.signedIn('editor', 'Bruno Blau');
  const id = await newsroom.createArticle();
  await page.goto(`/articles/${id}`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  const article = new ArticleScreen(page);
  await article.opened();
  await article.startWriting();
  await page.keyboard.type('Gesendet');
  await article.saved();
  const words = ', im alten Galley ohne Netz getippt';

  await test.step('while she types without a connection, a colleague’s Galley has become newer', async () => {
    await page.context().setOffline(true);
    await expect(article.receipt).toContainText('Offline');
    await page.keyboard.type(words);
    await expect(article.receipt).toContainText(`${words.length} changes kept here`);
    await writeNewer(newsroom, colleague, id, 'Aus der Zukunft');
    await page.context().setOffline(false);
  });

  await test.step('hers is told to reload, nothing can be typed, nothing is taken away', async () => {
    await expect(page.getByRole('alert')).toContainText('made with a newer Galley');
    await expect(article.manuscript).toHaveAttribute('contenteditable', 'false');
    await expect(article.receipt).not.toContainText('Saved');
    const stored = JSON.stringify(await newsroom.document(id));
    expect(stored).toContain('Aus der Zukunft');
    expect(stored).not.toContain(words);
  });

  await test.step('the reload brings the same old Galley: it shows nothing it cannot read, and keeps the words', async () => {
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByText('This article was made with a newer Galley').first()).toBeVisible();
    await expect(
      page.getByRole('textbox', { name: 'Manuscript' }).and(page.locator('[contenteditable="true"]')),
    ).toHaveCount(0);
    // What Galley asks for itself is not asked about.
    expect(asked).toEqual([]);
    await page.goto('/status');
    await expect(page.getByRole('region', { name: 'In this browser' })).toContainText(
      `${words.length} changes wait to be sent`,
    );
    expect(JSON.stringify(await newsroom.document(id))).not.toContain(words);
  });

  await test.step('the newer Galley is here: the words are sent, once, beside the colleague’s', async () => {
    await ofSchema(newsroom, id, schemaNumber);
    await page.goto(`/articles/${id}`);
    await article.opened();
    await article.saved();
    await expect(article.manuscript).toContainText(`Gesendet${words}`);
    const stored = JSON.stringify(await newsroom.document(id));
    expect(stored.split(words)).toHaveLength(2);
    expect(stored).toContain('Aus der Zukunft');
  });
});
