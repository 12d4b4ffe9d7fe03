import { baseKeymap } from '@tiptap/pm/commands';
import { history } from '@tiptap/pm/history';
import { keymap } from '@tiptap/pm/keymap';
import { EditorState } from '@tiptap/pm/state';
import { EditorView } from '@tiptap/pm/view';
import { schema } from '#article/schema.ts';

/** ProseMirror with its history and base keys, our schema, and nothing else: what Galley's keystroke is measured against. */
const response = await fetch('document.json');
const doc = schema.nodeFromJSON(await response.json());
const view = new EditorView(document.querySelector('#editor'), {
  state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }),
  attributes: { role: 'textbox', 'aria-label': 'Manuscript' },
});
view.focus();
