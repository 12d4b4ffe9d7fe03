import { ellipses } from '#language/repair/dashes.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

export const ellipsis = defineRule({
  name: 'ellipsis',
  group: 'typography',
  level: 'hint',
  beside: true,
  trace: /\.\.\.|…/,
  *line(line, context) {
    for (const { from, to, after } of stageEdits(ellipses, line, context)) yield { from, to, replace: after };
  },
});
