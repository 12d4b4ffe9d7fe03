import { EditorState, TextSelection } from '@tiptap/pm/state';
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
