import { EditorState } from '@tiptap/pm/state';
import { Mapping, type Step } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { randomEdit } from '#testing/edits.ts';
import { forSeeds, random, seeds } from '#testing/random.ts';
import { article, list, paragraph, pullquote } from '#testing/write.ts';
import { anchorAt, mapAnchor } from './anchors.ts';

const doc = article({ headline: 'Rain' }, paragraph('It rained all night.'), list('one', 'two'), pullquote('Wet!'));
const start = (words: string) => {
  let found = -1;
  doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) found = position + index;
    return true;
  });
  return found;
};

const change = (edit: (state: EditorState) => EditorState['tr']) => {
  const transaction = edit(EditorState.create({ doc }));
  return { after: transaction.doc, steps: transaction.steps };
};

test('an anchor remembers its words, and stands outside of no article', () => {
  const from = start('rained');
  expect(anchorAt(doc, 3, from, from + 6)).toEqual({ version: 3, from, to: from + 6, words: 'rained' });
  expect(anchorAt(article({}, paragraph('x'.repeat(900))), 0, 0, 900).words).toHaveLength(500);
  for (const [one, other] of [
    [-1, 2],
    [5, 4],
    [0, doc.content.size + 1],
  ] as const)
    expect(() => anchorAt(doc, 0, one, other)).toThrow(RangeError);
});

test('text at its edges stays outside, text inside comes in', () => {
  const from = start('rained');
  const anchor = anchorAt(doc, 0, from, from + 6);
  const { after, steps } = change((state) =>
    state.tr
      .insertText('»', from)
      .insertText('«', from + 7)
      .insertText('…', from + 4),
  );
  const { anchor: moved, gone } = mapAnchor(anchor, steps);
  expect(after.textBetween(moved.from, moved.to)).toBe('rai…ned');
  expect([moved.version, moved.words, gone]).toEqual([3, 'rained', false]);
});

test('it is gone when its words are, and not before', () => {
  const from = start('rained');
  const anchor = anchorAt(doc, 0, from, from + 6);
  expect(mapAnchor(anchor, change((state) => state.tr.delete(from - 1, from + 5)).steps).gone).toBe(false);
  expect(mapAnchor(anchor, change((state) => state.tr.delete(from - 1, from + 7)).steps).gone).toBe(true);
  const place = anchorAt(doc, 0, from, from);
  expect(mapAnchor(place, change((state) => state.tr.delete(from - 1, from + 7)).steps).gone).toBe(false);
});

test('through any steps it is where ProseMirror maps its ends, in one go or one by one', async () => {
  await forSeeds(seeds(1, 600), (seed) => {
    const chance = random(seed);
    let state = EditorState.create({ doc });
    const steps: Step[] = [];
    for (let count = 1 + chance.below(8); count > 0; count -= 1) {
      const edit = randomEdit(state, chance, () => '⟦a-1⟧');
      if (!edit) continue;
      steps.push(...edit.transaction.steps);
      state = state.apply(edit.transaction);
    }
    const ends = [chance.below(doc.content.size + 1), chance.below(doc.content.size + 1)].sort((a, b) => a - b);
    const anchor = anchorAt(doc, 7, ends[0] ?? 0, ends[1] ?? 0);
    const whole = mapAnchor(anchor, steps);
    const mapping = new Mapping(steps.map((step) => step.getMap()));
    expect(whole.anchor.from).toBe(mapping.map(anchor.from, 1));
    expect(whole.anchor.to).toBe(Math.max(whole.anchor.from, mapping.map(anchor.to, -1)));
    expect(whole.anchor.version).toBe(7 + steps.length);
    expect(whole.anchor.to).toBeLessThanOrEqual(state.doc.content.size);
    if (whole.gone) expect(whole.anchor.from).toBe(whole.anchor.to);
    const stepwise = steps.reduce((at, step) => mapAnchor(at, [step]).anchor, anchor);
    expect(stepwise.from).toBe(whole.anchor.from);
    // An end that has fallen onto the beginning stays with it, where the mapping alone would leave it behind.
    expect(stepwise.to).toBeGreaterThanOrEqual(whole.anchor.to);
  });
});
