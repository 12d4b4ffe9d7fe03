import { spaces } from '#language/repair/spaces.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

/** Readers do not see it on a page, but in mail and in print. */
export const doubleSpace = defineRule({
  name: 'doubleSpace',
  group: 'typography',
  level: 'hint',
  beside: true,
  trace: /[ \u00a0]{2}/,
  *line(line, context) {
    for (const { from, to, before, after } of stageEdits(spaces, line, context))
      if (before.length > 1 && after.length === 1) yield { from, to, replace: after };
  },
});
