import { defineBlock } from '../defineBlock.ts';
import { examples } from './paragraph.examples.ts';

export const paragraph = defineBlock({
  name: 'paragraph',
  label: 'block.paragraph',
  content: 'inline*',
  menu: [{ label: 'block.paragraph', search: 'block.paragraph.search', shortcut: 'Mod-Alt-0' }],
  fromHtml: [{ tag: 'p' }],
  toHtml: () => ['p', {}, 0],
  examples,
});
