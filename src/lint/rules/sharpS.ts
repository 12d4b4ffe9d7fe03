import { defineRule } from '../defineRule.ts';
import { wordsBetween } from '../facts.ts';
import { isSpared } from '../matches.ts';

/** Switzerland and Liechtenstein write ss. */
export const sharpS = defineRule({
  name: 'sharpS',
  group: 'typography',
  level: 'warn',
  beside: true,
  trace: /[ßẞ]/,
  *line(line, { style }, facts) {
    if (style.sharpS) return;
    for (const { text, from, to } of wordsBetween(facts, line.at, line.at + line.text.length)) {
      const [start, end] = [from - line.at, to - line.at];
      if (!/[ßẞ]/.test(text) || style.keep.includes(text) || isSpared(line, start, end)) continue;
      yield { from: start, to: end, replace: text.replaceAll('ß', 'ss').replaceAll('ẞ', 'SS') };
    }
  },
});
