import { undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { done, stateOf } from '#testing/inEditor.ts';
import { article, crosshead, divider, list, paragraph, table } from '#testing/write.ts';
import { chooseAllBlocks, chooseBlocks } from './choosingBlocks.ts';
import { commandNamed } from './commands.ts';

const run = (name: string) => commandNamed(name).run;

const figure = (picture: string, caption = '') =>
  schema.node('figure', { id: `figure-${picture}`, picture }, [
    schema.node('figure_caption', null, caption ? [schema.text(caption)] : []),
    schema.node('figure_credit'),
  ]);
const embed = () =>
  schema.node('embed', { id: 'embed-1', url: 'https://www.youtube.com/watch?v=abc' }, schema.node('embed_title'));

/** A box with its title and its blocks. */
const box = (name: string, title: string, ...blocks: readonly Node[]) =>
  schema.node(name, { id: `${name}-1` }, [
    schema.node(`${name}_${name === 'question' ? 'words' : 'title'}`, null, title ? [schema.text(title)] : []),
    ...blocks,
  ]);

/** The caret behind the first letter of the words. */
function caretIn(doc: Node, words: string): EditorState {
  let position = -1;
  doc.descendants((node, at) => {
    if (node.text === words) position = at + 1;
  });
  const state = stateOf(doc);
  return state.apply(state.tr.setSelection(TextSelection.create(doc, position)));
}

const body = ({ doc }: EditorState) => doc.children.slice(3).map(String);

/** Each stands in a box of its own there: nothing of it may go. */
const things = () => [figure('one'), embed(), divider(), table(['a', 'b'], ['c', 'd'])];

describe('a box with more than words in it', () => {
  for (const thing of things())
    test(`becomes nothing that would have no place for it: ${thing.type.name}`, () => {
      const doc = article({}, box('factbox', 'Kasten', paragraph('eins'), thing));
      for (const name of ['crosshead', 'list', 'blockquote', 'question']) {
        const state = caretIn(doc, 'Kasten');
        expect(run(name)(state), name).toBe(false);
        expect(done(state, run(name)).doc.eq(doc), name).toBe(true);
      }
    });

  test('goes from around its blocks, which stay as they are, and comes back', () => {
    const blocks = [paragraph('eins'), crosshead('zwei'), list('drei', 'vier'), ...things()];
    const doc = article({}, ...blocks, paragraph('danach'));
    const start = caretIn(doc, 'eins');
    const chosen = done(start, chooseBlocks, chooseAllBlocks);
    const boxed = done(chosen, run('factbox'));
    expect(boxed.doc.child(3).type.name).toBe('factbox');
    const again = done(boxed, run('factbox'));
    expect(again.doc.eq(doc)).toBe(true);
    expect(done(again, undo).doc.eq(boxed.doc)).toBe(true);
  });

  test('leaves its title as a paragraph, with the caret in it', () => {
    const held = [figure('one', 'Legende'), figure('two')];
    const doc = article({}, paragraph('davor'), box('gallery', 'Bilder', ...held), paragraph('danach'));
    const state = done(caretIn(doc, 'Bilder'), run('paragraph'));
    expect(body(state)).toEqual([paragraph('davor'), paragraph('Bilder'), ...held, paragraph('danach')].map(String));
    expect(state.doc.child(5).attrs).toEqual(held[0]?.attrs);
    expect(state.selection.$head.parent.textContent).toBe('Bilder');
    expect(state.selection.$head.parentOffset).toBe(1);
  });

  test('without a title leaves the caret before its first words', () => {
    const doc = article({}, box('factbox', '', paragraph('eins'), figure('one')));
    const inTitle = caretIn(doc, 'eins');
    const caret = inTitle.apply(inTitle.tr.setSelection(TextSelection.create(doc, inTitle.selection.head - 3)));
    expect(caret.selection.$head.parent.type.name).toBe('factbox_title');
    const state = done(caret, run('factbox'));
    expect(body(state)).toEqual([paragraph('eins'), figure('one')].map(String));
    expect(state.selection.$head.parent.textContent).toBe('eins');
  });

  test('goes together with others and with blocks of text beside it', () => {
    const doc = article(
      {},
      crosshead('eins'),
      box('factbox', 'Kasten', figure('one')),
      box('question', 'Warum?', paragraph('Darum.')),
    );
    const state = done(caretIn(doc, 'eins'), chooseBlocks, chooseAllBlocks, run('paragraph'));
    const expected = [paragraph('eins'), paragraph('Kasten'), figure('one'), paragraph('Warum?'), paragraph('Darum.')];
    expect(body(state)).toEqual(expected.map(String));
    expect(done(state, undo).doc.eq(doc)).toBe(true);
  });
});
