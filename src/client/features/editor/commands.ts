import { toggleMark } from '@tiptap/pm/commands';
import { redo, undo } from '@tiptap/pm/history';
import { liftListItem } from '@tiptap/pm/schema-list';
import type { Command, EditorState } from '@tiptap/pm/state';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition, MenuEntry } from '#blocks/defineBlock.ts';
import { marks } from '#marks/all.ts';
import type { MarkDefinition } from '#marks/defineMark.ts';
import type { Word } from '#words/say.ts';
import { askFor, markType, markUnder } from './asking.ts';
import { characters, insertCharacter } from './characters/characters.ts';
import { chooseBlocks } from './choosingBlocks.ts';
import { askStart } from './counting.ts';
import { duplicateBlocks } from './duplicate.ts';
import { deleteColumn, deleteRow, hasHeadRow, headRow, insertColumn, insertRow } from './grid.ts';
import { insertBlock, liftWords } from './insertBlock.ts';
import { replaceKey } from './keyLabel.ts';
import { deleteBlocks, moveBlock } from './moveBlock.ts';
import { itemType } from './nodes.ts';
import { ownUndo } from './ownUndo.ts';
import { isEmptyParagraph, ownBlock } from './places.ts';
import { moveSectionHere } from './sections.ts';
import { sinkItem } from './sinkItem.ts';
import { copyFormats, invisiblesShown, opening, toggleInvisibles, toggleTypedMarks } from './tools.store.ts';
import { chosenBlocks, isBlock, turnInto } from './turnInto.ts';
import { undoTyped } from './typedBlocks.ts';
import { typesMarks } from './typedMarks.ts';

/** Something a writer can do: menus, toolbar and shortcuts are this list read aloud. It is enabled when `run` says so without a dispatch. */
export interface EditorCommand {
  name: string;
  group: 'mark' | 'block' | 'move' | 'table' | 'list' | 'history' | 'character' | 'tool';
  word: Word;
  /** What the toolbar shows in place of the word. */
  sign?: string;
  /** Wants to know more than a key can tell. */
  asks?: boolean;
  /** A word of the catalogs with search words, separated by commas. */
  search?: Word;
  /** The characters that it types, by which it is found as well. */
  types?: string;
  /** A ProseMirror key name such as `Mod-b`. */
  key?: string;
  run: Command;
  /** Of a block command: what it does at the caret of an emptied line of the insert menu. */
  insert?: Command;
  active?: (state: EditorState) => boolean;
}

function markCommand(mark: MarkDefinition): EditorCommand {
  const type = markType(mark.name);
  const asks = Object.keys(mark.attrs ?? {}).length > 0;
  const active = (state: EditorState) => {
    const { from, to, empty, $from } = state.selection;
    if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
    return state.doc.rangeHasMark(from, to, type);
  };
  const base = {
    name: mark.name,
    group: 'mark',
    word: mark.label,
    ...(mark.search ? { search: mark.search } : {}),
    ...(mark.sign ? { sign: mark.sign } : {}),
    ...(mark.shortcut ? { key: mark.shortcut } : {}),
  } as const;
  if (asks) return { ...base, asks, run: askFor(type), active: (state) => markUnder(state, type) !== undefined };
  return { ...base, run: toggleMark(type), active };
}

/** A block of text or around text; what the insert menu makes of an empty line, and a key of the chosen blocks. */
function blockCommand(block: BlockDefinition, entry: MenuEntry): EditorCommand {
  const attrs = entry.attrs ?? {};
  const takesText = (block.content !== undefined || block.box === true) && !block.fresh;
  const inserts = insertBlock(block.name, attrs);
  const turns = turnInto(block.name, attrs);
  const first = entry === block.menu?.[0];
  return {
    name: first ? block.name : `${block.name}.${Object.values(attrs).join('.')}`,
    group: 'block',
    word: entry.label,
    search: entry.search,
    ...(entry.shortcut ? { key: entry.shortcut } : {}),
    run: takesText ? turns : block.lifts ? liftWords(block.name) : inserts,
    insert: (state, dispatch, view) => {
      const current = ownBlock(state.selection.$from);
      return (takesText && isEmptyParagraph(current?.node) ? turns : inserts)(state, dispatch, view);
    },
    ...(takesText
      ? { active: (state: EditorState) => chosenBlocks(state).some(({ node }) => isBlock(node, block.name, attrs)) }
      : {}),
  };
}

const everyCommand: readonly EditorCommand[] = [
  // The marks that ask for more than a key come last.
  ...(marks as readonly MarkDefinition[])
    .filter(({ internal }) => !internal)
    .map(markCommand)
    .sort((one, other) => Number(one.asks ?? false) - Number(other.asks ?? false)),
  ...(blocks as readonly BlockDefinition[]).flatMap((block) =>
    (block.menu ?? []).map((entry) => blockCommand(block, entry)),
  ),
  {
    name: 'moveUp',
    group: 'move',
    word: 'editor.moveUp',
    search: 'editor.moveBlock.search',
    key: 'Alt-ArrowUp',
    run: moveBlock(-1),
  },
  {
    name: 'moveDown',
    group: 'move',
    word: 'editor.moveDown',
    search: 'editor.moveBlock.search',
    key: 'Alt-ArrowDown',
    run: moveBlock(1),
  },
  {
    name: 'duplicate',
    group: 'move',
    word: 'editor.duplicate',
    search: 'editor.duplicate.search',
    key: 'Mod-d',
    run: duplicateBlocks,
  },
  {
    name: 'chooseBlocks',
    group: 'move',
    word: 'editor.chooseBlocks',
    search: 'editor.chooseBlocks.search',
    key: 'Escape',
    run: chooseBlocks,
  },
  {
    name: 'deleteBlock',
    group: 'move',
    word: 'editor.deleteBlock',
    search: 'editor.deleteBlock.search',
    key: 'Mod-Shift-Backspace',
    run: deleteBlocks,
  },
  {
    name: 'moveSectionUp',
    group: 'move',
    word: 'editor.moveSectionUp',
    search: 'editor.moveBlock.search',
    key: 'Mod-Alt-PageUp',
    run: moveSectionHere(-1),
  },
  {
    name: 'moveSectionDown',
    group: 'move',
    word: 'editor.moveSectionDown',
    search: 'editor.moveBlock.search',
    key: 'Mod-Alt-PageDown',
    run: moveSectionHere(1),
  },
  { name: 'rowAfter', group: 'table', word: 'editor.rowAfter', key: 'Alt-Shift-ArrowDown', run: insertRow(1) },
  { name: 'rowBefore', group: 'table', word: 'editor.rowBefore', key: 'Alt-Shift-ArrowUp', run: insertRow(0) },
  {
    name: 'columnAfter',
    group: 'table',
    word: 'editor.columnAfter',
    key: 'Alt-Shift-ArrowRight',
    run: insertColumn(1),
  },
  {
    name: 'columnBefore',
    group: 'table',
    word: 'editor.columnBefore',
    key: 'Alt-Shift-ArrowLeft',
    run: insertColumn(0),
  },
  { name: 'deleteRow', group: 'table', word: 'editor.deleteRow', key: 'Alt-Shift-Backspace', run: deleteRow },
  { name: 'deleteColumn', group: 'table', word: 'editor.deleteColumn', key: 'Alt-Shift-Delete', run: deleteColumn },
  {
    name: 'headRow',
    group: 'table',
    word: 'editor.headRow',
    key: 'Mod-Alt-h',
    run: headRow,
    active: ({ selection }) => hasHeadRow(selection.$head),
  },
  { name: 'indent', group: 'list', word: 'editor.indent', key: 'Mod-]', run: sinkItem },
  { name: 'outdent', group: 'list', word: 'editor.outdent', key: 'Mod-[', run: liftListItem(itemType) },
  {
    name: 'startAt',
    group: 'list',
    word: 'block.list.start',
    key: 'Mod-Alt-m',
    run: askStart,
  },
  {
    name: 'undo',
    group: 'history',
    word: 'editor.undo',
    key: 'Mod-z',
    // What an input rule made is first given back as it was typed.
    run: (state, dispatch, view) => undoTyped(state, dispatch, view) || undo(state, dispatch),
  },
  { name: 'redo', group: 'history', word: 'editor.redo', key: 'Mod-Shift-z', run: redo },
  ...characters.map(
    (character): EditorCommand => ({
      name: character.name,
      group: 'character',
      word: character.word,
      search: 'character.search',
      ...(typeof character.text === 'function' ? {} : { types: [...character.text].join('') }),
      ...(character.key ? { key: character.key } : {}),
      run: insertCharacter(character),
    }),
  ),
  { name: 'find', group: 'tool', word: 'find.open', key: 'Mod-f', run: opening(({ askFind }) => askFind(false)) },
  { name: 'replace', group: 'tool', word: 'find.title', key: replaceKey, run: opening(({ askFind }) => askFind(true)) },
  {
    name: 'characters',
    group: 'tool',
    word: 'character.title',
    search: 'character.search',
    key: 'Mod-Alt-s',
    run: opening(({ askCharacters }) => askCharacters()),
  },
  ...copyFormats.map(
    (format): EditorCommand => ({
      name: `copy.${format}`,
      group: 'tool',
      word: `copy.${format}`,
      search: 'copy.search',
      ...(format === 'markdown' ? { key: 'Mod-Alt-c' } : {}),
      run: opening(({ askCopy }) => askCopy(format)),
    }),
  ),
  {
    name: 'invisibles',
    group: 'tool',
    word: 'invisibles.toggle',
    key: 'Mod-Alt-p',
    run: toggleInvisibles,
    active: invisiblesShown,
  },
  {
    name: 'repair',
    group: 'tool',
    word: 'repair.open',
    search: 'repair.search',
    key: 'Mod-Alt-j',
    run: opening(({ askRepair }) => askRepair()),
  },
  {
    name: 'typedMarks',
    group: 'tool',
    word: 'typedMarks.toggle',
    search: 'typedMarks.search',
    run: toggleTypedMarks,
    active: typesMarks,
  },
];

/** THE list of what a writer can do. What changes the text is undone by itself, without what was typed before it. */
export const commands: readonly EditorCommand[] = everyCommand.map((command) =>
  command.group === 'history' || command.group === 'tool'
    ? command
    : { ...command, run: ownUndo(command.run), ...(command.insert ? { insert: ownUndo(command.insert) } : {}) },
);

export function commandNamed(name: string): EditorCommand {
  const found = commands.find((command) => command.name === name);
  if (!found) throw new Error(`No command ${name}`);
  return found;
}
