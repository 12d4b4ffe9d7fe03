import { defineMark } from './defineMark.ts';
import { safeUrl } from './safeUrl.ts';

export const link = defineMark({
  name: 'link',
  label: 'mark.link',
  search: 'mark.link.search',
  shortcut: 'Mod-Alt-k',
  attrs: { href: { check: (value) => safeUrl(value) === value } },
  example: { href: 'https://example.org/a?b=1&c=2' },
  inclusive: false,
  fromHtml: [
    {
      tag: 'a[href]',
      read: (source) => {
        const href = safeUrl(source.get('href'));
        return href === null ? false : { href };
      },
    },
  ],
  toHtml: ({ href }) => ['a', { href: String(href) }, 0],
});
