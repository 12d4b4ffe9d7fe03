import { defineRule } from '../defineRule.ts';
import { isRunningText, sentencesOf, wordsBetween } from '../facts.ts';
import { isQuoted } from '../quotations.ts';

/** Words of one's own in a sentence that can still be followed when heard. */
const most = 30;

/** What others say in it does not count. */
export const sentenceLength = defineRule({
  name: 'sentenceLength',
  group: 'structure',
  level: 'hint',
  *line(line, _context, facts) {
    if (!isRunningText(line, facts.block)) return;
    for (const { from: start, to: end } of sentencesOf(line)) {
      const words = wordsBetween(facts, line.at + start, line.at + end);
      if (words.length <= most) continue;
      const count = words.filter((word) => !isQuoted(facts.quotes, word.from)).length;
      if (count > most) yield { from: start, to: end, params: { count, most } };
    }
  },
});
