import { defineMark } from './defineMark.ts';

export const superscript = defineMark({
  name: 'superscript',
  label: 'mark.superscript',
  sign: 'a²',
  shortcut: 'Mod-.',
  excludes: ['subscript'],
  fromHtml: [{ tag: 'sup' }],
  toHtml: () => ['sup', {}, 0],
});
