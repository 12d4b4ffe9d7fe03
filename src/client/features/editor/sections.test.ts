import { undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection } from '@tiptap/pm/state';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { stateOf } from '#testing/inEditor.ts';
import { article, crosshead, paragraph } from '#testing/write.ts';
import { BlockSelection } from './BlockSelection.ts';
import { moveSection, moveSectionHere, sectionAt, swap } from './sections.ts';

const small = (words: string) =>
  schema.node('crosshead', { id: `small-${words.replace(' ', '-')}`, level: 'second' }, schema.text(words));
const doc = article(
  { headline: 'Titel' },
  paragraph('Anfang'),
  crosshead('Eins'),
  paragraph('a'),
  small('Eins A'),
  paragraph('aa'),
  small('Eins B'),
  crosshead('Zwei'),
  paragraph('b'),
  crosshead('Drei'),
);

const words = (node: Node) => node.children.slice(3).map((block) => block.textContent);
const ids = (node: Node) => node.children.slice(3).map((block) => block.attrs.id as string);

function startOf(text: string): number {
  let found = -1;
  doc.forEach((block, offset) => {
    if (block.textContent === text) found = offset;
  });
  return found;
}

/** The state after a command; null where there is nothing to do. */
function afterwards(state: EditorState, command: Command): EditorState | null {
  let next: EditorState | null = null;
  command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

const moved = (text: string, direction: -1 | 1) => afterwards(stateOf(doc), moveSection(startOf(text), direction));

describe('a section', () => {
  test('is a heading and what follows it until the next that stands as high', () => {
    const text = (heading: string) => {
      const { from, to } = sectionAt(doc, startOf(heading)) ?? { from: 0, to: 0 };
      return doc.slice(from, to).content.content.map((node) => node.textContent);
    };
    expect(text('Eins')).toEqual(['Eins', 'a', 'Eins A', 'aa', 'Eins B']);
    expect(text('Eins A')).toEqual(['Eins A', 'aa']);
    expect(text('Eins B')).toEqual(['Eins B']);
    expect(text('Drei')).toEqual(['Drei']);
    expect(sectionAt(doc, startOf('Anfang'))).toBeNull();
  });

  test('changes places with its neighbour, with all that stands under it; ids and one undo as ever', () => {
    const state = moved('Zwei', -1);
    expect(state && words(state.doc)).toEqual(['Anfang', 'Zwei', 'b', 'Eins', 'a', 'Eins A', 'aa', 'Eins B', 'Drei']);
    expect(state && [...ids(state.doc)].sort()).toEqual([...ids(doc)].sort());
    expect((state && afterwards(state, undo))?.doc.eq(doc)).toBe(true);
    expect(words(moved('Zwei', 1)?.doc ?? doc).slice(-3)).toEqual(['Drei', 'Zwei', 'b']);
  });

  test('of the second level stays under its heading', () => {
    expect(words(moved('Eins A', 1)?.doc ?? doc).slice(1, 6)).toEqual(['Eins', 'a', 'Eins B', 'Eins A', 'aa']);
    expect(moved('Eins A', -1)).toBeNull();
    expect(moved('Eins B', 1)).toBeNull();
  });

  test('does not move over what stands before the first, nor beyond the last', () => {
    expect(moved('Eins', -1)).toBeNull();
    expect(moved('Drei', 1)).toBeNull();
  });

  test('takes the caret along, and moves from within', () => {
    const state = stateOf(doc);
    const caret = startOf('b') + 1;
    const inside = state.apply(state.tr.setSelection(TextSelection.create(doc, caret)));
    const next = afterwards(inside, moveSectionHere(-1)) ?? inside;
    expect(next.selection.$head.parent.textContent).toBe('b');
    expect(words(next.doc)[1]).toBe('Zwei');
    expect(moveSectionHere(1)(stateOf(article({}, paragraph('ohne'))))).toBe(false);
  });

  test('takes along what is selected of it, where the selection reaches into its neighbour as well', () => {
    const two = article({}, crosshead('Eins'), paragraph('a'), crosshead('Zwei'), paragraph('b'));
    const starts = two.children.map((_, index) => two.children.slice(0, index).reduce((sum, n) => sum + n.nodeSize, 0));
    const selected = ({ doc: now, selection: { from, to } }: EditorState) => now.textBetween(from, to, ',');
    for (const [from, to] of [
      [3, 5],
      [3, 6],
      [4, 5],
      [4, 6],
    ] as const)
      for (const forward of [true, false]) {
        const state = stateOf(two);
        const [first = 0, last = 0] = [starts[from], starts[to]];
        const blocks = BlockSelection.touched(two, first, last + 1, forward);
        const chosen = blocks ? state.apply(state.tr.setSelection(blocks)) : state;
        const next = afterwards(chosen, moveSectionHere(1)) ?? chosen;
        expect(words(next.doc)).toEqual(['Zwei', 'b', 'Eins', 'a']);
        expect(next.selection).toBeInstanceOf(BlockSelection);
        expect(selected(next)).toBe(from === 3 ? 'Eins,a' : 'a');
        expect((next.selection as BlockSelection).forward).toBe(forward);
        expect(words((afterwards(next, moveSectionHere(-1)) ?? next).doc)).toEqual(['Eins', 'a', 'Zwei', 'b']);
        const texts = TextSelection.create(two, first + 1, last + 1);
        const inText = state.apply(state.tr.setSelection(texts));
        const after = afterwards(inText, moveSectionHere(1)) ?? inText;
        expect(selected(after)).toBe(from === 3 ? 'Eins,a' : 'a');
      }
  });
});

test('two ranges change places: every block once, with its id, and the selection stays in its words', () => {
  const bounds = fc.array(fc.integer({ min: 3, max: doc.childCount }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(bounds, fc.nat(doc.childCount - 4), (picked, caretBlock) => {
      const [first = 3, second = 3, third = 3] = picked.toSorted((a, b) => a - b);
      const offset = (index: number) => doc.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
      const state = stateOf(doc);
      const caret = state.tr.setSelection(TextSelection.create(doc, offset(3 + caretBlock) + 1));
      const tr = swap(caret, offset(first), offset(second), offset(third));
      tr.doc.check();
      const expected = [
        ...doc.children.slice(0, first),
        ...doc.children.slice(second, third),
        ...doc.children.slice(first, second),
        ...doc.children.slice(third),
      ];
      expect(tr.doc.children.map(String)).toEqual(expected.map(String));
      expect([...ids(state.apply(tr).doc)].sort()).toEqual([...ids(doc)].sort());
      expect(tr.selection.$head.parent.textContent).toBe(doc.child(3 + caretBlock).textContent);
    }),
  );
});
