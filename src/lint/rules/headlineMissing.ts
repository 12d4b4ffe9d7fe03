import { defineRule } from '../defineRule.ts';

/** An article with text needs a headline before anybody gets it. */
export const headlineMissing = defineRule({
  name: 'headlineMissing',
  group: 'structure',
  level: 'stop',
  *article({ blocks }) {
    const headline = blocks.find(({ block }) => block.kind === 'headline');
    if (headline?.block.text.trim() !== '') return;
    if (blocks.some(({ words }) => words.length > 0)) yield { block: headline.block.id, from: 0, to: 0 };
  },
});
