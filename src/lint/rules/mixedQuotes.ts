import { defineRule } from '../defineRule.ts';
import { houseEdits } from '../quotations.ts';
import { problems } from '../quoteProblems.ts';

/** Marks of two families: in one quotation, or in one article. What is an English opener in German is told as that. */
export const mixedQuotes = defineRule({
  name: 'mixedQuotes',
  group: 'quotations',
  level: 'warn',
  beside: true,
  *article({ marks }, context) {
    const { style } = context;
    for (const { kind, block, line, from, to } of problems(marks, 'mixedMarks', 'mixedFamilies')) {
      const opener = line.text.charAt(from);
      if (opener === '“' && style.language.startsWith('de')) continue;
      const edits = houseEdits(block, line, context, from, to);
      // The house's own are right, however many others there are.
      if (edits.length === 0) continue;
      yield {
        block: block.id,
        from: line.at + from,
        to: line.at + to,
        ...(kind === 'mixedMarks' ? { says: 'check.mixedQuotes.pair' as const } : {}),
        fixes: [{ label: { word: 'checks.fix.houseMarks', params: {} }, edits }],
      };
    }
  },
});
