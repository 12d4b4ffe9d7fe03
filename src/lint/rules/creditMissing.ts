import { defineRule } from '../defineRule.ts';

/** Whose picture it is belongs beside it. */
export const creditMissing = defineRule({
  name: 'creditMissing',
  group: 'structure',
  level: 'warn',
  *block({ block: { pieces, lines } }) {
    for (const { kind, attrs, from, to } of pieces) {
      if (kind !== 'figure' || attrs.picture === '') continue;
      const credit = lines.find((line) => line.role === 'figure_credit' && line.at >= from && line.at <= to);
      if (!credit || credit.text.trim() === '') yield { from, to };
    }
  },
});
