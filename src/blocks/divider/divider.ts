import { defineBlock } from '../defineBlock.ts';
import { examples } from './divider.examples.ts';

export const divider = defineBlock({
  name: 'divider',
  label: 'block.divider',
  menu: [{ label: 'block.divider', search: 'block.divider.search', typed: '--- ' }],
  fromHtml: [{ tag: 'hr' }],
  toHtml: () => ['hr', {}],
  examples,
});
