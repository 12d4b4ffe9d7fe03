import { defineRule } from '../defineRule.ts';

/** Words that fill the screen of a phone. */
const most = 110;

export const paragraphLength = defineRule({
  name: 'paragraphLength',
  group: 'structure',
  level: 'hint',
  *block({ block, words }) {
    const count = words.length;
    if (block.kind === 'paragraph' && count > most) yield { from: 0, to: block.text.length, params: { count, most } };
  },
});
