import { cleanText } from '#blocks/cleanText.ts';
import { hostileMarkup } from '#testing/hostileMarkup.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { watchPage } from '../fixtures/watchPage.ts';
import { agencyOf } from '../fixtures/wire.ts';

const payloads = hostileMarkup();
const [first = ''] = payloads.filter(({ live }) => live === 'load').map(({ markup }) => markup);
const all = payloads.map(({ markup }) => `<p>Regen</p>${markup}`).join('');
const escaped = (text: string) => cleanText(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const associations = { main: { type: 'picture', description_text: all, href: 'javascript:alert(1)' } };
const messages = {
  ninjs: JSON.stringify({ uri: 'urn:a', headline: first, byline: first, ednote: first, body_xhtml: all, associations }),
  'NewsML-G2': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:b" version="1"><itemMeta><itemClass qcode="ninat:text"/><edNote>${escaped(first)}</edNote></itemMeta><contentMeta><headline>${escaped(first)}</headline><slugline>${escaped(first)}</slugline><description role="drol:caption">${escaped(all)}</description></contentMeta><contentSet><inlineData contenttype="text/html">${escaped(all)}</inlineData></contentSet></newsItem>`,
  NITF: '<nitf><head><docdata><doc-id id-string="urn:c"/></docdata></head><body><body.head><hedline><hl1>Regen</hl1></hedline></body.head><body.content><p><a href="javascript:alert(1)" onclick="alert(1)">Regen</a></p><script>alert(1)</script><media media-type="image"><media-reference source="javascript:alert(1)"/><media-caption>Regen</media-caption></media></body.content></body></nitf>',
};

test('what an agency sends runs nothing in the inbox, nor in the article that it becomes', async ({
  newsroom,
  page,
}) => {
  const seen = await watchPage(page);
  const post = await agencyOf(newsroom, page.request, 'sda');
  for (const [format, message] of Object.entries(messages))
    await test.step(format, async () => {
      const id = await post(message);
      await page.goto(`/wire?message=${id}`);
      const shown = page.getByRole('region', { name: 'Message', exact: true });
      await expect(shown.getByText('Regen').first()).toBeAttached();
      const { id: article } = await newsroom.post(page.request, `/api/wire/${id}/article`, {});
      await page.goto(`/articles/${article}`);
      const screen = new ArticleScreen(page);
      await screen.opened();
      await expect(screen.manuscript.getByText('Regen').first()).toBeAttached();
      await expect(screen.preview.locator('p').first()).toBeAttached();
      expect(seen).toEqual([]);
    });
  await page.goto('/');
  await expect(page.getByRole('grid').getByRole('row').nth(Object.keys(messages).length)).toBeVisible();
  expect(seen).toEqual([]);
});
