import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { fc } from '#testing/fastCheck.ts';
import { blockPlaces, differingBlocks } from './places.ts';

const paragraphs = ['eins', 'zwei', 'drei', 'vier'].map((id) =>
  schema.node('paragraph', { id: `block-${id}` }, schema.text(id)),
);
const front = ['kicker', 'headline', 'standfirst'].map((name) => schema.node(name));
const docOf = (body: readonly Node[]) => schema.node('doc', { language: 'de-CH' }, [...front, ...body]);

test('what differs is all that stands between the same beginning and the same end, and no more', () => {
  const body = fc.array(fc.constantFrom(...paragraphs), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(body, body, (one, other) => {
      const [before, after] = [docOf(one), docOf(other)];
      const { gone, come } = differingBlocks(before, after);
      const start = before.children.findIndex((node, index) => node !== after.children[index]);
      const at = start < 0 ? before.childCount : start;
      const made = [...before.children];
      made.splice(Math.min(at, before.childCount - gone.length), gone.length, ...come);
      expect(made).toEqual(after.children);
      if (gone.length > 0 && come.length > 0) {
        expect(gone[0]).not.toBe(come[0]);
        expect(gone.at(-1)).not.toBe(come.at(-1));
      }
    }),
  );
});

test('places are those of the blocks that are asked for', () => {
  const doc = docOf(paragraphs);
  const places = blockPlaces(doc, ['headline', 'block-drei', 'block-nowhere']);
  expect([...places.keys()]).toEqual(['headline', 'block-drei']);
  for (const { node, position } of places.values()) expect(doc.nodeAt(position)).toBe(node);
});
