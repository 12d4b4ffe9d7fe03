import { expect, test } from 'vitest';
import { articleTree, writeHtml } from '#article/html.ts';
import { readMarkdown } from '#formats/markdown/readMarkdown.ts';
import { countedIds } from '#testing/readingSamples.ts';
import { markdownOf } from './markdownText.ts';

/** The blocks that pasted text becomes; null where it is only lines. */
function pasted(text: string): string | null {
  const markdown = markdownOf(text);
  if (markdown === null) return null;
  const { doc } = readMarkdown(markdown, '', countedIds());
  return writeHtml(articleTree(doc).slice(3)).replace(/ data-id="\w+"/g, '');
}

test.each([
  '"Ja", sagte er.\nUnd ging.',
  '- eine Zeile mit einem Strich\nUnd ging.',
  '2026. Ein Jahr.\nEin **- Zeichen.',
  'Die Zahl 3 * 4 * 5, [sic] und #hashtag',
  'a_b_c und 2**3**4',
])('lines stay lines: %j', (text) => {
  expect(markdownOf(text)).toBeNull();
});

test('Markdown is what it means', () => {
  expect(pasted('## Zwischentitel\n\nEin **fettes** Wort, [hier](https://example.org/a).\n\n> Zitat')).toBe(
    '<h2>Zwischentitel</h2><p>Ein <strong>fettes</strong> Wort, <a href="https://example.org/a">hier</a>.</p><blockquote><p>Zitat</p></blockquote>',
  );
  expect(pasted('| a | b |\n|---|---|\n| 1 | 2 |')).toContain('<tr><td>1</td><td>2</td></tr>');
});

test('items in a row are a list with its levels, and every other line stays a paragraph with its signs', () => {
  expect(pasted('Das bleibt:\n- eins & [zwei]\n  - tiefer\n• drei\n2026. Ein Jahr\n*fett* <b>\nEnde')).toBe(
    '<p>Das bleibt:</p><ul><li><p>eins &amp; [zwei]</p><ul><li><p>tiefer</p></li></ul></li><li><p>drei</p></li></ul><p>2026. Ein Jahr</p><p>*fett* &lt;b&gt;</p><p>Ende</p>',
  );
  expect(pasted('1. eins\n2. zwei\n10. zehn')).toContain('<ol data-kind="numbered">');
  expect(pasted('3. drei\n4. vier')).toContain('<ol start="3"');
  expect(pasted('Text\n\n7) sieben\n8) acht')).toContain('<ol start="7"');
});
