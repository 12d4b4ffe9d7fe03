import { defineMark } from './defineMark.ts';

export const subscript = defineMark({
  name: 'subscript',
  label: 'mark.subscript',
  sign: 'a₂',
  shortcut: 'Mod-,',
  excludes: ['superscript'],
  fromHtml: [{ tag: 'sub' }],
  toHtml: () => ['sub', {}, 0],
});
