import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { writeArticle } from '../fixtures/writeArticle.ts';

const stories = [
  {
    language: 'de-CH',
    typed: '"Ob\'s geht?", fragt sie. ("Er sagt "ja" dazu", so "Blick"-Leser.) 27"-Schirm für 12\'345',
    printed: '«Ob’s geht?», fragt sie. («Er sagt ‹ja› dazu», so «Blick»-Leser.) 27"-Schirm für 12’345',
  },
  {
    language: 'de-DE',
    typed: '"Er sagt \'ja\'", so Hans\' Frau - "immerhin".',
    printed: '„Er sagt ‚ja‘“, so Hans’ Frau - „immerhin“.',
  },
  {
    language: 'fr-FR',
    typed: 'L\'"Europe", dit-il, c\'est "un mot "creux"".',
    printed: 'L’«\u202fEurope\u202f», dit-il, c’est «\u202fun mot “creux”\u202f».',
  },
  {
    language: 'it-IT',
    typed: 'Negli anni \'90 dell\'"Europa" ha detto "un po\' "tardi"".',
    printed: 'Negli anni ’90 dell’«Europa» ha detto «un po’ “tardi”».',
  },
  {
    language: 'en-GB',
    typed: "\"In the '90s I don't know 'why',\" she said 'til '98.",
    printed: '“In the ’90s I don’t know ‘why’,” she said ’til ’98.',
  },
] as const;

test('straight keys become the marks of the article’s language, and are given back', async ({ newsroom, page }) => {
  const { keyboard } = page;
  const cookie = await newsroom.cookie(page.context());
  const screen = new ArticleScreen(page);

  const open = async (
    language: (typeof stories)[number]['language'],
    ...words: (string | ReturnType<typeof schema.text>)[]
  ) => {
    const id = await newsroom.createArticle();
    await writeArticle(
      newsroom.origin,
      cookie,
      id,
      article({ headline: language, fields: { language } }, paragraph(...words)),
    );
    await page.goto(`/articles/${id}`);
    await screen.opened();
    // What marks mean is fetched behind the text, before hands find the keys; these keys are faster than hands.
    await page.waitForLoadState('networkidle');
    await screen.startWriting();
    await keyboard.press('ControlOrMeta+End');
  };
  const last = async () => (await screen.blocks()).at(-1);

  for (const { language, typed, printed } of stories)
    await test.step(language, async () => {
      await open(language);
      await keyboard.type(typed);
      await expect.poll(last).toBe(printed);
    });

  await test.step('Backspace or undo right after gives back the key', async () => {
    await keyboard.press('Enter');
    await keyboard.type('"');
    await expect.poll(last).toBe('“');
    await keyboard.press('Backspace');
    await expect.poll(last).toBe('"');
    await keyboard.type('x "');
    await expect.poll(last).toMatch(/^"x [“”‘]$/);
    await keyboard.press('ControlOrMeta+z');
    await expect.poll(last).toBe('"x "');
  });

  await test.step('words in another language have their own marks, inside those of the article', async () => {
    const french = schema.text('le mot', [schema.mark('language', { lang: 'fr' })]);
    await open('de-CH', 'Er sagte «', french);
    await keyboard.type(', "oui"".');
    await expect.poll(last).toBe('Er sagte «le mot, ‹oui›».');
  });

  await test.step('it can be switched off, and stays off', async () => {
    await keyboard.press('ControlOrMeta+k');
    await page.getByRole('combobox', { name: 'Search commands' }).fill('Type the house');
    await keyboard.press('Enter');
    await expect(page.getByRole('status', { name: 'Announcements' })).toHaveText('Straight keys type straight marks');
    await screen.startWriting();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.press('Enter');
    await keyboard.type('"ja"');
    await expect.poll(last).toBe('"ja"');
    await screen.saved();
    await page.reload();
    await screen.opened();
    await page.waitForLoadState('networkidle');
    await screen.startWriting();
    await keyboard.press('ControlOrMeta+End');
    await keyboard.type(' "x"');
    await expect.poll(last).toBe('"ja" "x"');
  });
});
