import { expect, test } from 'vitest';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { articleWith, exampleNodes } from '#testing/examples.ts';
import { fairCopy } from './fairCopy.ts';

test('a block that says nothing internal is the same object, and a copy is made once', () => {
  for (const { name, node } of exampleNodes()) {
    const article = articleWith(node);
    const copy = fairCopy(article);
    expect(fairCopy(article), name).toBe(copy);
    expect(fairCopy(copy), name).toBe(copy);
    copy.check();
    const definition = (blocks as readonly BlockDefinition[]).find((block) => block.name === node.type.name);
    const internal = Object.values(definition?.attrs ?? {}).some((attr) => attr.internal);
    if (!internal) expect(copy.children, name).toContain(node);
  }
});

test('positions in a fair copy are those of the article, block by block', () => {
  for (const { node } of exampleNodes()) {
    const article = articleWith(node);
    expect(fairCopy(article).children.map((child) => child.nodeSize)).toEqual(
      article.children.map((child) => child.nodeSize),
    );
  }
});
