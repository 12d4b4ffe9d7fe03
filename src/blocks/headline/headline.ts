import { defineBlock } from '../defineBlock.ts';
import { examples } from './headline.examples.ts';

export const headline = defineBlock({
  name: 'headline',
  label: 'block.headline',
  place: 'front',
  content: 'text*',
  marks: 'emphasis',
  outline: 'H',
  fromHtml: [{ tag: 'h1.headline', priority: 60 }],
  toHtml: () => ['h1', { class: 'headline' }, 0],
  examples,
});
