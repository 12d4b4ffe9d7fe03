import type { Word } from '#words/say.ts';
import type { EditorCommand } from './commands.ts';

/** A key of the manuscript that belongs to no command; the sheet of shortcuts tells of it. */
export interface OtherKey {
  word: Word;
  keys: readonly string[];
  group: EditorCommand['group'];
}

export const otherKeys: readonly OtherKey[] = [
  { word: 'command.key.insertMenu', keys: ['/'], group: 'block' },
  { word: 'command.key.chooseNext', keys: ['ArrowUp', 'ArrowDown'], group: 'move' },
  { word: 'command.key.extend', keys: ['Shift-ArrowUp', 'Shift-ArrowDown'], group: 'move' },
  { word: 'command.key.backToText', keys: ['Enter'], group: 'move' },
  { word: 'command.key.deleteChosen', keys: ['Delete'], group: 'move' },
  { word: 'command.key.extendCells', keys: ['Shift-ArrowRight', 'Shift-ArrowDown'], group: 'table' },
  { word: 'command.key.lineBreak', keys: ['Shift-Enter'], group: 'block' },
  { word: 'command.key.leave', keys: ['Escape', 'Tab'], group: 'move' },
];
