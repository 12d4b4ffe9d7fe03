import { describe, expect, test } from 'vitest';
import { blocks } from '#blocks/all.ts';
import { newArticle, readDocument } from './newArticle.ts';
import { frontLength, readAttrs, schema } from './schema.ts';

const article = () => newArticle({}, () => 'abcd1234');

test('a new article is its front and one paragraph with an id', () => {
  const doc = article();
  doc.check();
  expect(doc.children.map((child) => child.type.name)).toEqual(['kicker', 'headline', 'standfirst', 'paragraph']);
  expect(doc.child(frontLength).attrs.id).toBe('abcd1234');
  expect(schema.topNodeType.createAndFill()?.childCount).toBe(4);
});

test('every block of the list is a node, and no list says a name twice', () => {
  const names = blocks.map((block) => block.name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(schema.nodes[name]).toBeDefined();
});

describe('a document is refused', () => {
  const json = () => article().toJSON();
  const body = (block: object) => ({ ...json(), content: [...json().content.slice(0, 3), block] });

  test.each([
    ['without its front', { ...article().toJSON(), content: article().toJSON().content.slice(1) }],
    [
      'with a script address',
      body({
        type: 'paragraph',
        content: [{ type: 'text', text: 'a', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] }],
      }),
    ],
    ['with an unknown block', body({ type: 'script' })],
    ['with a bad id', body({ type: 'paragraph', attrs: { id: 'a b"c' } })],
    ['with a bad attribute', body({ type: 'pullquote', attrs: { weight: 'huge' } })],
    ['with a bad field', { ...article().toJSON(), attrs: { language: 'xx' } }],
    [
      'with a mark that its block does not take',
      body({ type: 'crosshead', content: [{ type: 'text', text: 'a', marks: [{ type: 'strong' }] }] }),
    ],
    ['that is a block', { type: 'paragraph' }],
    ['that is nothing', null],
  ])('%s', (_, document) => {
    expect(() => readDocument(document)).toThrow(RangeError);
  });
});

test('an element states what it declares, and ids only of the right form', () => {
  const source = (attributes: Record<string, string>) => ({ get: (name: string) => attributes[name] ?? null });
  const rule = { tag: 'p' };
  expect(readAttrs(rule, {}, source({ 'data-id': 'abcd', 'data-x': '1' }))).toEqual({ id: 'abcd' });
  expect(readAttrs(rule, {}, source({ 'data-id': '"><script>' }))).toEqual({});
  expect(readAttrs({ tag: 'p', read: () => false }, {}, source({}))).toBe(false);
});
