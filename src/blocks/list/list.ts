import { choice, count } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './list.examples.ts';

/** The highest number that a list begins with: the highest that Word counts to. */
export const highestStart = 32_767;
const start = count(highestStart, 1);

export const list = defineBlock({
  name: 'list',
  label: 'block.bullets',
  content: 'list_item+',
  attrs: { kind: choice('bulleted', 'numbered'), start },
  counted: { where: { kind: 'numbered' }, from: 'start' },
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
  fromHtml: [
    { tag: 'ul' },
    { tag: 'ol', read: (source) => ({ kind: 'numbered', start: start.read(source.get('start')) }) },
  ],
  toHtml: (attrs) =>
    attrs.kind === 'numbered' ? ['ol', { start: start.write(Number(attrs.start)) }, 0] : ['ul', {}, 0],
  examples,
});
