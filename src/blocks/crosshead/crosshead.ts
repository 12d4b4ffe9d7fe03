import { choice } from '../attrs.ts';
import { defineBlock } from '../defineBlock.ts';
import { examples } from './crosshead.examples.ts';

/** A heading in the running text. The second level divides what stands under one of the first. */
export const crosshead = defineBlock({
  name: 'crosshead',
  label: 'block.crosshead',
  content: 'inline*',
  marks: 'emphasis',
  attrs: { level: choice('first', 'second') },
  menu: [
    { label: 'block.crosshead', search: 'block.crosshead.search', shortcut: 'Mod-Alt-2', typed: '## ' },
    {
      label: 'block.smallCrosshead',
      search: 'block.crosshead.search',
      shortcut: 'Mod-Alt-3',
      typed: '### ',
      attrs: { level: 'second' },
    },
  ],
  outline: ({ level }) => (level === 'second' ? '§§' : '§'),
  heading: true,
  fromHtml: [
    { tag: 'h2' },
    { tag: 'h1', priority: 40 },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, priority: 40, read: () => ({ level: 'second' }) })),
  ],
  toHtml: ({ level }) => [level === 'second' ? 'h3' : 'h2', {}, 0],
  examples,
});
