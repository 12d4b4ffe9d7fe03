import { dashes } from '#language/repair/dashes.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

/** A hyphen where a dash belongs; another house's dash is only worth a look. */
export const hyphenForDash = defineRule({
  name: 'hyphenForDash',
  group: 'typography',
  level: 'warn',
  beside: true,
  trace: /[\s\u00a0][-–—]|[–—]|--/,
  *line(line, context) {
    for (const { from, to, before, after } of stageEdits(dashes, line, context))
      yield {
        from,
        to,
        replace: after,
        ...(before.includes('-') ? {} : { level: 'hint' as const, says: 'check.hyphenForDash.other' as const }),
      };
  },
});
