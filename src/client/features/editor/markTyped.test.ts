import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { letterTyped, markTyped } from './markTyped.ts';

const code = schema.mark('code');
const doc = article(
  { fields: { language: 'de-CH' } },
  paragraph('Er tippt «', schema.text('echo', [code]), ' und geht'),
);
const at = (offset: number) => {
  const place = 6 + 1 + offset;
  return EditorState.create({ doc, selection: TextSelection.create(doc, place) });
};
const typed = (state: EditorState, key: string) => {
  const { from } = state.selection;
  return markTyped(state, from, from, key)?.doc.child(3).textContent ?? null;
};

test('a straight key in code, or at its end, is that key', () => {
  for (const offset of [12, 14]) for (const key of ['"', "'"]) expect(typed(at(offset), key)).toBeNull();
  expect(letterTyped(at(14), 21, 21, 's')).toBeNull();
});

test('where the mark has been taken off it is the house’s mark again', () => {
  const state = at(14);
  expect(typed(state.apply(state.tr.removeStoredMark(code)), '"')).toBe('Er tippt «echo» und geht');
});
