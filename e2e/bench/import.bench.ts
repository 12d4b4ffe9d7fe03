import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ArticleScreen } from '../fixtures/ArticleScreen.ts';
import { DeskScreen } from '../fixtures/DeskScreen.ts';
import { bodyOf } from '../fixtures/fillArticle.ts';
import { expect, test } from '../fixtures/newsroom.ts';
import { median, report } from './statistics.ts';

/**
 * As desktop Word puts it on a clipboard: a class, a style and a bookmark at each heading. `last` is the number that the last
 * paragraph begins with: its quotation marks are set as the house does.
 */
function asWord(words: number): { html: string; text: string; last: string } {
  const blocks = bodyOf(words);
  const body = blocks
    .map(({ text }, at) =>
      text.startsWith('Abschnitt')
        ? `<h2><a name="_Toc${at}"></a><span lang=DE>${text}<o:p></o:p></span></h2>`
        : `<p class=MsoNormal style='margin-bottom:6.0pt'><span lang=DE style='mso-fareast-language:EN-US'>${text.replace(/ (\S+) /, ' <b style="mso-bidi-font-weight:normal">$1</b> ')}<o:p></o:p></span></p>`,
    )
    .join('\n');
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm; font-size:12.0pt;} h2 {mso-style-next:Normal; mso-outline-level:2;} --></style></head><body lang=DE><!--StartFragment-->${body}<!--EndFragment--></body></html>`;
  return { html, text: blocks.map(({ text }) => text).join('\n\n'), last: blocks.at(-1)?.text.split(' ')[0] ?? '' };
}

test('paste of 5,000 words of Word', async ({ page }) => {
  const { html, text, last } = asWord(5_000);
  const times: number[] = [];
  // The first one fetches what reads a clipboard; it is told, and is none of the seven.
  let first = 0;
  for (let paste = 0; paste < 8; paste += 1) {
    await page.goto('/');
    const article: ArticleScreen = await new DeskScreen(page).newArticle();
    await article.startWriting();
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('Enter');
    await article.saved();
    const painted = page.evaluate(
      (words) =>
        new Promise<number>((done) => {
          const last = () => [...document.querySelectorAll('[role=textbox][aria-label=Manuscript] > p')].at(-1);
          const pressed = ({ timeStamp }: KeyboardEvent) => {
            const look = () => {
              if (last()?.textContent?.startsWith(words))
                requestAnimationFrame(() => done(performance.now() - timeStamp));
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          };
          window.addEventListener('keydown', pressed, { capture: true, once: true });
        }),
      last,
    );
    await page.evaluate(
      ([markup, words]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([markup ?? ''], { type: 'text/html' }),
            'text/plain': new Blob([words ?? ''], { type: 'text/plain' }),
          }),
        ]),
      [html, text],
    );
    await page.keyboard.press('ControlOrMeta+v');
    const took = await painted;
    if (paste === 0) first = took;
    else times.push(took);
    await expect(page.getByRole('region', { name: 'Receipt of the paste' })).toContainText('Microsoft Word');
  }
  report('paste of 5,000 words of Word, from the key to the frame', {
    'median ms': median(times),
    longest: Math.max(...times),
    first,
    goal: 300,
  });
});

test('galley batch', async () => {
  const html = `<h1>Titel</h1>${bodyOf(1_000)
    .map(({ text }) => (text.startsWith('Abschnitt') ? `<h2>${text}</h2>` : `<p>${text}</p>`))
    .join('')}`;
  const line = `${JSON.stringify({ id: 'a', do: 'convert', from: 'html', to: 'markdown', text: html })}\n`;
  const program = spawn(process.execPath, ['src/cli/galley.mjs', 'batch'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${program.pid}/status`, 'utf8'))?.[1]) / 1024;
  const answers = createInterface({ input: program.stdout })[Symbol.asyncIterator]();
  const convert = async (count: number) => {
    const begun = performance.now();
    const feeding = (async () => {
      for (let sent = 0; sent < count; sent += 1) if (!program.stdin.write(line)) await once(program.stdin, 'drain');
    })();
    for (let got = 0; got < count; got += 1) {
      const { value } = await answers.next();
      expect(JSON.parse(String(value))).toMatchObject({ ok: true });
    }
    await feeding;
    return (1000 * count) / (performance.now() - begun);
  };
  await convert(200);
  const early = memory();
  const rate = await convert(2_000);
  const late = memory();
  program.stdin.end();
  await once(program, 'exit');
  report('galley batch, 1,000 words of HTML to Markdown', {
    'conversions a second': rate,
    goal: 100,
    'MB after 200': early,
    'MB after 2,200': late,
  });
});
