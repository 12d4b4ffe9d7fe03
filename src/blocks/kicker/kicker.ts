import { defineBlock } from '../defineBlock.ts';
import { examples } from './kicker.examples.ts';

export const kicker = defineBlock({
  name: 'kicker',
  label: 'block.kicker',
  place: 'front',
  content: 'text*',
  marks: '',
  fromHtml: [{ tag: 'p.kicker', priority: 60 }],
  toHtml: () => ['p', { class: 'kicker' }, 0],
  examples,
});
