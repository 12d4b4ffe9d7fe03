import { describe, expect, test } from 'vitest';
import { writeHtml } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { exampleNodes } from '#testing/examples.ts';
import { context, exampleArticle, recordOf } from '#testing/outgoing.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { forReaders } from '../forReaders.ts';
import { outgoing } from '../outgoing.ts';
import { forPasting } from './forPasting.ts';
import { isOwnFragment } from './fragmentGrammar.ts';
import { htmlFragment } from './htmlFragment.ts';
import { readFragment } from './readFragment.ts';

const read = (html: string) => readFragment(readHtml(html), '', countedIds());

test.each(exampleNodes())('$name is known as Galley’s, from a file and from a clipboard', ({ node }) => {
  const out = outgoing(exampleArticle(node), recordOf('a1'));
  const copied = writeHtml(forReaders(forPasting(out.tree, context, 'de-CH')));
  for (const html of [String(htmlFragment.write(out, context)), copied])
    expect(isOwnFragment(readHtml(html)), html).toBe(true);
});

describe('another newspaper’s HTML that begins as Galley’s does is read as such', () => {
  const lines = (html: string) => read(`<h1 class="headline">Titel</h1>${html}`).doc.children.slice(3);
  const words = (html: string) => lines(html).map(({ textContent }) => textContent);

  test('two breaks part paragraphs', () => {
    expect(words('<p>Eins.<br><br>Zwei.</p>')).toEqual(['Eins.', 'Zwei.']);
    expect(words('<p>Eins.<br> <br>Zwei.</p>')).toEqual(['Eins.', 'Zwei.']);
  });

  test('an empty paragraph is none', () => {
    expect(words('<p>Eins.</p><p>&nbsp;</p><p></p><p>Zwei.</p>')).toEqual(['Eins.', 'Zwei.']);
  });

  test('a picture in a paragraph is a picture', () => {
    const html = '<p>Eins <img src="https://a.example/b.jpg" alt="Die Halle"> zwei.</p>';
    expect(lines(html).map(({ type }) => type.name)).toContain('figure');
    expect(read(`<p class="kicker">Bern</p>${html}`).pictures.map(({ address }) => address)).toEqual([
      'https://a.example/b.jpg',
    ]);
  });

  test.each([
    '<p class="correction"><span class="told">Gestern</span> stand hier etwas anderes.</p>',
    '<aside class="correction"><p>Hier stand etwas anderes.</p><p class="told">Gestern</p></aside>',
    '<p>Eins.</p><p class="headline">Gestern</p>',
    '<ul><li>Gestern</li></ul>',
    '<div><p>Gestern</p></div>',
    '<table><tr><td><p>Gestern</p></td></tr></table>',
    '<blockquote>Gestern</blockquote>',
    '<figure class="embed"><p>Gestern</p><a href="https://a.example/">Post</a></figure>',
    '<p>Eins.</p><h1 class="headline">Gestern</h1>',
  ])('nothing of it is lost: %s', (html) => {
    const whole = `<h1 class="headline">Titel</h1>${html}`;
    expect(isOwnFragment(readHtml(whole))).toBe(false);
    const { doc, receipt } = read(whole);
    expect(doc.textContent).toContain('Gestern');
    expect(receipt.addsUp).toBe(true);
  });
});
