import { EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { expect, test } from 'vitest';
import { article, paragraph } from '#testing/write.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn, type UiLanguage } from '#words/say.ts';
import { insertMenu, offered, openMenu } from './insertMenu.ts';

/** What the menu offers first when somebody types this into an empty line, letter by letter; null once it has closed. */
function typed(language: UiLanguage, text: string): string | null {
  const say = sayIn(language, catalogs[language]);
  const menu = insertMenu(say);
  const doc = article({}, paragraph());
  const selection = TextSelection.create(doc, doc.content.size - 1);
  let state = EditorState.create({ doc, selection, plugins: [menu] });
  const { from } = selection;
  state = state.apply(state.tr.insertText('/').setMeta(menu, { from, query: '', typed: true, active: 0 }));
  for (const letter of text) state = state.apply(state.tr.insertText(letter));
  const open = openMenu(state);
  return open && say(offered(open.query, say)[0]?.word ?? 'editor.noBlocks');
}

test('a name of several words is typed as it stands in the menu', () => {
  expect(typed('de', 'Frage und Antwort')).toBe('Frage und Antwort');
  expect(typed('de', 'mehr zum')).toBe('Verwandter Artikel');
  expect(typed('fr', 'liste nume')).toBe('Liste numérotée');
  expect(typed('en', 'question and')).toBe('Question and answer');
});

test('a space after another name is written, and closes the menu', () => {
  expect(typed('de', 'bild')).toBe('Bild');
  expect(typed('de', 'bild ')).toBeNull();
  expect(typed('de', ' oder')).toBeNull();
  expect(typed('de', 'frage an')).toBeNull();
  expect(typed('de', 'wolkenkratzern')).toBeNull();
});

test('the slash opens it where it is typed, also before the caret that led there is known', () => {
  const menu = insertMenu(sayIn('en', catalogs.en));
  const doc = article({}, paragraph('Eins zwei'));
  const end = doc.content.size - 1;
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, end), plugins: [menu] });
  const view = {
    get state() {
      return state;
    },
    composing: false,
    dispatch(transaction: Transaction) {
      state = state.apply(transaction);
    },
  } as unknown as EditorView;
  const type = (at: number) => {
    const insert = () => {
      const typed = state.tr.insertText('/', at, at);
      return typed.setSelection(TextSelection.create(typed.doc, at + 1));
    };
    return menu.props.handleTextInput?.call(menu, view, at, at, '/', insert);
  };
  expect(type(end - 2)).toBe(false);
  expect(type(end - 4)).toBe(true);
  expect(openMenu(state)?.from).toBe(end - 4);
});
