import { describe, expect, test } from 'vitest';
import { nodeTree, writeHtml } from '#article/html.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import { schema } from '#article/schema.ts';
import { marks } from './all.ts';
import type { MarkDefinition } from './defineMark.ts';

const paragraph = (html: string) => writeHtml([nodeTree(parse(readHtml(html)).child(3))]);

test('every mark comes back from its HTML', () => {
  for (const mark of marks as readonly MarkDefinition[]) {
    const node = schema.node('paragraph', null, schema.text('Wort', [schema.mark(mark.name, mark.example ?? null)]));
    node.check();
    const tree = [nodeTree(node)];
    for (const read of [parse(tree), parse(readHtml(writeHtml(tree)))])
      expect(read.child(3).toJSON()).toEqual(node.toJSON());
  }
});

test('other people’s ways of writing them', () => {
  expect(paragraph('<p><b>a</b> <i>b</i></p>')).toBe('<p><strong>a</strong> <em>b</em></p>');
  expect(paragraph('<p><b style="font-weight:normal">a</b><i style="font-style: normal">b</i></p>')).toBe('<p>ab</p>');
  expect(paragraph('<p><del>a</del> <strike>b</strike></p>')).toBe('<p><s>a</s> <s>b</s></p>');
  expect(paragraph('<p><i><b>a</b></i></p>')).toBe('<p><strong><em>a</em></strong></p>');
});

test('a link in a link is the inner one, and one without an address is text', () => {
  expect(paragraph('<p><a href="https://a.ch/">a</a><a>b</a><a href="#c">c</a></p>')).toBe(
    '<p><a href="https://a.ch/">a</a>bc</p>',
  );
});

test('what is above the line cannot be below it', () => {
  expect(paragraph('<p>CO<sub>2</sub> m<sup>2</sup><sup><sub>3</sub></sup></p>')).toBe(
    '<p>CO<sub>2</sub> m<sup>2</sup><sub>3</sub></p>',
  );
});

describe('a span of another language', () => {
  const span = (lang: string) => paragraph(`<p><span class="language" lang="${lang}">a</span></p>`);

  test('names it as BCP 47 does, and says which way it is read', () => {
    expect(span('fr-CH')).toBe('<p><span class="language" lang="fr-CH">a</span></p>');
    expect(span('ar')).toBe('<p><span class="language" lang="ar" dir="rtl">a</span></p>');
  });

  test('is none where it names nothing, nor where a word processor says it of every word', () => {
    for (const lang of ['', 'x', 'français', 'en_US', 'en"><script>', `en-${'a'.repeat(40)}`])
      expect(span(lang.replaceAll('"', '&quot;')), lang).toBe('<p>a</p>');
    expect(paragraph('<p><span lang="en-US">a</span></p>')).toBe('<p>a</p>');
  });

  test('is refused by the schema where it names nothing', () => {
    const text = (lang: unknown) => schema.text('a', [schema.mark('language', { lang })]);
    expect(() => text('fr').check()).not.toThrow();
    for (const lang of ['javascript:alert(1)', 'en" onclick="', '', null, 7])
      expect(() => text(lang).check(), String(lang)).toThrow(RangeError);
  });
});
