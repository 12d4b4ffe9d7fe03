import { numbers, prices, ungrouped } from '#language/repair/figures.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

/** Thousands and decimals as the house sets them. */
export const numberForm = defineRule({
  name: 'numberForm',
  group: 'typography',
  level: 'hint',
  beside: true,
  trace: /\d/,
  *line(line, context) {
    for (const { from, to, after } of [...stageEdits(numbers, line, context), ...stageEdits(ungrouped, line, context)])
      yield { from, to, params: { form: after }, replace: after };
    for (const { from, to, after } of stageEdits(prices, line, context)) {
      const start = from - (/\d*$/.exec(line.text.slice(0, from))?.[0].length ?? 0);
      const end = to + (/^\d*/.exec(line.text.slice(to))?.[0].length ?? 0);
      const form = line.text.slice(start, from) + after + line.text.slice(to, end);
      yield { from: start, to: end, params: { form }, replace: form };
    }
  },
});
