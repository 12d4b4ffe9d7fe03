import { defineRule } from '../defineRule.ts';
import { houseEdits } from '../quotations.ts';
import { problems } from '../quoteProblems.ts';

/** A quotation in a quotation has marks of its own; one more inside cannot be followed. */
export const nestedQuotes = defineRule({
  name: 'nestedQuotes',
  group: 'quotations',
  level: 'warn',
  beside: true,
  *article({ marks }, context) {
    for (const { kind, block, line, from, to } of problems(marks, 'wrongNesting', 'tooDeep')) {
      const edits = kind === 'tooDeep' ? [] : houseEdits(block, line, context, from, to);
      yield {
        block: block.id,
        from: line.at + from,
        to: line.at + to,
        ...(kind === 'tooDeep' ? { says: 'check.nestedQuotes.deep' as const } : {}),
        ...(edits.length > 0
          ? { fixes: [{ label: { word: 'checks.fix.houseMarks' as const, params: {} }, edits }] }
          : {}),
      };
    }
  },
});
