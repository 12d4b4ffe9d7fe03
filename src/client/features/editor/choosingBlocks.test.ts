import { undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { describe, expect, test } from 'vitest';
import { idsIn } from '#article/blockIds.ts';
import { done, stateOf } from '#testing/inEditor.ts';
import { article, crosshead, divider, factbox, list, paragraph, pasted, pullquote, table } from '#testing/write.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';
import { announcement } from './announcing.ts';
import { BlockSelection } from './BlockSelection.ts';
import { backToText, chooseAllBlocks, chooseBlocks, chooseNext, choosingBlocks } from './choosingBlocks.ts';
import { clearRange } from './clearRange.ts';
import { commandNamed } from './commands.ts';
import { moveTo } from './moveTo.ts';
import { insertSlice } from './pasting.ts';

const run = (name: string) => commandNamed(name).run;
const inEnglish = sayIn('en', catalogs.en);

/** The caret before the last letter of the words. */
function caretIn(doc: Node, words: string): EditorState {
  let position = -1;
  doc.descendants((node, at) => {
    if (node.isText && node.text === words) position = at + words.length - 1;
  });
  const state = stateOf(doc);
  return state.apply(state.tr.setSelection(TextSelection.create(doc, position)));
}

const body = ({ doc }: EditorState) => doc.children.slice(3).map((block) => block.textContent || block.type.name);
const ids = ({ doc }: EditorState) => doc.children.slice(3).map((block) => block.attrs.id);

/** The words of the chosen blocks; null while one is in the text. */
function chosen({ doc, selection }: EditorState): string[] | null {
  if (!(selection instanceof BlockSelection)) return null;
  return doc.slice(selection.from, selection.to).content.content.map((node) => node.textContent || node.type.name);
}

const four = () =>
  article({ headline: 'Titel' }, paragraph('eins'), crosshead('zwei'), paragraph('drei'), paragraph('vier'));

describe('choosing blocks', () => {
  test('Escape chooses the block one writes in, Enter goes back to the same letter', () => {
    const state = done(caretIn(four(), 'drei'), chooseBlocks);
    expect(chosen(state)).toEqual(['drei']);
    const back = done(state, backToText);
    expect(back.selection.eq(caretIn(four(), 'drei').selection)).toBe(true);
  });

  test('a selection of words chooses all blocks it touches, from where it began', () => {
    const start = caretIn(four(), 'drei');
    const words = start.apply(
      start.tr.setSelection(TextSelection.create(start.doc, start.selection.head, start.selection.head - 8)),
    );
    const state = done(words, chooseBlocks);
    expect(chosen(state)).toEqual(['zwei', 'drei']);
    expect(chosen(done(state, chooseNext(-1, true)))).toEqual(['eins', 'zwei', 'drei']);
    expect(chosen(done(state, chooseNext(1, true)))).toEqual(['drei']);
  });

  test('arrows go from block to block and stay in the body, with Shift they extend', () => {
    const state = done(caretIn(four(), 'zwei'), chooseBlocks, chooseNext(-1));
    expect(chosen(state)).toEqual(['eins']);
    expect(chosen(done(state, chooseNext(-1)))).toEqual(['eins']);
    const more = done(state, chooseNext(1, true), chooseNext(1, true));
    expect(chosen(more)).toEqual(['eins', 'zwei', 'drei']);
    expect(chosen(done(more, chooseNext(-1, true)))).toEqual(['eins', 'zwei']);
    expect(chosen(done(more, chooseNext(1)))).toEqual(['vier']);
    expect(chosen(done(more, chooseAllBlocks))).toEqual(['eins', 'zwei', 'drei', 'vier']);
    expect(done(more, backToText).selection.$head.parent.textContent).toBe('drei');
  });

  test('the front has no blocks to choose', () => {
    expect(chooseBlocks(caretIn(four(), 'Titel'))).toBe(false);
  });

  test('a whole list, pull quote or line is one block', () => {
    const doc = article({}, list('a', 'b'), pullquote('Gesagt', 'Anna'), divider(), paragraph('Ende'));
    const state = done(caretIn(doc, 'a'), chooseBlocks);
    expect(chosen(state)).toEqual(['ab']);
    expect(chosen(done(state, chooseNext(1)))).toEqual(['GesagtAnna']);
    expect(chosen(done(state, chooseNext(1), chooseNext(1)))).toEqual(['divider']);
    expect(chosen(done(state, chooseNext(1), chooseNext(1), run('moveUp')))).toEqual(['divider']);
  });
});

describe('what is typed while a block is chosen', () => {
  /** The state after a letter. */
  function typed(state: EditorState, letter: string): EditorState {
    let now = state;
    const plugin = choosingBlocks();
    const view = {
      get state() {
        return now;
      },
      dispatch(transaction: Transaction) {
        now = now.apply(transaction);
      },
    } as unknown as EditorView;
    const taken = plugin.props.handleTextInput?.call(plugin, view, 0, 0, letter, () => now.tr);
    expect(taken).toBe(true);
    now.doc.check();
    return now;
  }

  test('stands in a paragraph behind a line, and not in its place', () => {
    const doc = article({}, paragraph('eins'), divider(), paragraph('zwei'));
    const line = done(caretIn(doc, 'eins'), chooseBlocks, chooseNext(1));
    const state = typed(line, 'x');
    expect(body(state)).toEqual(['eins', 'divider', 'x', 'zwei']);
    expect(body(typed(done(state, chooseBlocks), 'y'))).toEqual(['eins', 'divider', 'xy', 'zwei']);
    const last = article({}, paragraph('eins'), divider());
    expect(body(typed(done(caretIn(last, 'eins'), chooseBlocks, chooseNext(1)), 'x'))).toEqual([
      'eins',
      'divider',
      'x',
    ]);
    const empty = article({}, paragraph('eins'), divider(), paragraph());
    expect(body(typed(done(caretIn(empty, 'eins'), chooseBlocks, chooseNext(1)), 'x'))).toEqual([
      'eins',
      'divider',
      'x',
    ]);
  });

  test('stands in the last words of a box that ends in a line', () => {
    const box = factbox('Kasten', 'zwei');
    const doc = article({}, paragraph('eins'), box.copy(box.content.addToEnd(divider())), paragraph('drei'));
    const state = typed(done(caretIn(doc, 'eins'), chooseBlocks, chooseNext(1)), 'x');
    expect(state.doc.child(4).children.map((child) => child.textContent || child.type.name)).toEqual([
      'Kasten',
      'zweix',
      'divider',
    ]);
  });

  test('behind Enter on a line stands in the words before it', () => {
    const doc = article({}, paragraph('eins'), divider(), paragraph('zwei'));
    const state = done(caretIn(doc, 'eins'), chooseBlocks, chooseNext(1), backToText);
    expect(body(state.apply(state.tr.insertText('x')))).toEqual(['einsx', 'divider', 'zwei']);
  });
});

describe('what is done to chosen blocks', () => {
  const two = () => done(caretIn(four(), 'zwei'), chooseBlocks, chooseNext(1, true));

  test('they move together and keep their ids and stay chosen, one undo takes the move back', () => {
    const before = two();
    const names = new Map(before.doc.children.map((block) => [block.textContent, block.attrs.id]));
    const up = done(before, run('moveUp'));
    expect(body(up)).toEqual(['zwei', 'drei', 'eins', 'vier']);
    expect(chosen(up)).toEqual(['zwei', 'drei']);
    expect(ids(up)).toEqual(body(up).map((words) => names.get(words)));
    const down = done(before, run('moveDown'));
    expect(body(down)).toEqual(['eins', 'vier', 'zwei', 'drei']);
    expect(chosen(down)).toEqual(['zwei', 'drei']);
    expect(done(up, undo).doc.eq(before.doc)).toBe(true);
    expect(chosen(done(up, undo))).toEqual(['zwei', 'drei']);
  });

  test('they are doubled with new ids, and the copies are what is chosen', () => {
    const state = done(two(), run('duplicate'));
    expect(body(state)).toEqual(['eins', 'zwei', 'drei', 'zwei', 'drei', 'vier']);
    expect(new Set(ids(state)).size).toBe(6);
    expect(state.selection.from).toBe(two().selection.to);
    expect(body(done(state, undo))).toEqual(['eins', 'zwei', 'drei', 'vier']);
  });

  test('a block is doubled from within, with all ids inside it, and the caret goes along', () => {
    const state = done(caretIn(article({}, list('a', 'b')), 'b'), run('duplicate'));
    const every = state.doc.children.flatMap((block) => idsIn(block)).map(({ id }) => id);
    expect(body(state)).toEqual(['ab', 'ab']);
    expect(new Set(every).size).toBe(6);
    expect(every).not.toContain(null);
    expect(state.selection.$head.index(0)).toBe(4);
  });

  test('they are deleted together and come back together', () => {
    const state = done(two(), run('deleteBlock'));
    expect(body(state)).toEqual(['eins', 'vier']);
    expect(chosen(done(state, undo))).toEqual(['zwei', 'drei']);
    const all = done(two(), chooseAllBlocks, run('deleteBlock'));
    expect(body(all)).toEqual(['paragraph']);
    expect(all.selection.$head.parent.type.name).toBe('paragraph');
  });

  test('they become another kind', () => {
    expect(done(two(), run('crosshead')).doc.child(5).type.name).toBe('crosshead');
    expect(chosen(done(two(), run('crosshead')))).toEqual(['zwei', 'drei']);
  });

  test('cut takes them as they are, paste puts others in their place', () => {
    const state = two();
    const slice = state.selection.content();
    expect(slice.content.content.map(({ type }) => type.name)).toEqual(['crosshead', 'paragraph']);
    expect(body(state.apply(clearRange(state.tr, state.selection.from, state.selection.to)))).toEqual(['eins', 'vier']);
    expect(body(state.apply(insertSlice(state.tr, pasted('a', 'b'))))).toEqual(['eins', 'a', 'b', 'vier']);
    expect(body(state.apply(insertSlice(state.tr, slice)))).toEqual(body(state));
  });
});

describe('in a box', () => {
  const boxed = () =>
    caretIn(article({}, paragraph('vor'), factbox('Kasten', 'eins', 'zwei'), paragraph('nach')), 'eins');

  test('its blocks are chosen first, Escape once more or an arrow at the edge chooses the box', () => {
    const state = done(boxed(), chooseBlocks);
    expect(chosen(state)).toEqual(['eins']);
    expect(chosen(done(state, chooseNext(1, true)))).toEqual(['eins', 'zwei']);
    expect(chosen(done(state, chooseNext(-1, true)))).toEqual(['eins']);
    expect(chosen(done(state, chooseBlocks))).toEqual(['Kasteneinszwei']);
    expect(chosen(done(state, chooseNext(-1)))).toEqual(['Kasteneinszwei']);
    expect(chosen(done(state, chooseNext(-1), chooseNext(-1)))).toEqual(['vor']);
    expect(chosen(done(state, chooseAllBlocks))).toEqual(['eins', 'zwei']);
  });

  test('its blocks are moved, doubled and deleted in it, and stay the chosen ones', () => {
    const state = done(boxed(), chooseBlocks);
    const moved = done(state, run('moveDown'));
    expect(body(moved)).toEqual(['vor', 'Kastenzweieins', 'nach']);
    expect(chosen(moved)).toEqual(['eins']);
    expect(body(done(state, run('duplicate')))).toEqual(['vor', 'Kasteneinseinszwei', 'nach']);
    expect(body(done(state, run('deleteBlock')))).toEqual(['vor', 'Kastenzwei', 'nach']);
  });

  test('a whole box that is chosen stays so while somebody writes in it', () => {
    const state = done(boxed(), chooseBlocks, chooseBlocks);
    const written = state.apply(state.tr.insertText('x', state.selection.from + 2));
    expect(chosen(written)).toEqual(['xKasteneinszwei']);
  });
});

describe('a box around chosen blocks', () => {
  const boxedFrom = (doc: Node, words: string) =>
    done(caretIn(doc, words), chooseBlocks, chooseAllBlocks, run('factbox'));
  const inside = ({ doc }: EditorState) => doc.child(3).children.map((child) => [child.type.name, child.textContent]);

  test('takes in what cannot be turned into anything else, as it is', () => {
    const doc = article({}, paragraph('eins'), divider(), table(['a', 'b']), pullquote('Worte', 'Wer'));
    const state = boxedFrom(doc, 'eins');
    expect(inside(state)).toEqual([
      ['factbox_title', ''],
      ['paragraph', 'eins'],
      ['divider', ''],
      ['table', 'ab'],
      ['pullquote', 'WorteWer'],
    ]);
    expect(done(state, undo).doc.eq(doc)).toBe(true);
  });

  test('takes the blocks of another box in without it', () => {
    const doc = article({}, paragraph('eins'), factbox('Kasten', 'zwei'), table(['a', 'b']));
    expect(inside(boxedFrom(doc, 'eins'))).toEqual([
      ['factbox_title', ''],
      ['paragraph', 'eins'],
      ['paragraph', 'Kasten'],
      ['paragraph', 'zwei'],
      ['table', 'ab'],
    ]);
  });
});

describe('moved to a gap', () => {
  const two = () => done(caretIn(four(), 'zwei'), chooseBlocks, chooseNext(1, true));
  const gapBefore = (state: EditorState, text: string) => {
    let found = state.doc.content.size;
    state.doc.forEach((block, offset) => {
      if (block.textContent === text) found = offset;
    });
    return found;
  };

  test('they go there together, stay chosen, and one undo brings them back', () => {
    const state = two();
    const names = new Map(state.doc.children.map((block) => [block.textContent, block.attrs.id]));
    const end = done(state, moveTo(state.doc.content.size));
    expect(body(end)).toEqual(['eins', 'vier', 'zwei', 'drei']);
    expect(chosen(end)).toEqual(['zwei', 'drei']);
    expect(ids(end)).toEqual(body(end).map((words) => names.get(words)));
    const start = done(state, moveTo(gapBefore(state, 'eins')));
    expect(body(start)).toEqual(['zwei', 'drei', 'eins', 'vier']);
    expect(done(start, undo).doc.eq(state.doc)).toBe(true);
  });

  test('not into themselves, and not before the body', () => {
    const state = two();
    for (const gap of [gapBefore(state, 'zwei'), gapBefore(state, 'drei'), gapBefore(state, 'vier'), 0])
      expect(moveTo(gap)(state)).toBe(false);
  });

  test('in a box among its blocks, not into its title', () => {
    const box = done(caretIn(article({}, factbox('Kasten', 'eins', 'zwei')), 'zwei'), chooseBlocks);
    expect(body(done(box, moveTo(box.selection.from - 6)))).toEqual(['Kastenzweieins']);
    expect(moveTo(box.selection.$from.start())(box)).toBe(false);
  });

  test('into a box and out of it, but no box into another', () => {
    const doc = () =>
      article({}, paragraph('vor'), factbox('Kasten', 'eins', 'zwei'), paragraph('nach'), factbox('Zweiter', 'drei'));
    const chosenIn = (words: string) => done(caretIn(doc(), words), chooseBlocks);
    const gap = (state: EditorState, words: string) => {
      let found = -1;
      state.doc.descendants((node, at) => {
        if (node.isTextblock && node.textContent === words) found = at;
      });
      return found;
    };
    const start = chosenIn('nach');
    const into = done(start, moveTo(gap(start, 'zwei')));
    expect(body(into)).toEqual(['vor', 'Kasteneinsnachzwei', 'Zweiterdrei']);
    expect(chosen(into)).toEqual(['nach']);
    const named = ({ doc }: EditorState) => new Set(idsIn(doc).map(({ id }) => id));
    expect(named(into)).toEqual(named(start));
    expect(done(into, undo).doc.eq(start.doc)).toBe(true);
    expect(body(done(into, moveTo(gap(into, 'vor'))))).toEqual(['nach', 'vor', 'Kasteneinszwei', 'Zweiterdrei']);
    const first = chosenIn('vor');
    expect(body(done(first, moveTo(gap(first, 'drei'))))).toEqual(['Kasteneinszwei', 'nach', 'Zweitervordrei']);
    const last = chosenIn('drei');
    const emptied = done(last, moveTo(gap(last, 'vor')));
    expect(body(emptied)).toEqual(['drei', 'vor', 'Kasteneinszwei', 'nach', 'Zweiter']);
    expect(chosen(emptied)).toEqual(['drei']);
    const box = done(last, chooseBlocks);
    expect(moveTo(gap(box, 'eins'))(box)).toBe(false);
    expect(moveTo(gap(box, 'Kasten'))(last)).toBe(false);
  });
});

describe('chosen blocks beside others', () => {
  const state = done(caretIn(four(), 'zwei'), chooseBlocks, chooseNext(1, true));
  const { from, to } = state.selection;
  const become = (change: (tr: Transaction) => Transaction) => chosen(state.apply(change(state.tr)));

  test('stay the same whatever comes or is written beside and in them', () => {
    const other = paragraph('neu');
    for (const position of [from, to, 3])
      expect(become((tr) => (position === 3 ? tr.insertText('x', 4) : tr.insert(position, other)))).toEqual([
        'zwei',
        'drei',
      ]);
    expect(become((tr) => tr.insertText('x', from + 1))).toEqual(['xzwei', 'drei']);
  });

  test('a block that a colleague deletes leaves them, and its neighbour does not take its place', () => {
    const half = from + (state.doc.nodeAt(from)?.nodeSize ?? 0);
    expect(become((tr) => tr.delete(from, half))).toEqual(['drei']);
    expect(become((tr) => tr.delete(half, to))).toEqual(['zwei']);
    expect(become((tr) => tr.delete(from, to))).toBeNull();
    expect(become((tr) => tr.replaceWith(from, to, paragraph('ganz anders')))).toBeNull();
  });

  test('a chosen line that is deleted leaves nothing chosen', () => {
    const doc = article({}, paragraph('a'), divider(), paragraph('b'));
    const line = done(caretIn(doc, 'a'), chooseBlocks, chooseNext(1));
    expect(chosen(line.apply(line.tr.delete(line.selection.from, line.selection.to)))).toBeNull();
    expect(chosen(line.apply(line.tr.insert(line.selection.from, paragraph('c'))))).toEqual(['divider']);
  });
});

describe('what somebody who listens is told', () => {
  /** The announcements of commands, one after another. */
  function told(state: EditorState, ...commands: Command[]): (string | null)[] {
    let now = state;
    return commands.map((command) => {
      let words: string | null = null;
      command(now, (transaction) => {
        now = now.apply(transaction);
        words = announcement(transaction, now, inEnglish);
      });
      return words;
    });
  }

  test('which block is chosen, how many, and what became of them', () => {
    const start = caretIn(four(), 'zwei');
    expect(
      told(start, chooseBlocks, chooseNext(1, true), run('moveUp'), run('duplicate'), run('deleteBlock'), backToText),
    ).toEqual([
      'Crosshead, zwei, 2 of 4, selected',
      '2 blocks selected, 2 to 3 of 4',
      'Moved to place 1 of 4. 2 blocks selected, 1 to 2 of 4',
      '2 blocks duplicated. 2 blocks selected, 3 to 4 of 6',
      '2 blocks deleted',
      null,
    ]);
  });

  test('that a block or an item moved under the caret, and nothing while one types', () => {
    const items = caretIn(article({}, list('a', 'b')), 'b');
    const type: Command = (state, dispatch) => {
      dispatch?.(state.tr.insertText('x'));
      return true;
    };
    expect(told(items, run('moveUp'), type)).toEqual(['Moved to place 1 of 2', null]);
  });
});
