import { expect, test } from 'vitest';
import { nodeTree, writeHtml } from '#article/html.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import { schema } from '#article/schema.ts';
import { marks } from './all.ts';

const paragraph = (html: string) => writeHtml([nodeTree(parse(readHtml(html)).child(3))]);

test('every mark comes back from its HTML', () => {
  for (const mark of marks) {
    const attrs = 'attrs' in mark ? { href: 'https://example.org/' } : null;
    const node = schema.node('paragraph', null, schema.text('Wort', [schema.mark(mark.name, attrs)]));
    expect(
      parse([nodeTree(node)])
        .child(3)
        .toJSON(),
    ).toEqual(node.toJSON());
  }
});

test('other people’s ways of writing them', () => {
  expect(paragraph('<p><b>a</b> <i>b</i></p>')).toBe('<p><strong>a</strong> <em>b</em></p>');
  expect(paragraph('<p><b style="font-weight:normal">a</b><i style="font-style: normal">b</i></p>')).toBe('<p>ab</p>');
  expect(paragraph('<p><i><b>a</b></i></p>')).toBe('<p><strong><em>a</em></strong></p>');
});

test('a link in a link is the inner one, and one without an address is text', () => {
  expect(paragraph('<p><a href="https://a.ch/">a</a><a>b</a><a href="#c">c</a></p>')).toBe(
    '<p><a href="https://a.ch/">a</a>bc</p>',
  );
});
