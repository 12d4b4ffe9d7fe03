import { choice } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './list.examples.ts';

export const list = defineBlock({
  name: 'list',
  label: 'block.bullets',
  content: 'list_item+',
  attrs: { kind: choice('bulleted', 'numbered') },
  inner: {
    item: {
      content: 'paragraph (paragraph | list)*',
      item: true,
      fromHtml: [{ tag: 'li' }],
      toHtml: () => ['li', {}, 0],
    },
  },
  menu: [
    { label: 'block.bullets', search: 'block.bullets.search', shortcut: 'Mod-Shift-8', typed: '- ' },
    {
      label: 'block.numbers',
      search: 'block.numbers.search',
      shortcut: 'Mod-Shift-7',
      typed: '1. ',
      attrs: { kind: 'numbered' },
    },
  ],
  fromHtml: [{ tag: 'ul' }, { tag: 'ol', read: () => ({ kind: 'numbered' }) }],
  toHtml: ({ kind }) => [kind === 'numbered' ? 'ol' : 'ul', {}, 0],
  examples,
});
