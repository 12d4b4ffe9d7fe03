import { defineRule } from '../defineRule.ts';
import { houseEdits } from '../quotations.ts';
import { problems } from '../quoteProblems.ts';

/** “ opens in English and closes in German: at the beginning of a word in a German text it is always wrong. */
export const englishOpener = defineRule({
  name: 'englishOpener',
  group: 'quotations',
  level: 'warn',
  beside: true,
  *article({ marks }, context) {
    for (const { block, line, from, to } of problems(marks, 'englishOpener')) {
      const whole = marks.passages[marks.lines.findIndex((read) => read.line === line)]?.quotations.find(
        ({ open }) => open.from === from,
      );
      const edits = houseEdits(block, line, context, from, whole?.close.to ?? to);
      yield {
        block: block.id,
        from: line.at + from,
        to: line.at + (whole?.close.to ?? to),
        fixes: [{ label: { word: 'checks.fix.houseMarks', params: {} }, edits }],
      };
    }
  },
});
