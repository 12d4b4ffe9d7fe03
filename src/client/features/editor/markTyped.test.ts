import { EditorState, TextSelection } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import { schema } from '#article/schema.ts';
import { article, paragraph } from '#testing/write.ts';
import { letterTyped, lineEnded, markTyped } from './markTyped.ts';

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

test('the last word of a line may show that it begins with an apostrophe', () => {
  const english = article({ fields: { language: 'en-GB' } }, paragraph('Wait ‘til'));
  const state = EditorState.create({ doc: english, selection: TextSelection.create(english, 7 + 9) });
  expect(lineEnded(state)?.doc.child(3).textContent).toBe('Wait ’til');
  expect(lineEnded(at(9))).toBeNull();
});

test('a group of three figures behind a straight mark are thousands', () => {
  const swiss = article({ fields: { language: 'de-CH' } }, paragraph("Rund 12'34"));
  const state = EditorState.create({ doc: swiss, selection: TextSelection.create(swiss, 7 + 10) });
  expect(letterTyped(state, 14, 17, "'345")?.doc.child(3).textContent).toBe('Rund 12’345');
});
