import { type Node, Slice } from '@tiptap/pm/model';
import { AllSelection, EditorState, NodeSelection, type Selection, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { withoutIds } from '#article/blockIds.ts';
import { withIds } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { articleWith, exampleNodes } from '#testing/examples.ts';
import { forSeeds, type Random, random, seeds } from '#testing/random.ts';
import { clearRange, typeOver } from './clearRange.ts';
import { insertSlice } from './pasting.ts';

/** An article of every example of every block. */
function everything(): Node {
  const base = articleWith(schema.node('paragraph'));
  const front = new Set(base.children.map(({ type }) => type));
  const body = exampleNodes().flatMap(({ node }) =>
    front.has(node.type) && node.type.name !== 'paragraph' ? [] : [node],
  );
  let id = 0;
  return withIds(schema.node('doc', null, [...base.children.slice(0, -1), ...body]), () => `block${++id}`);
}

function somewhere(doc: Node, chance: Random): Selection {
  const place = () => chance.below(doc.content.size + 1);
  if (chance.below(20) === 0) return new AllSelection(doc);
  const from = place();
  const node = doc.nodeAt(from);
  if (chance.below(4) === 0 && node && NodeSelection.isSelectable(node)) return NodeSelection.create(doc, from);
  const far = chance.below(2) === 0 ? place() : Math.min(doc.content.size, from + chance.below(60));
  return TextSelection.between(doc.resolve(from), doc.resolve(chance.below(3) === 0 ? from : far));
}

test('whatever piece of an article is pasted, dropped or typed over, wherever: it stays an article', async () => {
  const doc = everything();
  await forSeeds(seeds(1, 3_000), (seed) => {
    const chance = random(seed);
    const { content, openStart, openEnd } = somewhere(doc, chance).content();
    const brought = new Slice(withoutIds(content), openStart, openEnd);
    const state = EditorState.create({ doc, selection: somewhere(doc, chance) });
    const { from, to } = state.selection;
    insertSlice(state.tr, brought).doc.check();
    typeOver(state.tr, state.selection, 'x').doc.check();
    const cleared = clearRange(state.tr, from, to).doc;
    cleared.check();
    expect(cleared.children.slice(0, 3).map(({ type }) => type.name)).toEqual(['kicker', 'headline', 'standfirst']);
  });
});
