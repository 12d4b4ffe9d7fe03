import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { expect, test } from '../fixtures/newsroom.ts';

test('a click stands when a colleague’s words arrive in the same moment', async ({ page }) => {
  const article = await new DeskScreen(page).newArticle();
  const { keyboard } = page;
  await article.startWriting();
  for (let part = 0; part < 3; part += 1) await keyboard.press('Enter');
  await article.paste('Der Zug hielt.\n\nNiemand stieg aus.\n\nDer Zug fuhr weiter.');
  await article.saved();

  await test.step('what arrives is drawn before ProseMirror is told of the click', async () => {
    // The network cannot be told to answer between a click and its event: the words are put in there as the session does it.
    await article.manuscript.evaluate((manuscript) => {
      const { editor } = manuscript as unknown as { editor: import('@tiptap/core').Editor };
      const arrive = () => {
        const { tr, doc } = editor.state;
        const end = doc.content.size - 1;
        editor.view.dispatch(tr.insertText(' Pünktlich.', end, end).setMeta('addToHistory', false));
      };
      window.addEventListener('selectionchange', arrive, { capture: true, once: true });
    });
    await article.manuscript.getByText('Niemand stieg aus.').click();
    await expect(article.manuscript.getByText('Der Zug fuhr weiter. Pünktlich.')).toBeVisible();
  });

  await test.step('the next key acts where was clicked', async () => {
    await keyboard.press('End');
    await keyboard.type(' Nur ein Hund.');
    await expect(article.manuscript.getByText('Niemand stieg aus. Nur ein Hund.')).toBeVisible();
  });
});
