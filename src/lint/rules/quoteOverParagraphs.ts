import { defineRule } from '../defineRule.ts';
import { problems } from '../quoteProblems.ts';

/** A quotation that goes on in the next paragraph: meant, perhaps, but a reader may lose who speaks. */
export const quoteOverParagraphs = defineRule({
  name: 'quoteOverParagraphs',
  group: 'quotations',
  level: 'hint',
  *article({ marks }) {
    for (const { block, line, from, to, passage, until = passage } of problems(marks, 'runsOver'))
      yield { block: block.id, from: line.at + from, to: line.at + to, params: { count: until - passage + 1 } };
  },
});
