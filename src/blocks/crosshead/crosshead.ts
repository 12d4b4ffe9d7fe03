import { defineBlock } from '../defineBlock.ts';
import { examples } from './crosshead.examples.ts';

export const crosshead = defineBlock({
  name: 'crosshead',
  label: 'block.crosshead',
  content: 'inline*',
  marks: 'emphasis',
  menu: [{ label: 'block.crosshead', search: 'block.crosshead.search', shortcut: 'Mod-Alt-2', typed: '## ' }],
  outline: '§',
  heading: true,
  fromHtml: [{ tag: 'h2' }, { tag: 'h1', priority: 40 }, { tag: 'h3', priority: 40 }, { tag: 'h4', priority: 40 }],
  toHtml: () => ['h2', {}, 0],
  examples,
});
