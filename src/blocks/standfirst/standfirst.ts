import { defineBlock } from '../defineBlock.ts';
import { examples } from './standfirst.examples.ts';

export const standfirst = defineBlock({
  name: 'standfirst',
  label: 'block.standfirst',
  place: 'front',
  content: 'inline*',
  marks: 'emphasis link',
  fromHtml: [{ tag: 'p.standfirst', priority: 60 }],
  toHtml: () => ['p', { class: 'standfirst' }, 0],
  examples,
});
