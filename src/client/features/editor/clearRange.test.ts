import type { Node } from '@tiptap/pm/model';
import { type EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { stateOf } from '#testing/inEditor.ts';
import { article, crosshead, divider, factbox, list, paragraph, pullquote } from '#testing/write.ts';
import { clearSelection, typeOver } from './clearRange.ts';
import { insertSlice, linesAsSlice } from './pasting.ts';

/** Where the words begin. */
function find(doc: Node, words: string): number {
  let found = -1;
  doc.descendants((node, position) => {
    if (node.text === words) found = position;
  });
  if (found < 0) throw new Error(`No ${words}`);
  return found;
}

/** All words from the first to the last are selected. */
function over(blocks: readonly Node[], first: string, last: string): EditorState {
  const state = stateOf(article({}, ...blocks));
  const [from, to] = [find(state.doc, first), find(state.doc, last) + last.length];
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, from, to)));
}

function cleared(state: EditorState): EditorState {
  let next = state;
  clearSelection(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

/** The blocks of the body, each by its kind and its words. */
const body = ({ doc }: EditorState) =>
  doc.children.slice(3).map(({ type, textContent }) => `${type.name}: ${textContent}`);

const quote = () => pullquote('Zitat', 'Anna');

describe('what is typed over whole texts stands where they stood', () => {
  const runs: [string, Node[], string, string, string[]][] = [
    ['a list', [list('eins', 'zwei'), quote()], 'eins', 'zwei', ['list: Z', 'pullquote: ZitatAnna']],
    ['a list before a line', [list('eins', 'zwei'), divider()], 'eins', 'zwei', ['list: Z', 'divider: ']],
    ['a list at the end', [list('eins', 'zwei', 'drei')], 'eins', 'drei', ['list: Z']],
    [
      'a list and a paragraph',
      [list('eins', 'zwei'), paragraph('drei'), quote()],
      'eins',
      'drei',
      ['list: Z', 'pullquote: ZitatAnna'],
    ],
    [
      'a crosshead and a list',
      [crosshead('null'), list('eins', 'zwei'), quote()],
      'null',
      'zwei',
      ['crosshead: Z', 'pullquote: ZitatAnna'],
    ],
    [
      'a list and the words of a pull quote',
      [list('eins', 'zwei'), quote()],
      'eins',
      'Zitat',
      ['list: Z', 'pullquote: Anna'],
    ],
  ];

  for (const [name, blocks, first, last, expected] of runs)
    test(name, () => {
      const state = over([paragraph('davor'), ...blocks], first, last);
      const rest = ['paragraph: davor', ...expected];
      expect(body(state.apply(typeOver(state.tr, state.selection, 'Z')))).toEqual(rest);
      expect(body(state.apply(insertSlice(state.tr, linesAsSlice('Z'))))).toEqual(rest);
      const empty = cleared(state);
      expect(body(empty.apply(empty.tr.insertText('Z')))).toEqual(rest);
    });

  test('items in the middle of a list leave one item', () => {
    const state = over([list('eins', 'zwei', 'drei', 'vier')], 'zwei', 'drei');
    const typed = state.apply(typeOver(state.tr, state.selection, 'Z'));
    expect(typed.doc.child(3).children.map(({ textContent }) => textContent)).toEqual(['eins', 'Z', 'vier']);
  });

  test('a line in a box that is chosen leaves a paragraph there', () => {
    const box = factbox('Kasten', 'eins', 'zwei');
    const lined = box.copy(box.content.addToStart(box.child(0)).replaceChild(1, divider()));
    const doc = article({}, lined, paragraph('danach'));
    const state = stateOf(doc);
    const line = find(doc, 'eins') - 2;
    const chosen = state.apply(state.tr.setSelection(NodeSelection.create(doc, line)));
    const typed = chosen.apply(typeOver(chosen.tr, chosen.selection, 'Z'));
    expect(typed.doc.child(3).children.map(({ type, textContent }) => `${type.name}: ${textContent}`)).toEqual([
      'factbox_title: Kasten',
      'paragraph: Z',
      'paragraph: eins',
      'paragraph: zwei',
    ]);
  });
});
