import { defineRule } from '../defineRule.ts';

/** Who does not see a picture is told what is on it, unless it only decorates. */
export const altMissing = defineRule({
  name: 'altMissing',
  group: 'structure',
  level: 'warn',
  *block({ block: { pieces } }) {
    for (const { kind, attrs, from, to } of pieces)
      if (kind === 'figure' && attrs.picture !== '' && attrs.decorative !== true && String(attrs.alt).trim() === '')
        yield { from, to };
  },
});
