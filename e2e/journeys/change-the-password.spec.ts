import type { Page } from '@playwright/test';
import { axe } from '../fixtures/axe.ts';
import { expect, test } from '../fixtures/newsroom.ts';

const password = 'ein langes Passwort';
const newPassword = 'ein noch längeres Passwort';

/** Presses Tab until a control has the focus. */
async function tabTo(page: Page, role: 'button' | 'textbox', name: string): Promise<void> {
  const control = page.getByRole(role, { name, exact: true });
  await expect(control).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('Tab');
    await expect(control).toBeFocused({ timeout: 100 });
  }).toPass();
}

/** Chooses an entry of the menu that is open, by its keys. */
async function choose(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name, exact: true });
  await expect(entry).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(entry).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press('Enter');
}

async function signIn(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toBeFocused();
  await page.keyboard.type('anna.muster@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
}

test('a password is changed by who knows the old one, and signs out everywhere else', async ({ newsroom, page }) => {
  await newsroom.createArticle();
  const anna = await newsroom.signedIn('reporter', 'Anna Muster');
  await anna.goto(newsroom.origin);
  await page.context().clearCookies();
  await page.goto(newsroom.origin);
  await signIn(page, password);
  await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();

  const dialog = anna.getByRole('dialog', { name: 'Change password' });
  await test.step('the menu opens the dialog, and the old password has the focus', async () => {
    await tabTo(anna, 'button', 'Your account');
    await anna.keyboard.press('Enter');
    await choose(anna, 'Change password');
    await expect(dialog.getByLabel('Old password')).toBeFocused();
    await axe(anna, 'change the password');
  });
  await test.step('a wrong old password is told, and nothing is changed', async () => {
    await anna.keyboard.type('das falsche Passwort');
    await anna.keyboard.press('Tab');
    await expect(dialog.getByLabel('New password')).toBeFocused();
    await anna.keyboard.type(newPassword);
    await anna.keyboard.press('Enter');
    await expect(dialog.getByRole('alert')).toHaveText('This is not your old password.');
    await axe(anna, 'change the password, refused');
  });
  await test.step('the right one changes it; she goes on where she was', async () => {
    await anna.keyboard.press('Shift+Tab');
    await anna.keyboard.press('ControlOrMeta+a');
    await anna.keyboard.type(password);
    await anna.keyboard.press('Enter');
    await expect(anna.getByRole('status', { name: 'Last notice' })).toContainText('Password changed.');
    await expect(dialog).toHaveCount(0);
    await expect(anna.getByRole('button', { name: 'Your account' })).toBeFocused();
    await anna.reload();
    await expect(anna.getByRole('grid', { name: 'Articles' })).toBeVisible();
  });
  await test.step('her other browser has to sign in, and takes the new password alone', async () => {
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 15_000 });
    await signIn(page, password);
    await expect(page.getByRole('alert')).toContainText('do not belong together');
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(newPassword);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Articles' })).toBeVisible();
  });
});

test('who has forgotten the password chooses a new one by an administrator’s link', async ({ newsroom, page }) => {
  await newsroom.createArticle();
  const anna = await newsroom.signedIn('reporter', 'Anna Muster');
  await anna.goto(newsroom.origin);
  await page.goto(`${newsroom.origin}/people`);
  const link = await test.step('which the administrator makes on the screen of the people', async () => {
    await tabTo(page, 'button', 'More: Anna Muster');
    await page.keyboard.press('Enter');
    await choose(page, 'Link for a new password');
    const dialog = page.getByRole('dialog', { name: 'Link for Anna Muster' });
    await axe(page, 'link for a new password');
    return dialog.getByRole('textbox', { name: 'One-time link' }).inputValue();
  });
  await page.keyboard.press('Escape');

  const elsewhere = page;
  await elsewhere.context().clearCookies();
  await elsewhere.goto(link);
  await test.step('it asks for the password alone', async () => {
    await expect(elsewhere.getByText('Choose a new password for Anna Muster')).toBeVisible();
    await expect(elsewhere.getByRole('textbox', { name: 'Name', exact: true })).toHaveCount(0);
    await expect(elsewhere.getByLabel('New password')).toBeFocused();
    await axe(elsewhere, 'a link for a new password');
    await elsewhere.keyboard.type(newPassword);
    await elsewhere.keyboard.press('Enter');
    await expect(elsewhere.getByRole('grid', { name: 'Articles' })).toBeVisible();
  });
  await test.step('what she had open elsewhere is signed out, and takes the new password', async () => {
    await expect(anna.getByRole('button', { name: 'Sign in' })).toBeVisible({ timeout: 15_000 });
    await signIn(anna, newPassword);
    await expect(anna.getByRole('grid', { name: 'Articles' })).toBeVisible();
  });
});
