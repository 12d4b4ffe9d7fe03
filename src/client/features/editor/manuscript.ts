import { Editor, Extension, type JSONContent, Node as NodeExtension } from '@tiptap/core';
import { type Plugin, Selection } from '@tiptap/pm/state';
import { schema } from '#article/schema.ts';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { unreadClick } from './unreadClick.ts';

/** Tiptap insists on making a schema of its own; this one is never used. */
const stubs = [
  NodeExtension.create({ name: 'doc', topNode: true, content: 'text*' }),
  NodeExtension.create({ name: 'text' }),
];

/**
 * The editor of a session. Tiptap gives its life cycle, its events and the bubble menu; the document, the schema, the
 * plugins and the commands are ProseMirror's and ours. Tiptap takes a ready document as it is, and so the state gets
 * its schema from it; before the editor is mounted its state is replaced by the session's, and on mounting Tiptap
 * reconfigures that state with the plugins of the extensions, which keeps what plugins of the same key remember: the
 * session's unconfirmed steps and its history. Opening makes no steps.
 */
export function createManuscript(session: ArticleSession, plugins: readonly Plugin[]): Editor {
  const own = session.state.plugins;
  const clicks = unreadClick();
  const manuscript = Extension.create({
    name: 'manuscript',
    addProseMirrorPlugins: () => [clicks.plugin, ...plugins, ...own],
    dispatchTransaction: ({ transaction, next }) => next(clicks.into(editor.view, transaction)),
  });
  const editor: Editor = new Editor({
    element: null,
    extensions: [...stubs, manuscript],
    // Taken as it is, whatever the type says: Tiptap looks whether it is a document.
    content: session.state.doc as unknown as JSONContent,
    editable: session.writable,
    // Styles come from our files only: the page's policy allows no others.
    injectCSS: false,
    enableInputRules: false,
    enablePasteRules: false,
    enableCoreExtensions: {
      clipboardTextSerializer: false,
      commands: false,
      keymap: false,
      drop: false,
      paste: false,
      delete: false,
      textDirection: false,
    },
  });
  editor.schema = schema;
  // With the plugins from the beginning: where they come with the mounting, everything is drawn twice.
  editor.view.updateState(session.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}

/**
 * At every commit React looks for the focused element, and where it is editable it walks all of its text to remember a
 * selection that it might destroy: several milliseconds a key in a long article, whatever the commit was about. The
 * manuscript is not React's to draw, so it says to React's question that it is not editable; the attribute says it is.
 */
export function hideFromReact(manuscript: HTMLElement): void {
  Object.defineProperty(manuscript, 'contentEditable', {
    configurable: true,
    get: () => 'inherit',
    set: (value: string) => manuscript.setAttribute('contenteditable', value),
  });
}

/** Lets the session speak through the editor, and the editor tell the session. Returns what ends it. */
export function connect(editor: Editor, session: ArticleSession): () => void {
  const detach = session.attach({
    get state() {
      return editor.state;
    },
    get composing() {
      return editor.view.composing;
    },
    dispatch: (transaction) => editor.view.dispatch(transaction),
    reveal: (position) => reveal(editor, position),
  });
  const tell = () => {
    const { anchor, head } = editor.state.selection;
    session.setSelection(editor.view.hasFocus() ? { anchor, head } : null);
  };
  editor.on('transaction', ({ transaction }) => session.applied(transaction, editor.state));
  editor.on('selectionUpdate', tell);
  editor.on('focus', tell);
  editor.on('blur', () => {
    session.setSelection(null);
    session.flush();
  });
  const stop = session.store.subscribe(({ writable }) => {
    if (editor.options.editable !== writable) editor.setEditable(writable, false);
  });
  return () => {
    stop();
    detach();
  };
}

function reveal(editor: Editor, position: number): void {
  const { state, view } = editor;
  const $position = state.doc.resolve(Math.min(position, state.doc.content.size));
  view.dispatch(state.tr.setSelection(Selection.near($position)).scrollIntoView());
  if (view.hasFocus()) return;
  view.focus();
  // ProseMirror scrolls only where the page's selection is in its text, and that may be so from now on.
  view.dispatch(view.state.tr.scrollIntoView());
}
