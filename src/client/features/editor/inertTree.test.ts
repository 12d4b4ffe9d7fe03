import { expect, test } from 'vitest';
import { readHtml } from '#article/readHtml.ts';
import type { HtmlElement, HtmlTree } from '#marks/htmlTree.ts';
import { hostileMarkup } from '#testing/hostileMarkup.ts';
import { signed } from './inertTree.ts';

const elementsOf = (tree: HtmlTree): HtmlElement[] =>
  tree.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elementsOf(node.children)]));

/** What a parser finds in it that acts by itself. */
const acting = (html: string) =>
  elementsOf(readHtml(html)).flatMap(({ tag, attributes }) => [
    ...(/^(?:script|style)$/.test(tag) ? [tag] : []),
    ...Object.keys(attributes).filter((name) => /^on[a-z]/.test(name)),
  ]);

test('no parser finds a handler, a script or a style in it, however it is hidden', () => {
  for (const { id, markup } of hostileMarkup()) expect.soft(acting(signed(markup)), id).toEqual([]);
  expect(acting('<svg><![CDATA[><image href="]]><img src=x:x onerror=alert(2)//">')).toEqual(['onerror']);
});

test('words and values are what they were once the sign is taken out', () => {
  for (const html of ['<p title="turn on once">only one on x="y"</p>', '<p class=on>3 < 4 "on a=b"</p>'])
    expect(signed(html).replaceAll('\ufdd0', '')).toBe(html);
  expect(signed('<STYLE>p{}</style ><p>a</p><script src="x">b</script>')).toBe('<p>a</p>');
});
