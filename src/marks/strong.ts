import { defineMark } from './defineMark.ts';

export const strong = defineMark({
  name: 'strong',
  label: 'mark.strong',
  search: 'mark.strong.search',
  sign: 'a',
  shortcut: 'Mod-b',
  fromHtml: [
    { tag: 'strong' },
    // Google Docs wraps a whole clipboard in <b style="font-weight:normal">, which is not bold.
    { tag: 'b', read: (source) => (/font-weight:\s*(normal|[1-4]00)/.test(source.get('style') ?? '') ? false : {}) },
  ],
  toHtml: () => ['strong', {}, 0],
});
