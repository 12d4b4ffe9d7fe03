import { isFront } from '../copy.ts';
import { defineRule } from '../defineRule.ts';

/** Words of a text that is so short that it is its own standfirst. */
const note = 120;

export const standfirstMissing = defineRule({
  name: 'standfirstMissing',
  group: 'structure',
  level: 'warn',
  *article({ blocks }) {
    const standfirst = blocks.find(({ block }) => block.kind === 'standfirst');
    if (!standfirst || standfirst.words.length > 0) return;
    const words = blocks.reduce((sum, { block, words }) => sum + (isFront(block) || block.aside ? 0 : words.length), 0);
    if (words > note) yield { block: standfirst.block.id, from: 0, to: 0 };
  },
});
