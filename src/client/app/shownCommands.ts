import type { Editor } from '@tiptap/core';
import type { Say } from '#ui/useSay.tsx';
import type { Word } from '#words/say.ts';
import type { ShownCommand } from '../features/commands/shownCommand.ts';
import { askedMark } from '../features/editor/asking.ts';
import { commands, type EditorCommand } from '../features/editor/commands.ts';
import { keyForAria, keyLabel } from '../features/editor/keyLabel.ts';
import { type OtherKey, otherKeys } from '../features/editor/otherKeys.ts';
import { type AppCommand, appCommands, commandsHere, type Here } from './appCommands.ts';

const editorGroups = {
  mark: 'editor.formatting',
  block: 'editor.blocks',
  move: 'command.group.move',
  list: 'command.group.list',
  table: 'block.table',
  history: 'command.group.history',
  character: 'character.title',
  tool: 'command.group.tool',
} as const satisfies Record<EditorCommand['group'], Word>;

const appGroups = {
  article: 'command.group.article',
  writing: 'command.group.writing',
  go: 'command.group.go',
  desk: 'desk.title',
  settings: 'command.group.settings',
  help: 'command.group.help',
} as const satisfies Record<AppCommand['group'], Word>;

/** The order of the app's groups on the screen. */
const order = Object.keys(appGroups);
const rank = ({ group }: AppCommand) => order.indexOf(group);

const shownKey = (key: string) => ({ label: keyLabel(key), aria: keyForAria(key) });

/** What the palette lists: the editor's commands where there is a manuscript, and the app's that have a meaning here. */
export function shownInPalette(here: Here, editor: Editor | null, say: Say): readonly ShownCommand[] {
  const app = commandsHere(here)
    .filter((command) => command.name !== 'palette' && command.does(here) !== null)
    .sort((one, other) => rank(one) - rank(other))
    .map((command) => shownAppCommand(command, here, say));
  return [...(editor ? commands.flatMap((command) => shownEditorCommands(command, editor, say)) : []), ...app];
}

/** What the sheet lists, wherever it is opened: every command that has a key, and the keys that are no command's. */
export function shownInSheet(here: Here, say: Say): readonly ShownCommand[] {
  const editorCommands = commands.map((command) => ({
    id: command.name,
    group: say(editorGroups[command.group]),
    label: say(command.word),
    search: '',
    run: null,
    ...(command.key ? { key: shownKey(command.key) } : {}),
  }));
  const others = otherKeys.map((key) => shownOtherKey(key, say));
  const app = [...appCommands].sort((one, other) => rank(one) - rank(other));
  return [...editorCommands, ...others, ...app.map((command) => shownAppCommand(command, here, say))];
}

function shownAppCommand(command: AppCommand, here: Here, say: Say): ShownCommand {
  return {
    id: command.name,
    group: say(appGroups[command.group]),
    label: say(command.word, command.params?.(say)),
    search: command.search ? say(command.search) : '',
    ...(command.key ? { key: shownKey(command.key) } : {}),
    ...(command.on ? { on: command.on(here) } : {}),
    run: command.does(here),
  };
}

function shownOtherKey({ word, keys, group }: OtherKey, say: Say): ShownCommand {
  const key = { label: keys.map(keyLabel).join(' '), aria: '' };
  return { id: word, group: say(editorGroups[group]), label: say(word), search: '', key, run: null };
}

/** A block that takes text is two wishes: to make it of the block one is in, and to put a new one behind it. */
function shownEditorCommands(command: EditorCommand, editor: Editor, say: Say): ShownCommand[] {
  const search = [command.search ? say(command.search) : '', command.types ?? ''].join(' ').trim();
  const base = { group: say(editorGroups[command.group]), search };
  const { key, word, active, insert, name } = command;
  const turns = active !== undefined && insert !== undefined;
  const own: ShownCommand = {
    ...base,
    id: name,
    label: turns ? say('editor.turnInto', { block: say(word) }) : say(word),
    ...(key ? { key: shownKey(key) } : {}),
    ...(active && !turns ? { on: active(editor.state) } : {}),
    run: runs(command, command.run, editor),
  };
  if (!turns) return [own];
  const inserts = { id: `insert.${name}`, label: say('command.insert', { block: say(word) }) };
  return [own, { ...base, ...inserts, run: runs(command, insert, editor) }];
}

function runs({ group }: EditorCommand, run: EditorCommand['run'], editor: Editor): (() => void) | null {
  if (!editor.isEditable && group !== 'tool') return null;
  if (!run(editor.state)) return null;
  return () => {
    run(editor.state, editor.view.dispatch, editor.view);
    // A tool takes the focus itself, and so does what asks for an address.
    if (group !== 'tool' && askedMark(editor.state) === null) editor.view.focus();
  };
}
