import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('while the line is still being made, the desk stays as it is, and so does the place in it', async ({
  newsroom,
  page,
}) => {
  const desk = new DeskScreen(page);
  for (const _ of [1, 2, 3]) await newsroom.createArticle();
  let connect = () => {};
  const line = new Promise<void>((resolve) => {
    connect = resolve;
  });
  await page.routeWebSocket(/./, async (socket) => {
    await line;
    socket.connectToServer();
  });
  // Its time is the test's own from the start: seconds of a slow machine are none of the line's.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await page.goto('/');
  const shown = async () => {
    await page.clock.runFor(20);
    return desk.rowAt(3).isVisible();
  };
  await expect.poll(shown, { intervals: [250] }).toBe(true);
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect(desk.focused).toHaveAttribute('aria-rowindex', '3');

  await test.step('seconds on a slow machine', async () => {
    await page.clock.runFor(3_000);
    await expect(page.getByRole('status', { name: 'Receipt' })).toHaveText('');
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '3');
  });

  await test.step('a line that could not be made is said', async () => {
    await page.clock.runFor(5_000);
    await expect(page.getByRole('status', { name: 'Receipt' })).toContainText('Offline');
    await expect(desk.grid).toBeHidden();
  });

  await test.step('it comes, and one is where one was', async () => {
    connect();
    await page.clock.runFor(10_000);
    await expect(page.getByRole('status', { name: 'Receipt' })).toHaveText('');
    await expect(desk.focused).toHaveAttribute('aria-rowindex', '3');
  });
});
