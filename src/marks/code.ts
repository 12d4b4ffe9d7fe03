import { defineMark } from './defineMark.ts';

/** Names of files, commands and the like, to the letter: the language desk sets and checks nothing in it. */
export const code = defineMark({
  name: 'code',
  label: 'mark.code',
  sign: 'a',
  shortcut: 'Mod-e',
  fromHtml: [{ tag: 'code' }, { tag: 'kbd' }, { tag: 'samp' }, { tag: 'tt' }],
  toHtml: () => ['code', {}, 0],
});
