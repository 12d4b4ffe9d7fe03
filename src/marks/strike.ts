import { defineMark } from './defineMark.ts';

/** Words that no longer hold and are still shown. What others' pages call deleted is not theirs to show any more, but ours to decide. */
export const strike = defineMark({
  name: 'strike',
  label: 'mark.strike',
  sign: 'a',
  shortcut: 'Mod-Shift-x',
  fromHtml: [{ tag: 's' }, { tag: 'del' }, { tag: 'strike' }],
  toHtml: () => ['s', {}, 0],
});
