import { fillArticle, seedParagraphs } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { MainThread } from './mainThread.ts';
import { report } from './statistics.ts';

/** Minutes of writing by the page's clock, and words in each: 40 words a minute is fast for somebody who thinks. */
const minutes = 240;
const wordsAMinute = 40;
const pause = 60_000 / wordsAMinute;
/** The first minutes fill the caches; the heap is compared with what it is then. */
const warm = 20;
/** By then the two hundred undos that are kept are there, and what compiles the scripts has seen all of them. */
const full = 120;

const words = seedParagraphs.join(' ').split(/\s+/);

test('four hours of writing', async ({ newsroom, page, context }) => {
  const id = await newsroom.createArticle();
  await fillArticle(newsroom.origin, await newsroom.cookie(context), id, 2_000);
  await page.clock.install();
  await page.goto(`${newsroom.origin}/articles/${id}`);
  const manuscript = page.getByRole('textbox', { name: 'Manuscript' });
  await expect(manuscript).toHaveAttribute('contenteditable', 'true');
  await manuscript.focus();
  await page.keyboard.press('ControlOrMeta+End');
  const thread = await MainThread.of(page);
  const { keyboard } = page;
  const receipt = page.getByRole('status', { name: 'Receipt' });

  let next = 0;
  const heaps = new Map<number, number>();
  for (let minute = 0; minute < minutes; minute += 1) {
    // A paragraph is written word by word, something in it made bold, taken back and written again; then it goes, so that
    // the article at the end is as long as it was.
    await keyboard.press('Enter');
    for (let word = 0; word < wordsAMinute; word += 1) {
      await keyboard.insertText(`${words[next % words.length]} `);
      next += 1;
      // Whatever the page does by the clock it does in these hours, and a word after a pause is an undo of its own.
      await page.clock.fastForward(pause);
    }
    await keyboard.press('ControlOrMeta+Shift+ArrowLeft');
    await keyboard.press('ControlOrMeta+b');
    await keyboard.press('ControlOrMeta+z');
    await keyboard.press('End');
    await keyboard.press('Shift+Home');
    await keyboard.press('ControlOrMeta+Shift+Backspace');
    await thread.painted();
    if (minute !== warm && minute !== full) continue;
    await expect(receipt).toContainText('Saved');
    heaps.set(minute, await thread.heap());
  }
  await expect(receipt).toContainText('Saved');
  const after = await thread.heap();
  const [before = Number.NaN, halfway = Number.NaN] = [heaps.get(warm), heaps.get(full)];
  report('soak, 4 hours', {
    'heap MB before': before,
    halfway,
    after,
    ratio: after / before,
    goal: 1.1,
    'ratio of the last two hours': after / halfway,
  });
});
