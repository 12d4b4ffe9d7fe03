import { defineRule } from '../defineRule.ts';

/** A picture whose right of use has ended, as the library knows it. */
export const pictureExpired = defineRule({
  name: 'pictureExpired',
  group: 'structure',
  level: 'stop',
  *block({ block: { pieces } }, { expired }) {
    for (const { kind, attrs, from, to } of pieces)
      if (kind === 'figure' && expired.has(String(attrs.picture))) yield { from, to };
  },
});
