import type { Page } from '@playwright/test';
import { readDocument } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { exampleNodes } from '#testing/examples.ts';
import { pastedLines } from '#testing/wordProcessor.ts';
import { article, crosshead, list, paragraph, pullquote, table } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { openExport } from '../fixtures/exporting.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const link = schema.text('Mehr', [schema.mark('link', { href: 'https://example.org/mehr' })]);
const story = article(
  { headline: 'Ein Vertrag' },
  paragraph('Er ist ', schema.text('neu', [schema.mark('strong')]), '. ', link),
  crosshead('Was darin steht'),
  list('Reis', 'Mehl'),
  table(['Jahr', 'Mio.'], ['2026', '5']),
);

/** Another program with a rich text field: what the browser hands it is what Word and Google Docs get. */
async function pastedElsewhere(page: Page) {
  await page.setContent(
    '<!doctype html><title>Elsewhere</title><div contenteditable role="textbox" aria-label="Document"></div>',
  );
  const document = page.getByRole('textbox', { name: 'Document' });
  await document.focus();
  await page.keyboard.press('ControlOrMeta+v');
  return document;
}

test('what is copied as HTML is pasted elsewhere with its headings, lists, tables and links', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, story);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'HTML page' });
  await expect(dialog.getByRole('status')).toContainText('checked and valid');
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status', { name: 'Last notice' })).toContainText('on the clipboard');

  const document = await pastedElsewhere(page);
  await expect(document.getByRole('heading', { level: 1 })).toHaveText('Ein Vertrag');
  await expect(document.getByRole('heading', { level: 2 })).toHaveText('Was darin steht');
  await expect(document.getByRole('listitem')).toHaveText(['Reis', 'Mehl']);
  await expect(document.getByRole('cell')).toHaveText(['Jahr', 'Mio.', '2026', '5']);
  await expect(document.getByRole('link', { name: 'Mehr' })).toHaveAttribute('href', 'https://example.org/mehr');
  await expect(document.getByRole('strong')).toHaveText('neu');
  expect(await document.innerHTML()).not.toMatch(/data-id|data-galley|contenteditable|ProseMirror/);
});

const further = article(
  { headline: 'Ein Vertrag', fields: { language: 'de-CH' } },
  crosshead('Was darin steht'),
  list('Reis', 'Mehl'),
  table(['Jahr', 'Mio.'], ['2026', '5']),
  schema.node('figure', { id: 'figure01', picture: 'example', alt: 'Zwei Hände' }, [
    schema.node('figure_caption', null, [schema.text('Der Pakt ist unterzeichnet.')]),
    schema.node('figure_credit', null, [schema.text('Foto: Beispielagentur')]),
  ]),
  schema.node('related', { id: 'related1', article: 'example' }),
  pullquote('«Ein Dokument»', 'Wladimir Putin'),
  paragraph('Ende.'),
);

test('what is copied in the manuscript is pasted elsewhere line by line, with what blocks only link to', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, further);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+a');
  await expect.poll(() => screen.copiedHtml()).toContain(`"${newsroom.origin}/media/example/1600"`);
  await page.keyboard.press('ControlOrMeta+c');
  const document = await pastedElsewhere(page);
  await expect(document.getByRole('heading', { level: 1 })).toHaveText('Ein Vertrag');
  await expect(document.getByRole('heading', { level: 2 })).toHaveText('Was darin steht');
  await expect(document.getByRole('listitem')).toHaveText(['Reis', 'Mehl']);
  await expect(document.getByRole('cell')).toHaveText(['Jahr', 'Mio.', '2026', '5']);
  await expect(document.getByRole('img', { name: 'Zwei Hände' })).toHaveAttribute(
    'src',
    `${newsroom.origin}/media/example/1600`,
  );
  await expect(document.getByRole('link', { name: 'Mehr zum Thema' })).toHaveAttribute(
    'href',
    `${newsroom.origin}/read/example`,
  );
  const lines = pastedLines(await document.innerHTML(), { knowsNewer: false }).map(({ words }) =>
    words.map(([, text]) => text).join(''),
  );
  expect(lines.slice(-6)).toEqual([
    'Der Pakt ist unterzeichnet.',
    'Foto: Beispielagentur',
    'Mehr zum Thema',
    '«Ein Dokument»',
    'Wladimir Putin',
    'Ende.',
  ]);
});

test('what was copied from the export comes back with its links, and with what it only says in words', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  const correction = schema.node('correction', { id: 'correct1', kind: 'clarification', date: '2024-06-22' }, [
    schema.node('correction_text', null, [schema.text('Gemeint ist Artikel 4.')]),
  ]);
  const embed = schema.node('embed', { id: 'embedded', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ' });
  const fields = { language: 'de-CH' } as const;
  const doc = article(
    { headline: 'Ein Vertrag', fields },
    paragraph('Er gilt.'),
    embed,
    ...further.content.content.slice(-4, -1),
    correction,
  );
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, doc);
  await page.goto(`/articles/${id}`);
  await new ArticleScreen(page).opened();
  const dialog = await openExport(page);
  await dialog.getByLabel('Format', { exact: true }).selectOption({ label: 'HTML page' });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status', { name: 'Last notice' })).toContainText('on the clipboard');

  const into = await newsroom.createArticle();
  await page.goto(`/articles/${into}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(page.getByRole('region', { name: 'Receipt of the paste' }).getByRole('status')).toHaveText(
    /Pasted from Galley: \d+ words\. Every word, .* is accounted for/,
  );
  await screen.saved();
  const pasted = readDocument(await newsroom.document(into)).children.map(({ type, attrs, textContent }) => ({
    name: type.name,
    ...(attrs.url ? { url: attrs.url } : {}),
    ...(attrs.picture ? { picture: attrs.picture, alt: attrs.alt } : {}),
    ...(attrs.date ? { kind: attrs.kind, date: attrs.date } : {}),
    text: textContent,
  }));
  expect(pasted).toEqual([
    { name: 'kicker', text: '' },
    { name: 'headline', text: 'Ein Vertrag' },
    { name: 'standfirst', text: '' },
    { name: 'paragraph', text: 'Er gilt.' },
    { name: 'embed', url: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ', text: '' },
    {
      name: 'figure',
      picture: 'example',
      alt: 'Zwei Hände',
      text: 'Der Pakt ist unterzeichnet.Foto: Beispielagentur',
    },
    { name: 'paragraph', text: 'Mehr zum Thema' },
    { name: 'pullquote', text: '«Ein Dokument»Wladimir Putin' },
    { name: 'correction', kind: 'clarification', date: '2024-06-22', text: 'Gemeint ist Artikel 4.' },
  ]);
  await expect(screen.manuscript.getByRole('link', { name: 'Mehr zum Thema' })).toHaveAttribute(
    'href',
    `${newsroom.origin}/read/example`,
  );
});

test('an item that is copied with the list in it is an item elsewhere, and here', async ({ newsroom, page }) => {
  const nested = exampleNodes().find(({ name }) => name === 'list: nested')?.node;
  const id = await newsroom.createArticle();
  await writeArticle(
    newsroom.origin,
    await newsroom.cookie(page.context()),
    id,
    article({}, ...(nested ? [nested] : [])),
  );
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.manuscript.getByText('Mehl').click();
  await page.keyboard.press('End');
  for (const word of ['Mehl', 'Reis', 'Hilfsgüter'])
    for (const _ of `${word} `) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => screen.copiedHtml()).toMatch(/^<ul/);
  await page.keyboard.press('ControlOrMeta+c');

  const into = await newsroom.createArticle();
  await page.goto(`/articles/${into}`);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.press('ControlOrMeta+v');
  await screen.saved();
  expect(readDocument(await newsroom.document(into)).lastChild?.textContent).toBe('HilfsgüterReisMehl');
  await expect(screen.manuscript.getByRole('listitem').filter({ hasText: 'Mehl' }).last()).toHaveText('Mehl');

  const document = await pastedElsewhere(page);
  await expect(document.getByRole('list').first().getByRole('listitem')).toHaveText([
    'HilfsgüterReisMehl',
    'Reis',
    'Mehl',
  ]);
  expect(await document.innerHTML()).toMatch(/^<ul>|^<ul class/);
});

/** Words whose record no reader gets, and a picture whose address is the house's. */
const recorded = article(
  { headline: 'Ein Vertrag' },
  paragraph(
    'Sie sagte: ',
    schema.text('«Geprüfte Worte.»', [
      schema.mark('quoteRecord', { source: 'Telefon', authorisedBy: 'Geheim', authorisedOn: '2026-11-26' }),
    ]),
  ),
  paragraph('Danach.'),
  schema.node('figure', { id: 'figure01', address: 'https://example.org/geheim.jpg' }, [
    schema.node('figure_caption', null, [schema.text('Zwei Hände')]),
  ]),
  paragraph('Ende.'),
);
const ofTheHouse = /geheim|quote-record|data-source|data-authorised|data-address="|data-id/i;
const authorised = '"authorisedBy":"Geheim"';
const pictured = '"address":"https://example.org/geheim.jpg"';

test('what the house knows of a quotation and a picture goes along into another article, and into nothing else', async ({
  newsroom,
  page,
}) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, recorded);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  for (const key of ['c', 'x'] as const) {
    await page.keyboard.press('ControlOrMeta+a');
    // It listens before the key is pressed: the two come to the page by ways of their own.
    await page.evaluate(() => {
      const left = new Promise<string[]>((resolve) => {
        for (const type of ['copy', 'cut'] as const)
          document.addEventListener(
            type,
            ({ clipboardData }) =>
              resolve(['text/html', 'text/plain'].map((each) => clipboardData?.getData(each) ?? '')),
            { once: true },
          );
      });
      Object.assign(window, { left });
    });
    await page.keyboard.press(`ControlOrMeta+${key}`);
    const [html = '', text = ''] = await page.evaluate(() => (window as unknown as { left: Promise<string[]> }).left);
    expect(html).toContain('«Geprüfte Worte.»');
    expect(text).toContain('«Geprüfte Worte.»');
    expect(html).not.toMatch(ofTheHouse);
    expect(text).not.toMatch(ofTheHouse);
  }
  // Cut, and put back.
  await page.keyboard.press('ControlOrMeta+v');
  await expect(screen.manuscript).toContainText('Ende.');
  await screen.saved();
  const back = JSON.stringify(await newsroom.document(id));
  expect(back).toContain(authorised);
  expect(back).toContain(pictured);

  const into = await newsroom.createArticle();
  await page.goto(`/articles/${into}`);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.press('ControlOrMeta+v');
  await expect(screen.manuscript).toContainText('Ende.');
  await screen.saved();
  const there = JSON.stringify(await newsroom.document(into));
  expect(there).toContain(authorised);
  expect(there).toContain(pictured);

  const elsewhere = await pastedElsewhere(page);
  await expect(elsewhere).toContainText('«Geprüfte Worte.»');
  expect(await elsewhere.innerHTML()).not.toMatch(ofTheHouse);
});

test('words that are dragged within the article keep what the house knows of them', async ({ newsroom, page }) => {
  const id = await newsroom.createArticle();
  await writeArticle(newsroom.origin, await newsroom.cookie(page.context()), id, recorded);
  await page.goto(`/articles/${id}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  const words = screen.manuscript.getByText('«Geprüfte Worte.»', { exact: true });
  await screen.caretAtEndOf('«Geprüfte Worte.»');
  await page.keyboard.press('Shift+Home');
  await words.dragTo(screen.manuscript.getByText('Ende.'));
  const last = async () => JSON.stringify(readDocument(await newsroom.document(id)).lastChild?.toJSON());
  await expect.poll(last).toContain(authorised);
});
