import { countCharacters } from '#article/text.ts';
import { judgeLength, type LengthJudgement } from '#language/lengths.ts';
import { defineRule } from '../defineRule.ts';

const says = {
  short: 'check.textLength.short',
  long: 'check.textLength.long',
  tooLong: 'check.textLength.tooLong',
} as const satisfies Record<Exclude<LengthJudgement, 'good'>, string>;

/** Kicker, headline, standfirst, crosshead and pull quote as long as the house likes them. */
export const textLength = defineRule({
  name: 'textLength',
  group: 'structure',
  level: 'hint',
  beside: true,
  *line(line, { style }) {
    const limits = style.lengths[line.role];
    if (!limits) return;
    const count = countCharacters(line.text);
    const judgement = judgeLength(limits, count);
    if (judgement === 'good') return;
    yield {
      from: 0,
      to: line.text.length,
      says: says[judgement],
      params: { count, from: limits.from ?? 0, to: limits.to },
      ...(judgement === 'tooLong' ? { level: 'warn' as const } : {}),
    };
  },
});
