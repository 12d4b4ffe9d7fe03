import { ranges } from '#language/repair/dashes.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

/** `1950-1953` for `1950–1953`. Scores, numbers of types and of telephones keep their hyphen. */
export const rangeHyphen = defineRule({
  name: 'rangeHyphen',
  group: 'typography',
  level: 'warn',
  beside: true,
  trace: /\d ?[-–—] ?\d/,
  *line(line, context) {
    for (const { from, to, after } of stageEdits(ranges, line, context)) yield { from, to, replace: after };
  },
});
