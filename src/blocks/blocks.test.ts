import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate/node';
import { describe, expect, test } from 'vitest';
import { nodeTree, writeHtml } from '#article/html.ts';
import { parse } from '#article/parse.ts';
import { readHtml } from '#article/readHtml.ts';
import { schema } from '#article/schema.ts';
import { dressBlock } from '#page/dress.ts';
import { renderPage } from '#page/page.ts';
import { articleWith, domTree, exampleNodes } from '#testing/examples.ts';
import { blocks } from './all.ts';

const page = { newsroom: 'Seeblick', styles: ['/assets/page.css'], language: 'de-CH', preview: true };
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste: our writer has one way of writing, which is not the validator's.
    'no-inline-style': 'off',
    'long-title': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'no-raw-characters': 'off',
    // Ids are letters and digits in any order, which HTML has allowed since 2014.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('a block is one folder, and at most four lines in the lists', () => {
  const lists = ['./all.ts', './views.tsx', '../article/article.css'].flatMap((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8').split('\n'),
  );
  for (const { name } of blocks) {
    const lines = lists.filter((line) => new RegExp(`/${name}/|^ +${name}(,|:)`).test(line));
    expect(lines.length, name).toBeGreaterThanOrEqual(2);
    expect(lines.length, `${name}:\n${lines.join('\n')}`).toBeLessThanOrEqual(4);
  }
});

describe.each(exampleNodes())('$name', ({ node }) => {
  const article = articleWith(node);
  const at = article.children.findIndex((child) => child.eq(node));

  test('is allowed by the schema', () => {
    node.check();
    article.check();
    expect(schema.nodeFromJSON(JSON.parse(JSON.stringify(node.toJSON()))).eq(node)).toBe(true);
  });

  test('comes back from the tree, and from HTML', () => {
    const tree = article.children.map(nodeTree);
    for (const read of [parse(tree), parse(tree, {}, 'keep'), parse(readHtml(writeHtml(tree)))]) {
      expect(read.child(at).toJSON()).toEqual(node.toJSON());
      expect(read.childCount).toBe(article.childCount);
    }
  });

  test('is the same tree in the editor’s document, wrappers without a box aside', () => {
    expect(writeHtml(domTree(node))).toBe(writeHtml([nodeTree(node)]));
  });

  test('makes a valid page', () => {
    const html = renderPage(article, page);
    const report = validator.validateStringSync(html);
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`)),
    ).toEqual([]);
    expect(html).not.toMatch(/<script|data-id|data-picture|javascript:/);
  });

  test('is dressed the same each time', () => {
    const again = schema.nodeFromJSON(node.toJSON());
    expect(dressBlock(again, page)).toEqual(dressBlock(node, page));
    expect(dressBlock(node, page)).toBe(dressBlock(node, page));
  });
});
