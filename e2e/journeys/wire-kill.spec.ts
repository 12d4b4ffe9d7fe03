import { g2Message } from '#testing/wireSamples.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { ChecksPanel } from '../fixtures/ChecksPanel.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { agencyOf } from '../fixtures/wire.ts';

test('an update and a kill alarm who has the article open, and after the kill it is not published', async ({
  newsroom,
  page,
}) => {
  const post = await agencyOf(newsroom, page.request, 'sda');
  const message = await post(g2Message());
  const { id } = await newsroom.post(page.request, `/api/wire/${message}/article`, {});
  await page.goto(`/articles/${id}`);
  const article = new ArticleScreen(page);
  await article.opened();
  const colleague = await newsroom.signedIn('reporter', 'Rita Reporter');
  await colleague.goto(`${newsroom.origin}/articles/${id}`);
  await new ArticleScreen(colleague).opened();

  await post(g2Message({ version: 2, headline: 'Pakt verschoben' }));
  const update = 'sda has sent an update of the message this article was started from: Pakt verschoben';
  await expect(colleague.getByText(update)).toBeVisible();
  await expect(page.getByText(update)).toBeVisible();
  await colleague.getByRole('button', { name: 'Mark as seen' }).click();
  // It is the article's writers who have seen it.
  await expect(page.getByText(update)).toHaveCount(0);

  await post(g2Message({ version: 3, headline: 'Rückzug: Pakt', status: 'canceled' }));
  for (const each of [page, colleague])
    await expect(each.getByRole('alert').filter({ hasText: 'sda has taken back the message' })).toBeVisible();
  const checks = new ChecksPanel(page);
  await checks.openFindings();
  await expect(checks.summary).toContainText('1 stops publication');
  await expect(checks.finding(/The agency has taken back the message/)).toBeVisible();
  await page.getByRole('button', { name: 'Other stages' }).click();
  await page.getByRole('menuitem', { name: 'Approve' }).click();
  await expect(page.getByRole('status', { name: 'Last notice' })).toContainText('1 finding of the checks stops');

  await colleague.getByRole('link', { name: 'Show the message' }).click();
  await expect(colleague.getByRole('alert')).toHaveText('The agency has taken this story back. Do not use it.');
  await expect(colleague.getByRole('button', { name: 'Start article from this' })).toHaveCount(0);
  await page.goto('/');
  await expect(new DeskScreen(page).row('Pakt unterzeichnet')).toContainText('Agency: killed');
});
