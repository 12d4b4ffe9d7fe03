import { keptParts, touches } from '#language/passage.ts';
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
    const kept = keptParts(line, style.keep);
    for (const { text, from, to } of wordsBetween(facts, line.at, line.at + line.text.length)) {
      const [start, end] = [from - line.at, to - line.at];
      if (!/[ßẞ]/.test(text) || touches(kept, start, end) || isSpared(line, start, end)) continue;
      yield { from: start, to: end, replace: text.replaceAll('ß', 'ss').replaceAll('ẞ', 'SS') };
    }
  },
});
