import { houseMarks } from '#language/quotes.ts';
import { defineRule } from '../defineRule.ts';
import { marksOf } from '../quotations.ts';

/** Everywhere U+2019 unless the house decides otherwise, even where that closes the inner quotation as well. */
export const apostrophe = defineRule({
  name: 'apostrophe',
  group: 'typography',
  level: 'warn',
  beside: true,
  trace: /['’´`‘‛]/,
  *line(line, context) {
    for (const { mark, sign, level } of houseMarks(line, marksOf(line, context), context.style))
      if (level === 0 && mark.sign !== sign) yield { from: mark.from, to: mark.to, replace: sign };
  },
});
