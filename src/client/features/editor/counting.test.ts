import { redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#article/newArticle.ts';
import { frontLength } from '#article/schema.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { node } from '#blocks/example.ts';
import { done } from '#testing/inEditor.ts';
import { articleState } from '../../connection/articleState.ts';
import { commandNamed } from './commands.ts';
import { goOnCounting } from './counting.ts';
import { backspace, deleteForward } from './deletion.ts';
import { enter } from './enter.ts';
import { typedBlocks } from './typedBlocks.ts';

let made = 0;
const newId = () => {
  made += 1;
  return `made${String(made).padStart(4, '0')}`;
};
const rules = typedBlocks();

const paragraph = (text = '') => node('paragraph', { id: newId() }, ...(text ? [text] : []));
const item = (text: string, ...below: NodeJson[]) => node('list_item', paragraph(text), ...below);
const numbered = (start: number, ...items: (string | NodeJson)[]) =>
  node(
    'list',
    { id: newId(), kind: 'numbered', start },
    ...items.map((each) => (typeof each === 'string' ? item(each) : each)),
  );

/** The session's own state with the caret behind these words, or before them. */
function at(words: string, side: 'before' | 'behind', ...body: NodeJson[]): EditorState {
  const doc = readDocument(node('doc', node('kicker'), node('headline'), node('standfirst'), ...body));
  const own = articleState(doc, 0, 'client01', newId);
  const state = EditorState.create({ doc, plugins: [rules, goOnCounting, ...own.plugins] });
  return caret(state, words, side);
}

function caret(state: EditorState, words: string, side: 'before' | 'behind'): EditorState {
  let found = -1;
  state.doc.descendants((child, position) => {
    if (child.isTextblock && child.textContent === words) found = position + 1;
  });
  expect(found).toBeGreaterThan(0);
  const place = found + (side === 'behind' ? words.length : 0);
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, place)));
}

function typed(state: EditorState, text: string): EditorState {
  const view = {
    state,
    composing: false,
    dispatch(transaction: EditorState['tr']) {
      this.state = this.state.apply(transaction);
    },
  };
  for (const letter of text) {
    const { from, to } = view.state.selection;
    const taken = rules.props.handleTextInput?.call(
      rules,
      view as unknown as EditorView,
      from,
      to,
      letter,
      () => view.state.tr,
    );
    if (!taken) view.dispatch(view.state.tr.insertText(letter));
  }
  return view.state;
}

/** The body as it is read: each list with its first number. */
function shown(parent: Node): unknown[] {
  return parent.children
    .filter(({ type }) => ['list', 'paragraph'].includes(type.name))
    .map((child) =>
      child.isTextblock
        ? child.textContent
        : { [child.attrs.kind === 'numbered' ? child.attrs.start : '–']: child.children.map(shown) },
    );
}

const outdent = commandNamed('outdent').run;

describe('a number and a point, typed', () => {
  test('begin a list with that number; Backspace and undo give them back', () => {
    const state = typed(at('', 'behind', paragraph()), '3. Rat');
    expect(shown(state.doc)).toEqual([{ 3: [['Rat']] }]);
    for (const command of [backspace, commandNamed('undo').run]) {
      const list = typed(at('', 'behind', paragraph()), '12. ');
      expect(shown(list.doc)).toEqual([{ 12: [['']] }]);
      expect(shown(done(list, command).doc)).toEqual(['12. ']);
    }
  });

  test('go on with the list above where the number is its next', () => {
    const behind = (start: number) => at('Drei', 'before', numbered(start, 'Eins', 'Zwei'), paragraph('Drei'));
    expect(shown(typed(behind(1), '3. ').doc)).toEqual([{ 1: [['Eins'], ['Zwei'], ['Drei']] }]);
    expect(shown(typed(behind(4), '3. ').doc)).toEqual([{ 4: [['Eins'], ['Zwei']] }, { 3: [['Drei']] }]);
    expect(shown(typed(behind(1), '1. ').doc)).toEqual([{ 1: [['Eins'], ['Zwei']] }, { 1: [['Drei']] }]);
  });

  test('a year begins a sentence', () => {
    expect(shown(typed(at('', 'behind', paragraph()), '1848. ').doc)).toEqual(['1848. ']);
  });
});

describe('a list that is split', () => {
  const list = () => numbered(3, 'Drei', 'Vier', 'Fünf', 'Sechs');

  test('goes on counting in its second half, and undo makes it one again', () => {
    const before = at('Vier', 'before', list());
    const after = [{ 3: [['Drei']] }, 'Vier', { 4: [['Fünf'], ['Sechs']] }];
    for (const command of [outdent, backspace]) {
      const state = done(before, command);
      expect(shown(state.doc)).toEqual(after);
      expect(shown(done(state, undo).doc)).toEqual(shown(before.doc));
      expect(shown(done(state, undo, redo).doc)).toEqual(after);
      const ids = state.doc.children.slice(frontLength).map(({ attrs }) => attrs.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('keeps its number where its first item goes', () => {
    expect(shown(done(at('Drei', 'before', list()), outdent).doc)).toEqual([
      'Drei',
      { 3: [['Vier'], ['Fünf'], ['Sechs']] },
    ]);
  });

  test('is one again where the text between is taken into it', () => {
    const split = done(at('Vier', 'before', list()), outdent);
    expect(shown(done(caret(split, 'Vier', 'before'), backspace).doc)).toEqual([
      { 3: [['DreiVier'], ['Fünf'], ['Sechs']] },
    ]);
    expect(shown(done(caret(split, 'Drei', 'behind'), deleteForward).doc)).toEqual([
      { 3: [['DreiVier'], ['Fünf'], ['Sechs']] },
    ]);
  });

  test('stays two where the second has a number of its own', () => {
    const two = at('Text', 'before', numbered(1, 'Eins'), paragraph('Text'), numbered(7, 'Sieben'));
    expect(shown(done(two, backspace).doc)).toEqual([{ 1: [['EinsText']] }, { 7: [['Sieben']] }]);
  });

  test('is left by Enter in an empty item, and goes on behind it', () => {
    const state = done(at('Drei', 'behind', list()), enter, enter);
    expect(shown(state.doc)).toEqual([{ 3: [['Drei']] }, '', { 4: [['Vier'], ['Fünf'], ['Sechs']] }]);
  });

  test('begins anew a level down', () => {
    const deep = numbered(1, item('Eins', numbered(5, 'fünf', 'sechs', 'sieben')), 'Zwei');
    expect(shown(done(at('sechs', 'before', deep), outdent).doc)).toEqual([
      { 1: [['Eins', { 5: [['fünf']] }], ['sechs', { 1: [['sieben']] }], ['Zwei']] },
    ]);
  });

  test('bullets stay bullets', () => {
    const bullets = node('list', { id: newId() }, item('Eins'), item('Zwei'), item('Drei'));
    const { doc } = done(at('Zwei', 'before', bullets), outdent);
    expect(doc.children.filter(({ type }) => type.name === 'list').map(({ attrs }) => attrs.start)).toEqual([1, 1]);
  });
});

test('a level down a list is of the same kind and begins with 1', () => {
  const state = done(at('Zwei', 'before', numbered(4, 'Eins', 'Zwei')), commandNamed('indent').run);
  expect(shown(state.doc)).toEqual([{ 4: [['Eins', { 1: [['Zwei']] }]] }]);
});

test('the number is asked for in a numbered list alone', () => {
  const { run } = commandNamed('startAt');
  expect(run(at('Eins', 'before', numbered(1, 'Eins')))).toBe(true);
  expect(run(at('Eins', 'before', node('list', { id: newId() }, item('Eins'))))).toBe(false);
  expect(run(at('Text', 'before', paragraph('Text')))).toBe(false);
});
