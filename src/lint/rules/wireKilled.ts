import { defineRule } from '../defineRule.ts';

/** The agency has taken back the message that the article was started from: what it says may be wrong, or not theirs to say. */
export const wireKilled = defineRule({
  name: 'wireKilled',
  group: 'structure',
  level: 'stop',
  fixed: true,
  *article({ blocks }, { killed }) {
    const headline = blocks.find(({ block }) => block.kind === 'headline') ?? blocks[0];
    if (killed && headline) yield { block: headline.block.id, from: 0, to: headline.block.text.length };
  },
});
