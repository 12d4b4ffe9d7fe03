import { redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { newArticle } from '#article/newArticle.ts';
import { schema } from '#article/schema.ts';
import { articleState } from './articleState.ts';
import { receive } from './receive.ts';
import { collabState } from './unconfirmed.ts';

let made = 0;
const newId = () => {
  made += 1;
  return `made${String(made).padStart(4, '0')}`;
};

function begin(): EditorState {
  const doc = newArticle({}, () => 'first001');
  const state = articleState(doc, 0, 'client01', newId);
  return state.apply(state.tr.insertText('one two', doc.content.size - 1));
}

function idsOf(doc: Node): unknown[] {
  const found: unknown[] = [];
  doc.descendants((node) => void ('id' in node.attrs && found.push(node.attrs.id)));
  return found;
}

function expectGoodIds(state: EditorState): void {
  const ids = idsOf(state.doc);
  expect(ids).not.toContain(null);
  expect(new Set(ids).size).toBe(ids.length);
}

test('opening makes no steps', () => {
  const state = articleState(
    newArticle({}, () => 'first001'),
    0,
    'client01',
    newId,
  );
  expect(collabState(state).unconfirmed).toEqual([]);
});

test('a split keeps the id on its first half', () => {
  const before = begin();
  const state = before.apply(before.tr.split(before.doc.content.size - 4));
  expect(idsOf(state.doc)[0]).toBe('first001');
  expectGoodIds(state);
});

test('what comes in with ids that are taken, or none, gets new ones', () => {
  const before = begin();
  const copies = [before.doc.lastChild as Node, schema.node('divider'), before.doc.lastChild as Node];
  const start = before.doc.content.size - (before.doc.lastChild as Node).nodeSize;
  const state = before.apply(before.tr.insert(start, copies));
  expectGoodIds(state);
  expect(state.doc.lastChild?.attrs.id).toBe('first001');
});

test('a moved block keeps its id, and undo and redo keep all ids good', () => {
  let state = begin();
  state = state.apply(state.tr.split(state.doc.content.size - 4));
  const last = state.doc.lastChild as Node;
  const end = state.doc.content.size;
  const first = state.doc.child(state.doc.childCount - 2);
  const move = state.tr.delete(end - last.nodeSize, end).insert(end - last.nodeSize - first.nodeSize, last);
  state = state.apply(move);
  expect(idsOf(state.doc)).toEqual([last.attrs.id, 'first001']);
  const dispatch = (transaction: Transaction) => {
    state = state.apply(transaction);
  };
  while (undo(state, dispatch)) expectGoodIds(state);
  while (redo(state, dispatch)) expectGoodIds(state);
  expect(idsOf(state.doc)).toEqual([last.attrs.id, 'first001']);
});

test('typing makes no steps beside its own, and remote steps are left to their writer', () => {
  const before = begin();
  const typed = before.apply(before.tr.insertText('x', before.doc.content.size - 2));
  expect(collabState(typed).unconfirmed.length).toBe(collabState(before).unconfirmed.length + 1);
  const theirs = EditorState.create({ doc: newArticle({}, () => 'first001') });
  const split = theirs.tr.split(theirs.doc.content.size - 1);
  const quiet = articleState(
    newArticle({}, () => 'first001'),
    0,
    'client01',
    newId,
  );
  const received = quiet.apply(receive(quiet, split.steps).transaction);
  expect(collabState(received)).toEqual({ version: 1, unconfirmed: [] });
});
