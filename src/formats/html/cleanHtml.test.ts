import { expect, test } from 'vitest';
import { writeHtml } from '#article/html.ts';
import { readHtml } from '#article/readHtml.ts';
import { docsClipboard, wordClipboard, wordOnlineClipboard } from '#testing/readingSamples.ts';
import { treeText } from '../reading/counts.ts';
import { cleanHtml } from './cleanHtml.ts';

const clean = (html: string) => writeHtml(cleanHtml(readHtml(html)).blocks);

test('Word: headings by outline, lists by its levels, quotations, tables, the footnote as text with its mark', () => {
  const { blocks, program, setAside, changed } = cleanHtml(readHtml(wordClipboard));
  expect(program).toBe('Microsoft Word');
  expect(blocks.map((block) => writeHtml([block]))).toEqual([
    '<h2><strong>Drei </strong><strong>Punkte</strong></h2>',
    '<p>Der <strong>Bundesrat</strong> sagte: «Wir <em>warten</em> nicht»[1], heute.</p>',
    '<ol><li><p>erstens</p><ul><li><p>darunter</p></li></ul></li><li><p>zweitens</p></li></ol>',
    '<blockquote><p>Ein Zitat.</p></blockquote>',
    '<p>Siehe <a href="https://example.org/a">hier</a>.</p>',
    '<figure class="table"><table><tbody><tr><th>Kanton</th><th>Ja</th></tr><tr><td>Bern</td><td>51<br>Prozent</td></tr></tbody></table></figure>',
    '<p>[1] Am Montag.</p>',
  ]);
  expect(setAside.map((piece) => [piece.kind, treeText(piece.blocks)])).toEqual([
    ['deletion', 'nie'],
    ['comment', 'Stimmt das?'],
  ]);
  expect(changed).toContainEqual({ kind: 'addresses', count: 1 });
  expect(changed).toContainEqual({ kind: 'insertions', count: 1 });
});

test('Google Docs: emphasis by the weight of the font, lists in lists in their items', () => {
  expect(clean(docsClipboard)).toBe(
    '<h2>Ein Titel</h2><p>Vorne <strong>fett</strong><em> schräg</em></p><ul><li><p>eins</p><ul><li><p>tiefer</p></li></ul></li><li><p>zwei</p></li></ul>',
  );
});

test('Word online: items that are lists of their own are one list, by their levels', () => {
  expect(clean(wordOnlineClipboard)).toBe(
    '<h2>Titel</h2><ol><li><p>eins</p><ol><li><p>tiefer</p></li></ol></li><li><p>zwei</p></li></ol>',
  );
});

test('two breaks end a paragraph, one is a break, none at the edges', () => {
  expect(clean('<div>a<br>b<br><br>c<br></div><p>&nbsp;</p><div><br></div>d')).toBe('<p>a<br>b</p><p>c</p><p>d</p>');
});

test('a quotation element keeps its marks, and links that lead nowhere keep their words', () => {
  expect(clean('<p>Er sagte <q>nein</q>, <a href="javascript:alert(1)">siehe</a> <a href="#x">oben</a>.</p>')).toBe(
    '<p>Er sagte “nein”, siehe oben.</p>',
  );
});

test('pictures stand where they stood; those on another computer are told of', () => {
  const { blocks, unread } = cleanHtml(
    readHtml('<p>Vor <img src="https://example.org/a.jpg" alt="Ein Haus"> nach</p><p><img src="file:///C:/x.png"></p>'),
  );
  expect(writeHtml(blocks)).toBe(
    '<p>Vor  nach</p><figure><img src="https://example.org/a.jpg" alt="Ein Haus"></figure>',
  );
  expect(unread).toEqual([{ reason: 'pictureElsewhere', text: 'file:///C:/x.png' }]);
});
