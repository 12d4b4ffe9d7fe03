import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import '#ui/tokens.css';
import '#article/article.css';
import { baseKeymap, toggleMark } from '@tiptap/pm/commands';
import { history, undo } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { schema } from '#article/schema.ts';

/**
 * ProseMirror with its history, base keys, bold and undo, our schema, the type and the look of our articles, and nothing else: what
 * Galley's keystroke is measured against. Letters of another typeface are shaped in another time.
 */
const response = await fetch('document.json');
const doc = schema.nodeFromJSON(await response.json());
const { strong } = schema.marks;
const keys = keymap({ 'Mod-z': undo, ...(strong ? { 'Mod-b': toggleMark(strong) } : {}) });
const view = new EditorView(document.querySelector('#editor'), {
  state: EditorState.create({ doc, plugins: [history(), keys, keymap(baseKeymap)] }),
  attributes: { role: 'textbox', 'aria-label': 'Manuscript', class: 'article' },
});
view.focus();
