import { defineBlock } from '../defineBlock.ts';
import { examples } from './blockquote.examples.ts';

export const blockquote = defineBlock({
  name: 'blockquote',
  label: 'block.blockquote',
  content: 'paragraph+',
  parts: { source: { content: 'inline*', tag: 'footer', label: 'block.blockquote.source' } },
  menu: [{ label: 'block.blockquote', search: 'block.blockquote.search', shortcut: 'Mod-Shift-b', typed: '> ' }],
  fromHtml: [{ tag: 'blockquote' }],
  toHtml: () => ['blockquote', {}, 0],
  examples,
});
