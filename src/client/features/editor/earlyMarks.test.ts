import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { expect, test } from 'vitest';
import type { ArticleLanguage } from '#article/fields.ts';
import { article, paragraph } from '#testing/write.ts';
import { earlyMarks, setEarlyMarks } from './earlyMarks.ts';
import { markTyped } from './markTyped.ts';

/** An article in which somebody types before marks have a meaning; `known` is when they get one. */
function typing(words: string, language: ArticleLanguage = 'de-CH') {
  let early = true;
  const doc = article({ fields: { language } }, paragraph(words));
  let state = EditorState.create({ doc, plugins: [earlyMarks(() => early)] });
  state = state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
  const apply = (transaction: Transaction) => {
    state = state.apply(transaction);
  };
  return {
    type(keys: string) {
      for (const key of keys) apply(state.tr.insertText(key));
    },
    apply: (make: (of: EditorState) => Transaction) => apply(make(state)),
    known() {
      early = false;
      const set = setEarlyMarks(state, markTyped);
      if (set) apply(set);
      return set !== null;
    },
    text: () => state.doc.lastChild?.textContent,
    caret: () => state.selection.from - state.selection.$from.start(),
  };
}

test.each([
  ['de-CH', 'Sie: "Ja", er: "Nein, "nie""', 'Sie: «Ja», er: «Nein, ‹nie›»'],
  ['de-DE', '"Ob\'s geht?"', '„Ob’s geht?“'],
  ['fr-FR', 'L\'"Europe"', 'L’«\u202fEurope\u202f»'],
  ['en-GB', '"Don\'t"', '“Don’t”'],
] as const)('keys that were faster than their meaning get their marks: %s', (language, typed, printed) => {
  const writer = typing('', language);
  writer.type(typed);
  expect(writer.text()).toBe(typed);
  expect(writer.known()).toBe(true);
  expect(writer.text()).toBe(printed);
  expect(writer.caret()).toBe(printed.length);
});

test('what stood there, what is pasted, and what others write stays', () => {
  const writer = typing('Er sagte "so" ');
  writer.apply(({ tr }) => tr.insertText('"').setMeta('paste', true));
  writer.apply(({ tr }) => tr.insertText('"').setMeta('addToHistory', false));
  writer.apply(({ tr }) => tr.insertText('"neu"'));
  expect(writer.known()).toBe(false);
  expect(writer.text()).toBe('Er sagte "so" """neu"');
});

test('a key that was deleted again is none, and one that has moved is set where it stands', () => {
  const writer = typing('');
  writer.type('a "x');
  writer.apply(({ tr, selection: { from } }) => tr.delete(from - 2, from));
  writer.type('"y');
  writer.apply(({ tr, selection: { $from } }) => tr.insertText('Vorne ', $from.start()));
  expect(writer.known()).toBe(true);
  expect(writer.text()).toBe('Vorne a «y');
  expect(writer.known()).toBe(false);
});
