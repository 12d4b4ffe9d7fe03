import type { Page } from '@playwright/test';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const words = ['Dach', 'Titel', 'Lead', 'Erster'];

/** Does what a menu or a virtual keyboard does, which press no key that the editor hears. */
async function edit(page: Page, command: string): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'F13', commands: [command] });
  await browser.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'F13' });
  await browser.detach();
}

test('kicker, headline and standfirst outlive fast keys, menus, cut and paste', async ({ newsroom, page }) => {
  const screen = new ArticleScreen(page);
  const open = async () => {
    await page.goto(`/articles/${await newsroom.createArticle()}`);
    await screen.opened();
    await screen.startWriting();
  };
  await open();
  for (const word of words) {
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
  const place = (word: string) => screen.manuscript.getByText(word, { exact: true });

  await test.step('keys behind each other, before the browser has told where the caret went', async () => {
    for (let round = 0; round < 20; round += 1) {
      for (const [word, ...keys] of [
        ['Titel', 'End', 'Delete'],
        ['Lead', 'Home', 'Backspace'],
        ['Lead', 'End', 'Delete', 'Delete'],
      ] as const) {
        await place(word).click();
        await Promise.all(keys.map((key) => page.keyboard.press(key)));
      }
      expect(await screen.blocks()).toEqual([...words, '']);
    }
  });

  await test.step('deletions that no key announces', async () => {
    for (const [word, key, command] of [
      ['Titel', 'End', 'deleteForward'],
      ['Titel', 'Home', 'deleteBackward'],
      ['Lead', 'End', 'deleteWordForward'],
      ['Erster', 'Home', 'deleteBackward'],
    ] as const) {
      await place(word).click();
      await page.keyboard.press(key);
      await edit(page, command);
      expect(await screen.blocks()).toEqual([...words, '']);
    }
  });

  await test.step('all of it cut and pasted, and copied into another article', async () => {
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+x');
    expect((await screen.blocks()).join('')).toBe('');
    await page.keyboard.press('ControlOrMeta+v');
    expect(await screen.blocks()).toEqual([...words, '']);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.press('ControlOrMeta+c');
    await open();
    await page.keyboard.press('ControlOrMeta+v');
    expect(await screen.blocks()).toEqual([...words, '']);
  });
});

test('a name, once asked for, is what is written, and a credit without one does not stay', async ({
  newsroom,
  page,
}) => {
  await page.goto(`/articles/${await newsroom.createArticle()}`);
  const screen = new ArticleScreen(page);
  await screen.opened();
  await screen.startWriting();
  await page.keyboard.type('Dach');
  const byline = page.getByRole('group', { name: 'Byline' });
  const agency = byline.getByRole('textbox', { name: 'Agency' });
  const dateline = byline.getByRole('textbox', { name: 'Dateline' });
  await byline.getByRole('button', { name: 'Add a person' }).click();
  await page.keyboard.type('Ida');
  await expect(byline.getByRole('textbox', { name: 'Name' })).toHaveValue('Ida');
  await byline.getByRole('button', { name: 'Add an agency' }).click();
  await expect(agency).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(agency).toHaveCount(0);
  await expect(byline.getByRole('button', { name: 'Add a person' })).toBeFocused();
  await byline.getByRole('button', { name: 'Add an agency' }).click();
  await dateline.click();
  await expect(agency).toHaveCount(0);
  await page.keyboard.type(' Bern ');
  await screen.manuscript.getByText('Dach').click();
  await expect(dateline).toHaveValue('Bern');
  expect((await screen.blocks())[0]).toBe('Dach');
});
