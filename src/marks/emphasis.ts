import { defineMark } from './defineMark.ts';

export const emphasis = defineMark({
  name: 'emphasis',
  label: 'mark.emphasis',
  search: 'mark.emphasis.search',
  sign: 'a',
  shortcut: 'Mod-i',
  fromHtml: [
    { tag: 'em' },
    { tag: 'i', read: (source) => (/font-style:\s*normal/.test(source.get('style') ?? '') ? false : {}) },
  ],
  toHtml: () => ['em', {}, 0],
});
