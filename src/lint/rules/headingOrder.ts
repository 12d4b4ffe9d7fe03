import { defineRule } from '../defineRule.ts';

/** A small crosshead divides what stands under one of the first level. */
export const headingOrder = defineRule({
  name: 'headingOrder',
  group: 'structure',
  level: 'warn',
  *article({ blocks }) {
    for (const { block } of blocks) {
      if (block.kind !== 'crosshead' || block.text.trim() === '') continue;
      if (block.pieces[0]?.attrs.level !== 'second') return;
      yield { block: block.id, from: 0, to: block.text.length };
    }
  },
});
