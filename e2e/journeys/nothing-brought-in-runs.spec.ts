import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Fragment, Slice } from '@tiptap/pm/model';
import { ReplaceStep } from '@tiptap/pm/transform';
import { zipSync } from 'fflate';
import { schema } from '#article/schema.ts';
import { schemaNumber } from '#article/version.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { hostileMarkup } from '#testing/hostileMarkup.ts';
import { bytes } from '#testing/readingSamples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { openRawChannel } from '../fixtures/rawChannel.ts';
import { watchPage } from '../fixtures/watchPage.ts';

const payloads = hostileMarkup();
const live = payloads.filter(({ live }) => live === 'load').map(({ markup }) => markup);
const escaped = (text: string) => cleanText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A document of Word with every payload as its words and, where it fits, as the address of a link. */
function hostileDocx(): Buffer {
  const office = 'http://schemas.openxmlformats.org';
  const link = `${office}/officeDocument/2006/relationships`;
  const paragraphs = payloads.map(
    ({ markup }, index) =>
      `<w:p><w:hyperlink r:id="l${index % 3}"><w:r><w:t>${escaped(markup)}</w:t></w:r></w:hyperlink></w:p>`,
  );
  const targets = [
    'javascript:alert(1)',
    'data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;',
    ' java&#9;script:alert(1)',
  ];
  const links = targets.map(
    (target, index) =>
      `<Relationship Id="l${index}" Type="${link}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const relations = (inside: string) =>
    bytes(`<Relationships xmlns="${office}/package/2006/relationships">${inside}</Relationships>`);
  return Buffer.from(
    zipSync({
      '_rels/.rels': relations(`<Relationship Id="r" Type="${link}/officeDocument" Target="word/document.xml"/>`),
      'word/_rels/document.xml.rels': relations(links.join('')),
      'word/document.xml': bytes(
        `<w:document xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${link}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
      ),
    }),
  );
}

test('what is dropped, imported or sent raw runs nothing and asks nobody', async ({ newsroom, page, context }) => {
  let hits = 0;
  const canary = createServer((_, response) => response.end()).on('connection', () => {
    hits += 1;
  });
  await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
  const picture = `<figure><img src="http://127.0.0.1:${(canary.address() as AddressInfo).port}/a.png"></figure>`;
  const seen = await watchPage(page);
  const article = new ArticleScreen(page);
  const opened: string[] = [];

  await test.step('files over HTTP', async () => {
    const html = payloads.map(({ markup }) => `<p>Regen</p>${markup}`).join('');
    for (const [name, data] of [
      ['a.html', Buffer.from(`${picture}${html}`)],
      ['a.docx', hostileDocx()],
    ] as const) {
      const address = `${newsroom.origin}/api/articles/import?name=${name}`;
      const answer = await page.request.post(address, {
        data,
        headers: { origin: newsroom.origin },
        // A kept connection may be closed by the server in the moment in which it is used again.
        maxRetries: 1,
      });
      expect(answer.status(), name).toBe(200);
      opened.push((await answer.json()).articles[0].id);
    }
  });

  await test.step('steps over the channel: what no article may hold is refused, words are words', async () => {
    const id = await newsroom.createArticle();
    const cookie = await newsroom.cookie(context);
    const send = async (client: string, step: object) => {
      const channel = await openRawChannel(newsroom.origin, cookie);
      channel.send({ type: 'open', article: id, client, schema: schemaNumber, version: 0, seq: null });
      const { epoch, head } = await channel.next('opened');
      channel.send({ type: 'steps', article: id, client, epoch, seq: 1, base: head, steps: [step] });
      const answer = await Promise.race([channel.next('ack'), channel.next('refused'), channel.next('problem')]);
      channel.close();
      return answer.type;
    };
    const put = (block: object) => ({ stepType: 'replace', from: 6, to: 6, slice: { content: [block] } });
    const link = (href: string) => ({
      type: 'paragraph',
      content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href } }] }],
    });
    const bad = [
      put(link('javascript:alert(1)')),
      put(link(' java\tscript:alert(1)')),
      put({ type: 'figure', attrs: { address: 'javascript:alert(1)' } }),
      put({ type: 'figure', attrs: { picture: '"><script>alert(1)</script>' } }),
      put({ type: 'script', content: [{ type: 'text', text: 'alert(1)' }] }),
    ];
    for (const [index, step] of bad.entries())
      expect(await send(`bad-${index}`, step), JSON.stringify(step)).not.toBe('ack');
    // An attribute that the block has not got changes nothing.
    expect(await send('onload', { stepType: 'attr', pos: 0, attr: 'onload', value: 'alert(1)' })).toBe('ack');
    expect(JSON.stringify(await newsroom.document(id))).not.toContain('onload');
    const words = payloads.map(({ markup }) => schema.node('paragraph', null, schema.text(cleanText(markup) || ' ')));
    expect(await send('words', new ReplaceStep(6, 6, new Slice(Fragment.from(words), 0, 0)).toJSON())).toBe('ack');
    opened.push(id);
  });

  await test.step('dropped on the manuscript', async () => {
    const id = await newsroom.createArticle();
    await page.goto(`/articles/${id}`);
    await article.opened();
    await article.manuscript.evaluate(
      (manuscript, all) => {
        const { x, y } = (manuscript.lastElementChild ?? manuscript).getBoundingClientRect();
        for (const markup of all) {
          const dataTransfer = new DataTransfer();
          dataTransfer.setData('text/html', markup);
          const event = new DragEvent('drop', {
            dataTransfer,
            clientX: x + 10,
            clientY: y + 5,
            bubbles: true,
            cancelable: true,
          });
          (manuscript.lastElementChild ?? manuscript).dispatchEvent(event);
        }
      },
      [`${picture}<p>Regen</p>`, ...live.map((markup) => `<p>Regen</p>${markup}`)],
    );
    await expect(article.manuscript.getByText('Regen').last()).toBeAttached();
    await article.saved();
    opened.push(id);
  });

  await test.step('opened in the editor, the preview, the history and on the desk', async () => {
    for (const id of opened) {
      await page.goto(`/articles/${id}`);
      await article.opened();
      await expect(article.preview.locator('p').first()).toBeAttached();
    }
    await page.getByRole('tab', { name: 'History' }).click();
    await expect(page.getByRole('region', { name: 'History' })).toBeVisible();
    await page.goto('/');
    await expect(page.getByRole('grid').getByRole('row').nth(opened.length)).toBeVisible();
    expect(seen).toEqual([]);
  });

  await test.step('a picture at an address of this machine is not fetched even when asked for', async () => {
    await page.goto(`/articles/${opened[0]}`);
    await article.opened();
    await article.manuscript.getByRole('button', { name: 'Fetch picture' }).first().click();
    await expect(article.manuscript.getByRole('alert').first()).toContainText('Galley fetches nothing from');
    expect(hits).toBe(0);
  });
  canary.close();
});
