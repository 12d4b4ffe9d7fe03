import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockwise } from './blockwise.ts';
import { schema } from './schema.ts';

const paragraph = (text: string) => schema.node('paragraph', null, text === '' ? [] : [schema.text(text)]);
const front = ['kicker', 'headline', 'standfirst'].map((name) => schema.node(name));
const article = (body: readonly Node[]) => schema.node('doc', null, [...front, ...body]);

test('a key is read in its block only', () => {
  const read: string[] = [];
  const lengths = blockwise((block) => {
    read.push(block.textContent);
    return block.textContent.length;
  });
  const doc = article(['Eins', 'Zwei', 'Drei'].map(paragraph));
  expect(lengths(doc)).toEqual([0, 0, 0, 4, 4, 4]);
  read.length = 0;
  expect(lengths(doc.replace(17, 17, article([paragraph('e')]).slice(7, 8)))).toEqual([0, 0, 0, 4, 5, 4]);
  expect(read).toHaveLength(1);
});

test('it says of any documents, one after the other, what its blocks say', () => {
  // Few different blocks, so that documents share some, at other places and twice.
  const blocks = ['', 'a', 'bb', 'ccc'].map(paragraph);
  const bodies = fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(bodies, (all) => {
      const lengths = blockwise((block) => block.textContent.length);
      for (const body of all) {
        const doc = article(body.map((index) => blocks[index] as Node));
        expect(lengths(doc)).toEqual(doc.children.map((block) => block.textContent.length));
      }
    }),
  );
});
