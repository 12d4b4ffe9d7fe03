import { history, undo } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import { AllSelection, EditorState, NodeSelection, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#article/newArticle.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { node } from '#blocks/example.ts';
import { done } from '#testing/inEditor.ts';
import { askFor, markType } from './asking.ts';
import { BlockSelection } from './BlockSelection.ts';
import { clearRange, clearSelection, typeOver } from './clearRange.ts';
import { commandNamed } from './commands.ts';
import { backspace, deleteForward } from './deletion.ts';
import { enter, leaveBlock } from './enter.ts';
import { cellOver, nextCell, previousCell } from './grid.ts';
import { readAddress } from './linkAddress.ts';
import { insertAddress, pastedAddress, setLink } from './linking.ts';
import { outlineOf } from './outlineOf.ts';
import { insertSlice, linesAsSlice, textAsSlice, withCleanText } from './pasting.ts';
import { bodyStart } from './places.ts';
import { typedBlocks } from './typedBlocks.ts';

/** A document whose texts are unique, so that places are named by their words. */
function article(front: [string, string, string], ...body: NodeJson[]) {
  const [kicker, headline, standfirst] = front;
  const part = (name: string, text: string) => (text ? node(name, text) : node(name));
  return readDocument(
    node('doc', part('kicker', kicker), part('headline', headline), part('standfirst', standfirst), ...body),
  );
}

const paragraph = (text = '') => (text ? node('paragraph', text) : node('paragraph'));
const pullquote = (words = '', speaker = '', role = '') =>
  node(
    'pullquote',
    words ? node('pullquote_words', words) : node('pullquote_words'),
    speaker ? node('pullquote_speaker', speaker) : node('pullquote_speaker'),
    role ? node('pullquote_role', role) : node('pullquote_role'),
  );
const list = (...items: string[]) => node('list', ...items.map((text) => node('list_item', paragraph(text))));

type Doc = ReturnType<typeof article>;

/** The position of `|` in the words of a place such as `Zwei|ter`. */
function find(doc: Doc, place: string): number {
  const words = place.replace('|', '');
  let found = -1;
  doc.descendants((child, position) => {
    if (child.isTextblock && child.textContent === words) found = position + 1 + place.indexOf('|');
  });
  if (found < 0) throw new Error(`No ${place}`);
  return found;
}

function at(doc: Doc, from: string, to = from): EditorState {
  const selection = TextSelection.create(doc, find(doc, from), find(doc, to));
  return EditorState.create({ doc, selection, plugins: [history()] });
}

/** A readable picture of the document, `|` where the caret is. */
function picture(state: EditorState): string[] {
  const rows: string[] = [];
  const { from, empty } = state.selection;
  state.doc.descendants((child, position) => {
    if (child.isLeaf && child.isBlock) rows.push(child.type.name);
    if (!child.isTextblock) return;
    const text = child.textBetween(0, child.content.size, '', '↵');
    const caret = empty && from > position && from < position + child.nodeSize ? from - position - 1 : -1;
    const marked = caret < 0 ? text : `${text.slice(0, caret)}|${text.slice(caret)}`;
    rows.push(`${child.type.name}: ${marked}`);
  });
  return rows;
}

const body = (state: EditorState) => picture(state).slice(3);

describe('the front', () => {
  const doc = article(['Dach', 'Titel', 'Lead'], paragraph('Erster'), paragraph('Zweiter'));

  test('Enter walks down it', () => {
    const empty = article(['Dach', '', ''], paragraph());
    const state = done(at(empty, 'Dach|'), enter);
    expect(picture(state)[1]).toBe('headline: |');
    expect(picture(done(state, enter))[2]).toBe('standfirst: |');
    expect(picture(done(state, enter, enter))[3]).toBe('paragraph: |');
  });

  test('Enter takes what follows along only where the next part is empty', () => {
    const empty = article(['', 'Titel mit Rest', ''], paragraph('Text'));
    expect(picture(done(at(empty, 'Titel| mit Rest'), enter)).slice(1, 3)).toEqual([
      'headline: Titel',
      'standfirst: | mit Rest',
    ]);
    expect(picture(done(at(doc, 'Ti|tel'), enter)).slice(1, 3)).toEqual(['headline: Titel', 'standfirst: |Lead']);
  });

  test('Enter in the standfirst makes a paragraph of what follows', () => {
    expect(picture(done(at(doc, 'Le|ad'), enter)).slice(2)).toEqual([
      'standfirst: Le',
      'paragraph: |ad',
      'paragraph: Erster',
      'paragraph: Zweiter',
    ]);
  });

  test('its borders hold against Backspace and Delete', () => {
    for (const place of ['|Dach', '|Titel', '|Lead', '|Erster'])
      expect(done(at(doc, place), backspace).doc.eq(doc)).toBe(true);
    for (const place of ['Dach|', 'Titel|', 'Lead|'])
      expect(done(at(doc, place), deleteForward).doc.eq(doc)).toBe(true);
    expect(picture(done(at(doc, '|Titel'), backspace))[0]).toBe('kicker: Dach|');
  });

  test('deleting all leaves the front and one empty paragraph', () => {
    const all = EditorState.create({ doc, selection: new AllSelection(doc) });
    const cleared = done(all, clearSelection);
    expect(picture(cleared)).toEqual(['kicker: |', 'headline: ', 'standfirst: ', 'paragraph: ']);
  });

  test('a selection across parts loses its text, the parts stay', () => {
    const state = done(at(doc, 'Ti|tel', 'Zwe|iter'), clearSelection);
    expect(picture(state)).toEqual(['kicker: Dach', 'headline: Ti|', 'standfirst: ', 'paragraph: iter']);
    const typed = at(doc, 'Da|ch', 'Tit|el');
    const over = typed.apply(typeOver(typed.tr, typed.selection, 'x'));
    expect(picture(over).slice(0, 3)).toEqual(['kicker: Dax|', 'headline: el', 'standfirst: Lead']);
  });

  test('a chosen headline as a node only loses its text', () => {
    const selection = NodeSelection.create(doc, doc.child(0).nodeSize);
    expect(picture(done(EditorState.create({ doc, selection }), clearSelection))[1]).toBe('headline: |');
  });

  test('several pasted lines in the headline: the first stays, the rest begins the body', () => {
    const state = at(article(['', 'Titel', ''], paragraph()), 'Titel|');
    const pasted = state.apply(insertSlice(state.tr, linesAsSlice(' und mehr\n\nEins\nZwei')));
    expect(picture(pasted)).toEqual([
      'kicker: ',
      'headline: Titel und mehr',
      'standfirst: ',
      'paragraph: Eins',
      'paragraph: Zwei|',
    ]);
  });
});

describe('blocks with parts', () => {
  const doc = article(['', '', ''], paragraph('Davor'), pullquote('Worte', 'Sie'), paragraph('Danach'));

  test('Enter walks words, speaker, role, then a new paragraph', () => {
    const speaker = done(at(doc, 'Worte|'), enter);
    expect(body(speaker)).toContain('pullquote_speaker: |Sie');
    const behind = done(speaker, enter, enter);
    expect(body(behind)).toEqual([
      'paragraph: Davor',
      'pullquote_words: Worte',
      'pullquote_speaker: Sie',
      'pullquote_role: ',
      'paragraph: |',
      'paragraph: Danach',
    ]);
  });

  test('Backspace removes the block only when all of it is empty', () => {
    expect(done(at(doc, '|Worte'), backspace).doc.eq(doc)).toBe(true);
    expect(done(at(doc, '|Danach'), backspace).doc.eq(doc)).toBe(true);
    const empty = article(['', '', ''], paragraph('Davor'), pullquote());
    const words = EditorState.create({
      doc: empty,
      selection: TextSelection.near(empty.resolve(empty.content.size - 6)),
    });
    expect(body(done(words, backspace))).toEqual(['paragraph: Davor', 'paragraph: |']);
  });

  test('a selection that ends in one keeps its parts', () => {
    expect(body(done(at(doc, 'Da|vor', 'S|ie'), clearSelection))).toEqual([
      'paragraph: Da|',
      'pullquote_words: ',
      'pullquote_speaker: ie',
      'pullquote_role: ',
      'paragraph: Danach',
    ]);
  });

  test('one that is wholly in a selection goes', () => {
    expect(body(done(at(doc, 'Da|vor', 'Dan|ach'), clearSelection))).toEqual(['paragraph: Da|ach']);
  });
});

describe('boxes', () => {
  const factbox = (title: string, ...content: NodeJson[]) =>
    node('factbox', title ? node('factbox_title', title) : node('factbox_title'), ...content);
  const doc = article(
    ['', '', ''],
    paragraph('Davor'),
    factbox('Fakten', paragraph('Eins'), list('Punkt'), paragraph('Zwei')),
    paragraph('Danach'),
  );
  const run = (name: string) => commandNamed(name).run;
  const inside = (state: EditorState) => state.doc.child(4).children.map(({ type }) => type.name);

  test('Enter goes from the title into the box, and out of it on an empty last line', () => {
    const first = done(at(doc, 'Fakten|'), enter);
    expect(body(first)).toContain('paragraph: |Eins');
    const out = done(at(doc, 'Zwei|'), enter, enter);
    expect(body(out).slice(-2)).toEqual(['paragraph: |', 'paragraph: Danach']);
    expect(inside(out)).toEqual(['factbox_title', 'paragraph', 'list', 'paragraph']);
    expect(out.doc.child(5).type.name).toBe('paragraph');
    const begun = article(['', '', ''], factbox('Titel', paragraph()), paragraph('Danach'));
    const title = done(at(begun, 'Titel|'), enter, enter);
    expect(body(title)).toEqual(['factbox_title: Titel', 'paragraph: ', 'paragraph: |', 'paragraph: Danach']);
  });

  test('Mod-Enter leaves it from anywhere', () => {
    for (const place of ['Fak|ten', 'Ei|ns', 'Punkt|'])
      expect(body(done(at(doc, place), leaveBlock)).slice(-2)).toEqual(['paragraph: |', 'paragraph: Danach']);
    expect(leaveBlock(at(doc, 'Davor|'))).toBe(false);
  });

  test('Backspace and Delete stop at its borders and its title', () => {
    for (const place of ['|Fakten', '|Eins', '|Danach'])
      expect(done(at(doc, place), backspace).doc.eq(doc), place).toBe(true);
    for (const place of ['Davor|', 'Fakten|', 'Zwei|'])
      expect(done(at(doc, place), deleteForward).doc.eq(doc), place).toBe(true);
    expect(body(done(at(doc, '|Eins'), backspace))).toContain('factbox_title: Fakten|');
    const empty = article(['', '', ''], paragraph('Davor'), factbox('', paragraph()));
    const title = EditorState.create({ doc: empty, selection: TextSelection.create(empty, 15) });
    expect(body(title)[1]).toBe('factbox_title: |');
    expect(body(done(title, backspace))).toEqual(['paragraph: Davor', 'paragraph: |']);
  });

  test('a box without words is not empty while a picture, an embed or a line stands in it', () => {
    const parts = [node('figure_caption'), node('figure_credit')];
    const things = [
      node('figure', { picture: 'pictureaaaa' }, ...parts),
      node('embed', { url: 'https://www.youtube.com/watch?v=abc' }, node('embed_title')),
      node('divider'),
    ];
    for (const thing of things) {
      const held = article(['', '', ''], paragraph('Davor'), factbox('', thing, paragraph()), paragraph('Danach'));
      const title =
        held.child(0).nodeSize + held.child(1).nodeSize + held.child(2).nodeSize + held.child(3).nodeSize + 2;
      const last = title + held.child(4).nodeSize - 4;
      const from = (caret: number) => EditorState.create({ doc: held, selection: TextSelection.create(held, caret) });
      expect(done(from(title), backspace).doc.eq(held), thing.type).toBe(true);
      const out = done(from(last), enter);
      expect(inside(out), thing.type).toEqual(['factbox_title', thing.type]);
      expect(out.doc.child(5).type.name).toBe('paragraph');
    }
    const waiting = article(
      ['', '', ''],
      paragraph('Davor'),
      node('gallery', node('gallery_title'), node('figure', ...parts)),
    );
    const title = EditorState.create({
      doc: waiting,
      selection: TextSelection.create(waiting, waiting.content.size - 8),
    });
    expect(title.selection.$head.parent.type.name).toBe('gallery_title');
    expect(body(done(title, backspace))).toEqual(['paragraph: Davor', 'paragraph: |']);
  });

  test('the blocks in it are joined, turned, moved and deleted among themselves', () => {
    const two = article(['', '', ''], factbox('Fakten', paragraph('Eins'), paragraph('Zwei')), paragraph('Danach'));
    expect(body(done(at(two, '|Zwei'), backspace))[1]).toBe('paragraph: Eins|Zwei');
    expect(body(done(at(two, 'Ei|ns'), run('crosshead')))[1]).toBe('crosshead: Ei|ns');
    expect(body(done(at(two, 'Zw|ei'), run('moveUp'))).slice(0, 3)).toEqual([
      'factbox_title: Fakten',
      'paragraph: Zw|ei',
      'paragraph: Eins',
    ]);
    expect(body(done(at(two, 'Ei|ns'), run('deleteBlock')))).toEqual([
      'factbox_title: Fakten',
      'paragraph: |Zwei',
      'paragraph: Danach',
    ]);
  });

  test('at its edge the box itself moves, and with its last block it goes', () => {
    const moved = done(at(doc, 'Zw|ei'), run('moveDown'));
    expect(moved.doc.children.slice(3).map(({ type }) => type.name)).toEqual(['paragraph', 'paragraph', 'factbox']);
    expect(done(at(doc, 'Fak|ten'), run('moveUp')).doc.child(3).type.name).toBe('factbox');
    const one = article(['', '', ''], factbox('Fakten', paragraph('Eins')), paragraph('Danach'));
    for (const place of ['Ei|ns', 'Fak|ten'])
      expect(body(done(at(one, place), run('deleteBlock'))), place).toEqual(['paragraph: |Danach']);
  });

  test('what is inserted in it stays in it, but no other box', () => {
    const figure = done(at(doc, 'Eins|'), run('figure'));
    expect(inside(figure)).toEqual(['factbox_title', 'paragraph', 'figure', 'list', 'paragraph']);
    expect(commandNamed('factbox').run(at(doc, 'Eins|'))).toBe(false);
    const insert = commandNamed('question').insert ?? run('question');
    const asked = done(at(doc, 'Eins|'), insert);
    expect(asked.doc.children.slice(3).map(({ type }) => type.name)).toEqual([
      'paragraph',
      'factbox',
      'question',
      'paragraph',
    ]);
  });

  test('blocks become a box around them as they are, and asks for its title', () => {
    const state = done(at(doc, 'Da|vor'), run('factbox'));
    expect(body(state).slice(0, 2)).toEqual(['factbox_title: |', 'paragraph: Davor']);
    expect(state.doc.child(3).child(1).attrs).toEqual(doc.child(3).attrs);
  });

  test('what is copied out of one comes without it; what is pasted into one brings none', () => {
    const slice = doc.slice(find(doc, '|Eins'), find(doc, 'Zwei|'), true);
    const target = at(article(['', '', ''], paragraph('AB')), 'A|B');
    expect(body(target.apply(insertSlice(target.tr, slice)))).toEqual([
      'paragraph: AEins',
      'paragraph: Punkt',
      'paragraph: Zwei|B',
    ]);
    const chosen = BlockSelection.touched(doc, find(doc, '|Eins'), find(doc, 'Zwei|'))?.content() ?? Slice.empty;
    expect(body(target.apply(insertSlice(target.tr, chosen)))).toEqual([
      'paragraph: A',
      'paragraph: Eins',
      'paragraph: Punkt',
      'paragraph: Zwei',
      'paragraph: |B',
    ]);
    const whole = new Slice(doc.slice(doc.child(3).nodeSize + 6, doc.content.size - 8).content, 0, 0);
    const into = at(doc, 'Zwei|');
    const pasted = into.apply(insertSlice(into.tr, whole));
    pasted.doc.check();
    expect(pasted.doc.children.filter(({ type }) => type.name === 'factbox')).toHaveLength(1);
    expect(pasted.doc.textContent.match(/Fakten/g)).toHaveLength(2);
  });

  test('boxes that are pasted into the words that open one stand behind it: its own blocks stay with it', () => {
    const question = (words: string, answer: string) =>
      node('question', node('question_words', words), paragraph(answer));
    const asked = article(
      ['', '', ''],
      question('Warum?', 'Darum.'),
      question('Wer?', 'Sie.'),
      question('Wo?', 'Hier.'),
    );
    const both = asked.slice(find(asked, '|Warum?'), find(asked, 'Sie.|'), true);
    const copied = at(asked, 'Wo?|');
    const pasted = copied.apply(insertSlice(copied.tr, both));
    pasted.doc.check();
    expect(body(pasted).slice(4)).toEqual([
      'question_words: Wo?',
      'paragraph: Hier.',
      'question_words: Warum?',
      'paragraph: Darum.',
      'question_words: Wer?',
      'paragraph: Sie.|',
    ]);
    const titled = at(doc, 'Fakten|');
    const mixed = new Slice(Fragment.from([doc.child(3), doc.child(5), asked.child(3)]), 1, 0);
    const behind = titled.apply(insertSlice(titled.tr, mixed));
    behind.doc.check();
    expect(inside(behind)).toEqual(inside(titled));
    expect(body(behind).slice(1)).toEqual([
      'factbox_title: FaktenDavor',
      'paragraph: Eins',
      'paragraph: Punkt',
      'paragraph: Zwei',
      'paragraph: Danach',
      'question_words: Warum?',
      'paragraph: Darum.|',
      'paragraph: Danach',
    ]);
  });

  test('a selection that reaches into one keeps its title', () => {
    const cut = done(at(doc, 'Da|vor', 'Ei|ns'), clearSelection);
    expect(body(cut).slice(0, 3)).toEqual(['paragraph: Da|', 'factbox_title: ', 'paragraph: ns']);
    const all = done(at(doc, 'Da|vor', 'Dan|ach'), clearSelection);
    expect(body(all)).toEqual(['paragraph: Da|ach']);
  });

  test('behind an answer Enter asks the next question, and an empty one is a paragraph again', () => {
    const asked = article(
      ['', '', ''],
      node('question', node('question_words', 'Warum?'), paragraph('Darum.')),
      paragraph('Danach'),
    );
    const next = done(at(asked, 'Darum.|'), enter, enter);
    expect(body(next)).toEqual([
      'question_words: Warum?',
      'paragraph: Darum.',
      'question_words: |',
      'paragraph: ',
      'paragraph: Danach',
    ]);
    expect(body(done(next, enter, enter)).slice(2)).toEqual(['paragraph: |', 'paragraph: Danach']);
  });
});

describe('tables', () => {
  const table = (caption: string, ...rows: string[][]) =>
    node(
      'table',
      node('table_caption', caption),
      node(
        'table_grid',
        ...rows.map((cells) =>
          node('table_row', ...cells.map((words) => (words ? node('table_cell', words) : node('table_cell')))),
        ),
      ),
      node('table_source'),
    );
  const doc = article(
    ['', '', ''],
    paragraph('Davor'),
    table('Titel', ['a1', 'b1'], ['a2', 'b2']),
    paragraph('Danach'),
  );
  const run = (name: string) => commandNamed(name).run;
  /** The rows of the first table, `|` where the caret is. */
  const rows = (state: EditorState) => {
    const found: string[] = [];
    const { from } = state.selection;
    state.doc.descendants((child, position) => {
      if (child.type.name !== 'table_row') return true;
      const cells = child.children.map((cell, index) => {
        const start = position + 2 + child.children.slice(0, index).reduce((sum, { nodeSize }) => sum + nodeSize, 0);
        const at = from >= start && from <= start + cell.content.size ? from - start : -1;
        const words = cell.textContent;
        return at < 0 ? words : `${words.slice(0, at)}|${words.slice(at)}`;
      });
      found.push(cells.join(' · '));
      return false;
    });
    return found;
  };

  test('Tab and Shift-Tab go from cell to cell, and a new row stands behind the last', () => {
    const second = done(at(doc, 'a1|'), nextCell);
    expect(rows(second)).toEqual(['a1 · b1|', 'a2 · b2']);
    expect(rows(done(second, nextCell))).toEqual(['a1 · b1', 'a2| · b2']);
    expect(rows(done(at(doc, 'b2|'), nextCell))).toEqual(['a1 · b1', 'a2 · b2', '| · ']);
    expect(rows(done(at(doc, 'a2|'), previousCell))).toEqual(['a1 · b1|', 'a2 · b2']);
    expect(body(done(at(doc, 'a1|'), previousCell))).toContain('table_caption: Titel|');
    expect(rows(done(at(doc, 'Titel|'), nextCell))).toEqual(['a1| · b1', 'a2 · b2']);
    expect(nextCell(at(doc, 'Davor|'))).toBe(false);
  });

  test('Enter goes from the title into the first cell, down, and out of an empty last row', () => {
    expect(rows(done(at(doc, 'Titel|'), enter))).toEqual(['|a1 · b1', 'a2 · b2']);
    expect(rows(done(at(doc, 'b1|'), enter))).toEqual(['a1 · b1', 'a2 · b2|']);
    const more = done(at(doc, 'b2|'), enter);
    expect(rows(more)).toEqual(['a1 · b1', 'a2 · b2', ' · |']);
    const out = done(more, enter);
    expect(rows(out)).toEqual(['a1 · b1', 'a2 · b2']);
    expect(body(out).slice(-2)).toEqual(['table_source: |', 'paragraph: Danach']);
    expect(body(done(out, enter)).slice(-2)).toEqual(['paragraph: |', 'paragraph: Danach']);
  });

  test('up and down keep the column, and leave the grid at its edges', () => {
    expect(rows(done(at(doc, 'b1|'), cellOver(1)))).toEqual(['a1 · b1', 'a2 · b2|']);
    expect(body(done(at(doc, 'b1|'), cellOver(-1)))).toContain('table_caption: Titel|');
    expect(body(done(at(doc, 'a2|'), cellOver(1)))).toContain('table_source: |');
  });

  test('rows and columns come and go on either side', () => {
    const state = at(doc, 'b1|');
    expect(rows(done(state, run('rowAfter')))).toEqual(['a1 · b1', ' · |', 'a2 · b2']);
    expect(rows(done(state, run('rowBefore')))).toEqual([' · |', 'a1 · b1', 'a2 · b2']);
    expect(rows(done(state, run('columnAfter')))).toEqual(['a1 · b1 · |', 'a2 · b2 · ']);
    expect(rows(done(state, run('columnBefore')))).toEqual(['a1 · | · b1', 'a2 ·  · b2']);
    expect(rows(done(state, run('deleteRow')))).toEqual(['a2 · b2|']);
    expect(rows(done(state, run('deleteColumn')))).toEqual(['a1|', 'a2']);
    expect(body(done(state, run('deleteColumn'), run('deleteColumn')))).toEqual([
      'paragraph: Davor',
      'paragraph: |',
      'paragraph: Danach',
    ]);
    expect(done(state, run('deleteRow'), run('deleteRow')).doc.textContent).toBe('DavorDanach');
    expect(done(state, run('columnAfter'), undo).doc.eq(doc)).toBe(true);
  });

  test('a row that is too short is filled on the way', () => {
    const ragged = article(['', '', ''], table('Titel', ['a1', 'b1', 'c1'], ['a2']));
    expect(rows(done(at(ragged, 'c1|'), run('columnBefore')))).toEqual(['a1 · b1 · | · c1', 'a2 ·  · ']);
    expect(rows(done(at(ragged, 'a1|'), run('deleteColumn')))).toEqual(['b1| · c1', '']);
    expect(rows(done(at(ragged, 'c1|'), cellOver(1)))).toEqual(['a1 · b1 · c1', 'a2|']);
  });

  test('the head row is a choice of its cells, and new ones follow it', () => {
    const headed = done(at(doc, 'b2|'), run('headRow'), run('columnAfter'), run('rowAfter'));
    const heads = headed.doc
      .child(4)
      .child(1)
      .children.map((row) => row.children.map(({ attrs }) => attrs.head));
    expect(heads).toEqual([
      [true, true, true],
      [false, false, false],
      [false, false, false],
    ]);
    expect(commandNamed('headRow').active?.(headed)).toBe(true);
  });

  test('Backspace and Delete keep the cells; a wholly empty table goes', () => {
    for (const place of ['|a1', '|b1', '|a2', '|Danach'])
      expect(done(at(doc, place), backspace).doc.eq(doc), place).toBe(true);
    for (const place of ['b1|', 'b2|', 'Titel|', 'Davor|'])
      expect(done(at(doc, place), deleteForward).doc.eq(doc), place).toBe(true);
    expect(rows(done(at(doc, '|b1'), backspace))).toEqual(['a1| · b1', 'a2 · b2']);
    const fresh = done(at(article(['', '', ''], paragraph('Davor')), 'Davor|'), run('table'));
    expect(rows(fresh)).toEqual([' ·  · ', ' ·  · ', ' ·  · ']);
    expect(body(done(fresh, enter, backspace))).toEqual(['paragraph: Davor', 'paragraph: |']);
  });

  test('a selection over cells takes their words, one over the table the table', () => {
    expect(rows(done(at(doc, '|a1', 'a2|'), clearSelection))).toEqual(['| · ', ' · b2']);
    expect(rows(done(at(doc, 'Dav|or', 'a|1'), clearSelection))).toEqual(['1 · b1', 'a2 · b2']);
    expect(body(done(at(doc, 'Dav|or', 'Dan|ach'), clearSelection))).toEqual(['paragraph: Dav|ach']);
  });

  test('cells from a spreadsheet become a table, and go into cells from the caret on', () => {
    const text = 'Ort\tZahl\r\nBern\t42\r\n';
    const state = at(article(['', '', ''], paragraph('Davor')), 'Davor|');
    const pasted = state.apply(insertSlice(state.tr, textAsSlice(text)));
    pasted.doc.check();
    expect(rows(pasted)).toEqual(['Ort · Zahl', 'Bern · 42|']);
    const into = at(doc, 'b2|');
    const filled = into.apply(insertSlice(into.tr, textAsSlice(text)));
    filled.doc.check();
    expect(rows(filled)).toEqual(['a1 · b1 · ', 'a2 · Ort · Zahl', ' · Bern · 42|']);
    const lines = at(doc, 'a1|');
    const down = lines.apply(insertSlice(lines.tr, linesAsSlice('x\ny')));
    expect(rows(down)).toEqual(['x · b1', 'y| · b2']);
    expect(textAsSlice('ein\tSatz').content.childCount).toBe(1);
    expect(textAsSlice('a\vb\n\n c', true).content.content.map(({ textContent }) => textContent)).toEqual([
      'a b',
      '',
      'c',
    ]);
    const across = lines.apply(insertSlice(lines.tr, textAsSlice('x\ty')));
    expect(rows(across)).toEqual(['x · y|', 'a2 · b2']);
    const uneven = lines.apply(insertSlice(lines.tr, textAsSlice('x\ty\nz')));
    expect(rows(uneven)).toEqual(['x · y', 'z| · b2']);
    const gap = lines.apply(insertSlice(lines.tr, textAsSlice('x\r\n\r\nz\r\n', true)));
    expect(rows(gap)).toEqual(['x · b1', ' · b2', 'z| · ']);
    const broken = lines.apply(insertSlice(lines.tr, textAsSlice('x\t"eins\r\n""zwei"""\r\nz\t"w"')));
    expect(rows(broken)).toEqual(['x · eins\n"zwei"', 'z · "w"|']);
    expect(textAsSlice('ein\tSatz\nund noch einer').content.firstChild?.type.name).toBe('paragraph');
  });

  test('cells that are filled leave those beside them as they are, for whoever writes there meanwhile', () => {
    const state = at(doc, 'a1|');
    const filled = insertSlice(state.tr, textAsSlice('x\ny\nz'));
    const beside = filled.mapping.mapResult(find(doc, 'b1|'));
    expect(beside.deletedAcross).toBe(false);
    expect(filled.doc.resolve(beside.pos).parent.textContent).toBe('b1');
    const many = Array.from({ length: 400 }, (_, row) => `${row}\t${row}\t${row}`).join('\n');
    const large = state.apply(insertSlice(state.tr, textAsSlice(many)));
    large.doc.check();
    expect(insertSlice(at(large.doc, '0|').tr, textAsSlice(many)).steps.length).toBeLessThan(1_000);
  });

  test('a piece of one that is copied is a table of these cells', () => {
    const slice = doc.slice(find(doc, '|a2'), find(doc, 'b2|'), true);
    const state = at(article(['', '', ''], paragraph('Davor')), 'Davor|');
    const pasted = state.apply(insertSlice(state.tr, new Slice(slice.content, slice.openStart, slice.openEnd)));
    pasted.doc.check();
    expect(rows(pasted)).toEqual(['a2 · b2|']);
  });
});

describe('blocks', () => {
  const doc = article(['', '', ''], paragraph('Ein Wort zu viel'), paragraph('Zweiter'), list('a', 'b'));
  const run = (name: string) => commandNamed(name).run;

  test('a pull quote is lifted from the selected words and asks for its speaker', () => {
    const state = done(at(doc, 'Ein| Wort zu viel', 'Ein Wort zu |viel'), run('pullquote'));
    expect(body(state).slice(0, 5)).toEqual([
      'paragraph: Ein Wort zu viel',
      'pullquote_words: Wort zu',
      'pullquote_speaker: |',
      'pullquote_role: ',
      'paragraph: Zweiter',
    ]);
  });

  test('what does not repeat the body is inserted behind the selected words, without them', () => {
    const selected = at(doc, 'Ein| Wort zu viel', 'Ein Wort zu |viel');
    const block = BlockSelection.touched(doc, find(doc, 'a|'), find(doc, 'a|')) ?? selected.selection;
    const chosen = EditorState.create({ doc, selection: block });
    for (const name of ['embed', 'related', 'correction'])
      for (const [index, state] of [selected, chosen].entries()) {
        const inserted = done(state, run(name));
        expect(inserted.doc.child([4, 6][index] ?? 0).type.name).toBe(name);
        expect(inserted.doc.textContent).toBe(doc.textContent);
      }
  });

  test('turn into crosshead and back keeps words, caret and id', () => {
    const turned = done(at(doc, 'Zwei|ter'), run('crosshead'));
    expect(body(turned)[1]).toBe('crosshead: Zwei|ter');
    expect(body(done(turned, run('crosshead')))[1]).toBe('paragraph: Zwei|ter');
  });

  test('a crosshead goes down a level and up again by an attribute, so that its words stay where they are', () => {
    const first = done(at(doc, 'Zwei|ter'), run('crosshead'));
    const second = done(first, run('crosshead.second'));
    expect(second.doc.child(4).attrs).toEqual({ ...first.doc.child(4).attrs, level: 'second' });
    expect(outlineOf(second.doc).map(({ sign, text }) => [sign, text])).toEqual([
      ['H', ''],
      ['§§', 'Zweiter'],
    ]);
    expect(done(second, run('crosshead')).doc.eq(first.doc)).toBe(true);
    expect(body(done(second, run('crosshead.second')))[1]).toBe('paragraph: Zwei|ter');
  });

  test('what is above the line is not below it as well', () => {
    const state = done(at(doc, '|Zweiter', 'Zweiter|'), run('superscript'), run('subscript'));
    expect(state.doc.child(4).firstChild?.marks.map(({ type }) => type.name)).toEqual(['subscript']);
  });

  test('paragraphs become one list, a list another kind, a list paragraphs', () => {
    const listed = done(at(doc, 'Ein| Wort zu viel', 'Zwei|ter'), run('list'));
    expect(listed.doc.child(3).childCount).toBe(2);
    const numbered = done(listed, run('list.numbered'));
    expect(numbered.doc.child(3).attrs.kind).toBe('numbered');
    expect(body(done(numbered, run('list.numbered'))).slice(0, 2)).toEqual([
      'paragraph: Ein Wort zu viel',
      'paragraph: Zwei|ter',
    ]);
  });

  test('a blockquote ends in its source', () => {
    const quoted = done(at(doc, 'Zweiter|'), run('blockquote'));
    expect(body(quoted).slice(1, 3)).toEqual(['paragraph: Zweiter|', 'blockquote_source: ']);
    expect(body(done(quoted, enter, enter)).slice(1, 3)).toEqual(['paragraph: Zweiter', 'blockquote_source: |']);
  });

  test('blocks and list items move by key, not beyond the body', () => {
    const moved = done(at(doc, 'Zwei|ter'), run('moveUp'));
    expect(body(moved).slice(0, 2)).toEqual(['paragraph: Zwei|ter', 'paragraph: Ein Wort zu viel']);
    expect(done(moved, run('moveUp')).doc.eq(moved.doc)).toBe(true);
    expect(body(done(moved, run('moveDown'), run('moveDown'))).at(-1)).toBe('paragraph: Zwei|ter');
    expect(body(done(at(doc, '|b'), run('moveUp'))).slice(2)).toEqual(['paragraph: |b', 'paragraph: a']);
  });

  test('Enter in an empty item leaves the list, at the end of a crosshead it makes a paragraph', () => {
    expect(body(done(at(doc, 'b|'), enter, enter)).at(-1)).toBe('paragraph: |');
    const head = article(['', '', ''], node('crosshead', 'Zwischen'));
    expect(body(done(at(head, 'Zwischen|'), enter))).toEqual(['crosshead: Zwischen', 'paragraph: |']);
  });

  test('Backspace takes the bullet, then joins to the text before: it does not go in circles', () => {
    const lifted = done(at(doc, '|b'), backspace);
    expect(lifted.doc.child(5).childCount).toBe(1);
    const joined = done(lifted, backspace);
    expect(body(joined).slice(2)).toEqual(['paragraph: a|b']);
    expect(joined.doc.child(5).childCount).toBe(1);
    const three = article(['', '', ''], list('a', 'b', 'c'));
    const middle = done(at(three, '|b'), backspace, backspace);
    expect(body(middle)).toEqual(['paragraph: a|b', 'paragraph: c']);
    expect(middle.doc.childCount).toBe(4);
    const behind = article(['', '', ''], list('a', 'b'), paragraph('Text'), list('d'));
    for (const state of [done(at(behind, '|Text'), backspace), done(at(behind, 'b|'), deleteForward)]) {
      expect(body(state)).toEqual(['paragraph: a', 'paragraph: b|Text', 'paragraph: d']);
      expect(state.doc.child(3).childCount).toBe(3);
    }
  });

  test('Enter and commands end what one undo takes back', () => {
    const empty = article(['Dach', '', ''], paragraph());
    let state = at(empty, 'Dach|');
    for (const word of ['er', 'Titel', 'Lead']) {
      state = state.apply(state.tr.insertText(word));
      state = done(state, enter);
    }
    expect(picture(done(state, undo)).slice(0, 3)).toEqual(['kicker: Dacher', 'headline: Titel', 'standfirst: |']);
    const typed = at(doc, 'Zweiter|');
    const turned = done(typed.apply(typed.tr.insertText('!')), run('crosshead'));
    expect(body(done(turned, undo))[1]).toBe('paragraph: Zweiter!|');
    const split = at(doc, 'Zweiter|');
    const lines = done(split.apply(split.tr.insertText('!')), enter);
    const after = lines.apply(lines.tr.insertText('x'));
    expect(body(done(after, undo))[1]).toBe('paragraph: Zweiter!|');
  });

  test('a whole list, the only block, can be deleted', () => {
    const only = article(['', '', ''], list('a', 'b'));
    const state = EditorState.create({ doc: only });
    const cleared = state.apply(clearRange(state.tr, find(only, '|a'), find(only, 'b|')));
    cleared.doc.check();
    expect(cleared.doc.textContent).toBe('');
  });

  test('inserting goes behind the block one is in, or takes an empty paragraph’s place', () => {
    expect(body(done(at(doc, 'Ein |Wort zu viel'), run('figure'))).slice(0, 3)).toEqual([
      'paragraph: Ein Wort zu viel',
      'figure_caption: |',
      'figure_credit: ',
    ]);
    const empty = article(['', 'Titel', ''], paragraph());
    expect(body(done(at(empty, 'Titel|'), run('divider')))).toEqual(['divider', 'paragraph: |']);
  });

  test('deleting is undone in one step', () => {
    const state = at(doc, 'Ein| Wort zu viel', 'Zwei|ter');
    expect(done(state, run('deleteBlock'), undo).doc.eq(doc)).toBe(true);
  });
});

describe('pasting and links', () => {
  test('plain text becomes a paragraph a line', () => {
    const state = at(article(['', '', ''], paragraph('AB')), 'A|B');
    const pasted = state.apply(insertSlice(state.tr, linesAsSlice('eins\r\n\r\n  zwei  \ndrei')));
    expect(body(pasted)).toEqual(['paragraph: Aeins', 'paragraph: zwei', 'paragraph: drei|B']);
  });

  test('characters that no article may hold are left out, and words that they kept apart stay apart', () => {
    const words = (fragment: Fragment) => fragment.content.map((node) => node.textContent);
    expect(words(linesAsSlice('eins\vzwei\fdrei').content)).toEqual(['eins', 'zwei', 'drei']);
    expect(words(textAsSlice('Cafe\u0301\nMu\u0308ller').content)).toEqual(['Café', 'Müller']);
    expect(words(linesAsSlice('\0\u0001eins\n\u0002\nzw\ud800ei').content)).toEqual(['eins', 'zwei']);
    const brought = article(
      ['', '', ''],
      paragraph('co\u0002operate\t😀'),
      list('a\u0000b'),
      paragraph('\ud800'),
    ).content;
    expect(words(withCleanText(brought)).slice(3)).toEqual(['cooperate\t😀', 'ab', '']);
  });

  test('a front that is pasted becomes body, a part alone its words', () => {
    const source = article(['Dach', 'Titel', 'Lead'], pullquote('Worte', 'Sie'), paragraph('Ende'));
    const target = at(article(['', '', ''], paragraph('Vor')), 'Vor|');
    const all = new Slice(source.content, 0, 0);
    expect(body(target.apply(insertSlice(target.tr, all)))).toEqual([
      'paragraph: Vor',
      'paragraph: Dach',
      'crosshead: Titel',
      'paragraph: Lead',
      'pullquote_words: Worte',
      'pullquote_speaker: Sie',
      'pullquote_role: ',
      'paragraph: Ende|',
    ]);
    const words = source.slice(find(source, 'W|orte'), find(source, 'Wort|e'));
    expect(body(target.apply(insertSlice(target.tr, words)))).toEqual(['paragraph: Vorort|']);
  });

  test('a whole article is whole again where the front is empty', () => {
    const source = article(['Dach', 'Titel', 'Lead'], paragraph('Erster'), paragraph('Ende'));
    const whole = ['kicker: Dach', 'headline: Titel', 'standfirst: Lead', 'paragraph: Erster', 'paragraph: Ende|'];
    const all = EditorState.create({ doc: source, selection: new AllSelection(source) });
    const cut = done(all, clearSelection);
    const copied = [new Slice(source.content, 0, 0), source.slice(1, source.content.size - 1)];
    for (const slice of copied) {
      expect(picture(cut.apply(insertSlice(cut.tr, slice)))).toEqual(whole);
      const inBody = cut.apply(cut.tr.setSelection(TextSelection.create(cut.doc, 7)));
      expect(picture(inBody.apply(insertSlice(inBody.tr, slice)))).toEqual(whole);
    }
    const half = at(article(['', 'Anderer', ''], paragraph('Text')), '|Anderer');
    expect(picture(half.apply(insertSlice(half.tr, copied[0] ?? Slice.empty)))).toEqual([
      'kicker: Dach',
      'headline: Anderer',
      'standfirst: Lead',
      'crosshead: Titel',
      'paragraph: Erster',
      'paragraph: Ende|',
      'paragraph: Text',
    ]);
  });

  test('lines of spaces only are left out, a space alone is not', () => {
    const blank = article(['', '', ''], paragraph('eins'), paragraph('\u00a0'), paragraph('zwei'));
    const state = at(article(['', '', ''], paragraph('AB')), 'A|B');
    const lines = blank.slice(find(blank, '|eins'), find(blank, 'zwei|'));
    expect(body(state.apply(insertSlice(state.tr, lines)))).toEqual(['paragraph: Aeins', 'paragraph: zwei|B']);
    const space = blank.slice(find(blank, '|\u00a0'), find(blank, '\u00a0|'));
    expect(body(state.apply(insertSlice(state.tr, space)))).toEqual(['paragraph: A\u00a0|B']);
  });

  test('an address at the caret becomes a link to itself, and what is typed behind it is none', () => {
    const state = at(article(['', '', ''], paragraph('Siehe ')), 'Siehe |');
    const linked = done(state, insertAddress('https://example.org/a '));
    expect(body(linked)).toEqual(['paragraph: Siehe https://example.org/a|']);
    expect(linked.doc.child(3).lastChild?.marks[0]?.attrs.href).toBe('https://example.org/a');
    const typed = linked.apply(linked.tr.insertText('!'));
    expect(typed.doc.child(3).lastChild?.marks).toEqual([]);
    for (const text of ['mailto:a@example.org', 'ein Satz']) expect(insertAddress(text)(state)).toBe(false);
    const kicker = at(article(['Dach', '', ''], paragraph()), 'Dach|');
    expect(insertAddress('https://example.org/')(kicker)).toBe(false);
  });

  test('only addresses of pages, mail and telephones become links', () => {
    expect(pastedAddress(' https://example.org/a?b ')).toBe('https://example.org/a?b');
    for (const text of ['javascript:alert(1)', 'ein Satz', 'https://a b', 'data:text/html,x'])
      expect(pastedAddress(text)).toBeNull();
    expect(readAddress('example.org/x')).toBe('https://example.org/x');
    expect(readAddress('www.zürich.ch/übersicht')).toBe('https://www.zürich.ch/übersicht');
    expect(readAddress('redaktion@example.org')).toBe('mailto:redaktion@example.org');
    expect(readAddress('javascript:alert(1)')).toBeNull();
  });

  test('a link is set on the selected words and chosen again from within', () => {
    const state = at(article(['', '', ''], paragraph('Ein Wort')), 'Ein| Wort', 'Ein Wort|');
    const linked = done(state, setLink('https://example.org/'));
    expect(linked.doc.toString()).toContain('link');
    const inside = linked.apply(
      linked.tr.setSelection(TextSelection.create(linked.doc, find(linked.doc, 'Ein Wo|rt'))),
    );
    const { from, to } = done(inside, askFor(markType('link'))).selection;
    expect(linked.doc.textBetween(from, to)).toBe(' Wort');
  });
});

describe('what is typed', () => {
  /** Types into a state as the view would, through the plugin that knows `## ` and its like. */
  function typed(state: EditorState, text: string): EditorState {
    const view = {
      state,
      composing: false,
      dispatch(transaction: Transaction) {
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
  const rules = typedBlocks();
  const into = (...front: NodeJson[]) => {
    const doc = article(['', '', ''], ...front, paragraph('Ende'));
    return EditorState.create({
      doc,
      plugins: [history(), rules],
      selection: TextSelection.near(doc.resolve(bodyStart(doc))),
    });
  };

  test('becomes a block, and one Backspace or undo gives it back as typed', () => {
    for (const [text, name] of [
      ['## ', 'crosshead'],
      ['> ', 'blockquote'],
      ['- ', 'list'],
      ['1. ', 'list'],
      ['--- ', 'divider'],
    ] as const) {
      const state = typed(into(paragraph()), text);
      expect(state.doc.child(3).type.name).toBe(name);
      for (const command of [backspace, commandNamed('undo').run])
        expect(body(done(state, command))).toEqual([`paragraph: ${text}|`, 'paragraph: Ende']);
    }
  });

  test('is left alone in a list, in the front and behind words', () => {
    expect(body(typed(into(list('')), '## '))[0]).toBe('paragraph: ## |');
    const front = into(paragraph());
    const headline = front.apply(front.tr.setSelection(TextSelection.create(front.doc, 3)));
    expect(picture(typed(headline, '- '))[1]).toBe('headline: - |');
    expect(body(typed(into(paragraph()), 'a - '))[0]).toBe('paragraph: a - |');
  });
});

test('the outline lists what asks for it, in the order of the article', () => {
  const doc = article(
    ['Dach', 'Titel', 'Lead'],
    paragraph('Erster'),
    node('crosshead', 'Zwischentitel'),
    pullquote('Gesagt', 'Anna'),
    pullquote(),
    list('Punkt'),
  );
  expect(outlineOf(doc).map(({ sign, label, text }) => [sign, label, text])).toEqual([
    ['H', 'block.headline', 'Titel'],
    ['§', 'block.crosshead', 'Zwischentitel'],
    ['“', 'block.pullquote', 'Gesagt'],
    ['“', 'block.pullquote', ''],
  ]);
});
