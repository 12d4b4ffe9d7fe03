import { closeHistory, redo, undo } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { newArticle } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { fc } from '#testing/fastCheck.ts';
import { articleState } from '../articleState.ts';
import { confirm, receive } from '../receive.ts';
import { collabState } from '../unconfirmed.ts';

const doc = newArticle({}, () => 'first001');
let made = 0;
const newId = () => {
  made += 1;
  return `made${String(made).padStart(6, '0')}`;
};

/** Two writers and a log of one batch per exchange: what one sends is at once committed and told to both. */
class Pair {
  mine: EditorState = articleState(doc, 0, 'mine0001', newId);
  theirs: EditorState = articleState(doc, 0, 'theirs01', newId);

  send(who: 'mine' | 'theirs'): void {
    const other = who === 'mine' ? 'theirs' : 'mine';
    const steps = collabState(this[who]).unconfirmed.map(({ step }) => step);
    if (steps.length === 0) return;
    this[other] = this[other].apply(receive(this[other], steps).transaction);
    this[who] = this[who].apply(confirm(this[who], steps.length).transaction);
  }

  /** Both know everything: one sends, the other, rebased, sends too. */
  meet(): void {
    this.send('theirs');
    this.send('mine');
  }
}

const text = (state: EditorState) => state.doc.textBetween(0, state.doc.content.size, '\n');

const paragraphs = (...texts: string[]) =>
  new Slice(Fragment.from(texts.map((words) => schema.node('paragraph', null, schema.text(words)))), 0, 0);

function paste(state: EditorState, ...texts: string[]): EditorState {
  return state.apply(state.tr.replace(state.doc.content.size, state.doc.content.size, paragraphs(...texts)));
}

function typeAfter(state: EditorState, words: string, typed: string): EditorState {
  let at = -1;
  state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1;
    if (index >= 0) at = position + index + words.length;
  });
  if (at < 0) throw new Error(`No ${words}`);
  return state.apply(state.tr.insertText(typed, at));
}

function undoOnce(state: EditorState): EditorState {
  let next = state;
  undo(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

function redoOnce(state: EditorState): EditorState {
  let next = state;
  redo(state, (transaction) => {
    next = state.apply(transaction);
  });
  return next;
}

test('a colleague’s words in a pasted paragraph outlive the undo of the paste, once', () => {
  const pair = new Pair();
  pair.mine = paste(pair.mine, 'alpha beta', 'gamma');
  pair.meet();
  pair.theirs = typeAfter(pair.theirs, 'alpha', ' THEIRS');
  pair.meet();
  pair.mine = undoOnce(pair.mine);
  expect(text(pair.mine)).toContain('THEIRS');
  expect(text(pair.mine)).not.toContain('alpha');
  pair.meet();
  expect(pair.theirs.doc.eq(pair.mine.doc)).toBe(true);
  pair.mine = redoOnce(pair.mine);
  expect(text(pair.mine).split('THEIRS').length).toBe(2);
  expect(text(pair.mine)).toContain('alpha');
});

test('own words typed into the paste go with it', () => {
  const pair = new Pair();
  pair.mine = paste(pair.mine, 'alpha beta');
  pair.meet();
  pair.theirs = typeAfter(pair.theirs, 'alpha', ' THEIRS');
  pair.meet();
  pair.mine = typeAfter(pair.mine, 'THEIRS', ' own');
  pair.mine = undoOnce(undoOnce(undoOnce(pair.mine)));
  expect(text(pair.mine)).toContain('THEIRS');
  expect(text(pair.mine)).not.toContain('own');
});

test('a block that a colleague put between two own paragraphs outlives the undo', () => {
  const pair = new Pair();
  pair.mine = paste(pair.mine, 'alpha', 'beta');
  pair.meet();
  const between = pair.theirs.doc.content.size - (pair.theirs.doc.lastChild?.nodeSize ?? 0);
  pair.theirs = pair.theirs.apply(
    pair.theirs.tr.insert(between, schema.node('crosshead', null, schema.text('THEIRS'))),
  );
  pair.meet();
  pair.mine = undoOnce(pair.mine);
  expect(text(pair.mine)).toContain('THEIRS');
  pair.mine.doc.check();
});

const start = (state: EditorState, words: string) => {
  let at = -1;
  state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent.includes(words)) at = position;
  });
  if (at < 0) throw new Error(`No ${words}`);
  return at;
};

/** Takes the paragraph with the words to the end. */
function moveToEnd(state: EditorState, words: string): EditorState {
  const at = start(state, words);
  const node = state.doc.nodeAt(at);
  if (!node) throw new Error(`No ${words}`);
  const transaction = state.tr.delete(at, at + node.nodeSize);
  return state.apply(transaction.insert(transaction.doc.content.size, node));
}

test('words at an end that was deleted, and that the undo sets behind them, outlive it', () => {
  const pair = new Pair();
  pair.theirs = paste(pair.theirs, 'tail');
  pair.meet();
  const tail = start(pair.mine, 'tail');
  pair.mine = pair.mine.apply(closeHistory(pair.mine.tr.replace(tail, tail, paragraphs('delta'))));
  const end = start(pair.mine, 'delta') + 1 + 'delta'.length;
  pair.mine = pair.mine.apply(closeHistory(pair.mine.tr.delete(end - 2, end + 2)));
  expect(text(pair.mine)).toContain('deltail');
  pair.meet();
  pair.theirs = typeAfter(pair.theirs, 'del', 'THEIRS');
  pair.meet();
  pair.mine = undoOnce(pair.mine);
  expect(text(pair.mine)).toContain('delTHEIRSta');
  pair.mine = undoOnce(pair.mine);
  expect(text(pair.mine).split('THEIRS').length).toBe(2);
  expect(text(pair.mine)).not.toContain('delta');
  expect(text(pair.mine)).toContain('tail');
});

test('a moved paragraph outlives the undo of the move when its old place is gone, once', () => {
  const pair = new Pair();
  pair.theirs = paste(pair.theirs, 'before', 'words', 'after');
  pair.meet();
  pair.mine = moveToEnd(pair.mine, 'words');
  // Meanwhile the colleague deletes what the words stood in, which leaves the undo no place to set them.
  const [from, to] = [start(pair.theirs, 'before'), start(pair.theirs, 'after')];
  pair.theirs = pair.theirs.apply(pair.theirs.tr.delete(from, to));
  pair.meet();
  expect(text(pair.mine)).toContain('words');
  pair.mine = undoOnce(pair.mine);
  expect(text(pair.mine).split('words').length).toBe(2);
  pair.mine = redoOnce(pair.mine);
  expect(text(pair.mine).split('words').length).toBe(2);
  pair.meet();
  expect(pair.theirs.doc.eq(pair.mine.doc)).toBe(true);
});

test('foreign words that were deleted with a paste and came back are foreign still', () => {
  const pair = new Pair();
  pair.mine = paste(pair.mine, 'alpha beta');
  pair.meet();
  pair.theirs = typeAfter(pair.theirs, 'alpha', ' THEIRS');
  pair.meet();
  const at = start(pair.mine, 'THEIRS') + 1;
  pair.mine = pair.mine.apply(closeHistory(pair.mine.tr.delete(at + 3, at + 14)));
  expect(text(pair.mine)).not.toContain('THEIRS');
  pair.mine = undoOnce(pair.mine);
  expect(text(pair.mine)).toContain('alpha THEIRS');
  // A deletion done again deletes again.
  expect(text(redoOnce(pair.mine))).not.toContain('THEIRS');
  for (let count = 0; count < 3; count += 1) {
    pair.mine = undoOnce(pair.mine);
    expect(text(pair.mine).split('THEIRS').length).toBe(2);
    expect(text(pair.mine)).not.toContain('alpha');
    pair.mine = redoOnce(pair.mine);
    expect(text(pair.mine).split('THEIRS').length).toBe(2);
    expect(text(pair.mine)).toContain('alpha');
  }
});

const action = fc.record({
  who: fc.constantFrom('mine' as const, 'theirs' as const),
  what: fc.constantFrom('paste', 'type', 'type', 'split', 'undo', 'redo', 'meet', 'meet'),
  where: fc.nat(1000),
});

test('undo and redo take no foreign word, and double none', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 5, maxLength: 40 }), (actions) => {
      const pair = new Pair();
      let count = 0;
      const typed = { mine: [] as string[], theirs: [] as string[] };
      const token = (who: 'mine' | 'theirs') => {
        count += 1;
        const words = `⟦${who[0]}${count}⟧`;
        typed[who].push(words);
        return words;
      };
      for (const { who, what, where } of actions) {
        const state = pair[who];
        const places: number[] = [];
        state.doc.descendants((node, position) => {
          if (node.type.name !== 'paragraph') return true;
          for (let at = 0; at <= node.content.size; at += 1) {
            const front = node.textBetween(0, at);
            if (front.split('⟦').length === front.split('⟧').length) places.push(position + 1 + at);
          }
          return false;
        });
        const place = places[where % places.length] ?? 0;
        if (what === 'meet') pair.meet();
        else if (what === 'type' && places.length > 0) pair[who] = state.apply(state.tr.insertText(token(who), place));
        else if (what === 'split' && places.length > 0) pair[who] = state.apply(state.tr.split(place));
        else if (what === 'paste') pair[who] = paste(state, token(who) + token(who), token(who));
        else if (what === 'undo' || what === 'redo') {
          // What the colleague had in the text before stays in it, once: the writer took back only own words.
          const other = who === 'mine' ? 'theirs' : 'mine';
          const there = [...typed[other]].filter((words) => text(state).includes(words));
          pair[who] = what === 'undo' ? undoOnce(state) : redoOnce(state);
          for (const words of there) expect(text(pair[who]).split(words).length - 1, `${what} ${words}`).toBe(1);
        }
        pair[who].doc.check();
      }
      pair.meet();
      expect(pair.mine.doc.eq(pair.theirs.doc)).toBe(true);
      for (const words of [...typed.mine, ...typed.theirs]) expect(text(pair.mine).split(words).length).toBeLessThan(3);
    }),
    { numRuns: 400 },
  );
});
