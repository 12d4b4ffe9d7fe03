import { times } from '#language/repair/figures.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

/** Times of day as the house sets them; only where a word says that it is one. */
export const timeForm = defineRule({
  name: 'timeForm',
  group: 'typography',
  level: 'hint',
  beside: true,
  trace: /\d/,
  *line(line, context) {
    for (const { from, to, after } of stageEdits(times, line, context))
      yield { from, to, params: { form: after }, replace: after };
  },
});
