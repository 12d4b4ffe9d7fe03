import { type Command, type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Say } from '#ui/useSay.tsx';
import { fitting, foldText } from '#words/matching.ts';
import { commands, type EditorCommand } from './commands.ts';
import { isKept, topBlock } from './places.ts';

/** The open insert menu. */
export interface InsertMenu {
  /** Where it hangs, and where its query begins if it was opened by `/`. */
  from: number;
  /** What was typed behind `/`; the `+` at the margin asks for nothing. */
  query: string;
  typed: boolean;
  active: number;
}

const key = new PluginKey<InsertMenu | null>('insertMenu');

const inserting = commands.filter(({ insert }) => insert !== undefined);

/** The commands that the menu offers for a query, by their names and search words in the person's language. */
export function offered(query: string, say: Say): readonly EditorCommand[] {
  return fitting(query, inserting, ({ word, search }) => [say(word), search ? say(search) : '']);
}

/** Whether a query may still become a name: a space is one of it only where the name has it, too. */
function goesOn(query: string, say: Say): boolean {
  // Somebody who types on past every name is writing a slash.
  if (!query.includes(' ')) return query.length <= 12 || offered(query, say).length > 0;
  const names = inserting.map(({ word, search }) => `, ${say(word)}, ${search ? say(search) : ''}`);
  return names.some((each) => foldText(each).includes(`, ${foldText(query)}`));
}

export function openMenu(state: EditorState): InsertMenu | null {
  return key.getState(state) ?? null;
}

/** `/` at the start of a word, then words up to the caret. */
function typedQuery(state: EditorState, from: number): string | null {
  const { selection } = state;
  if (!(selection instanceof TextSelection) || !selection.empty) return null;
  const { $from } = selection;
  if (from < $from.start() || from >= $from.pos) return null;
  const text = state.doc.textBetween(from, $from.pos, '', '\ufffc');
  return /^\/(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)* ?)?$/u.test(text) ? text.slice(1) : null;
}

/** Where `/` opens the menu: in text of the body, at its start or after a space. What is selected may not be known yet. */
function mayOpen({ doc }: EditorState, from: number, to: number): boolean {
  const $from = doc.resolve(from);
  if (from !== to || !$from.parent.inlineContent || isKept($from.parent)) return false;
  const before = $from.nodeBefore;
  return $from.parentOffset === 0 || /\s$/.test(before?.text ?? 'x') || before?.isText === false;
}

/** The insert menu: opened by `/` or `+`, filtered by what is typed on, chosen by arrows and Enter. The focus stays in the text. */
export function insertMenu(say: Say): Plugin<InsertMenu | null> {
  return new Plugin<InsertMenu | null>({
    key,
    state: {
      init: () => null,
      apply(transaction, menu, _before, state) {
        const told = transaction.getMeta(key) as InsertMenu | null | undefined;
        if (told !== undefined) return told;
        if (!menu || (!transaction.docChanged && !transaction.selectionSet)) return menu;
        if (!menu.typed) return null;
        const from = transaction.mapping.map(menu.from, -1);
        const query = typedQuery(state, from);
        if (query === null || !goesOn(query, say)) return null;
        return { ...menu, from, query, active: query === menu.query ? menu.active : 0 };
      },
    },
    props: {
      handleTextInput(view, from, to, text, insert) {
        if (text !== '/' || view.composing || !mayOpen(view.state, from, to)) return false;
        view.dispatch(insert().setMeta(key, { from, query: '', typed: true, active: 0 }));
        return true;
      },
      handleKeyDown(view, event) {
        const menu = openMenu(view.state);
        if (!menu || event.isComposing) return false;
        return handleKey(view, event, menu, offered(menu.query, say));
      },
      handleDOMEvents: {
        blur(view) {
          if (openMenu(view.state)) closeMenu(view);
          return false;
        },
      },
    },
  });
}

function handleKey(view: EditorView, event: KeyboardEvent, menu: InsertMenu, found: readonly EditorCommand[]): boolean {
  const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (move !== undefined && !event.altKey && found.length > 0) {
    const active = (menu.active + move + found.length) % found.length;
    view.dispatch(view.state.tr.setMeta(key, { ...menu, active }));
    return true;
  }
  if (event.key === 'Escape') {
    closeMenu(view);
    return true;
  }
  const chosen = found[menu.active];
  if ((event.key !== 'Enter' && event.key !== 'Tab') || !chosen) return false;
  choose(view, chosen);
  return true;
}

function closeMenu(view: EditorView): void {
  view.dispatch(view.state.tr.setMeta(key, null));
}

/** Takes the typed query out of the text and does what was chosen. */
export function choose(view: EditorView, command: EditorCommand): void {
  const menu = openMenu(view.state);
  const { tr } = view.state;
  if (menu?.typed) tr.delete(menu.from, view.state.selection.from);
  view.dispatch(tr.setMeta(key, null));
  command.insert?.(view.state, view.dispatch, view);
  view.focus();
}

/** Opens the menu at the caret, without anything typed. */
export const openAtCaret: Command = (state, dispatch) => {
  if (!topBlock(state.selection.$from)) return false;
  dispatch?.(state.tr.setMeta(key, { from: state.selection.from, query: '', typed: false, active: 0 }));
  return true;
};
