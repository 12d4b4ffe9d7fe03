import { defineRule } from '../defineRule.ts';
import { matches } from '../matches.ts';

/** Switzerland and Liechtenstein write ss. */
export const sharpS = defineRule({
  name: 'sharpS',
  group: 'typography',
  level: 'warn',
  *line(line, { style }) {
    if (style.sharpS || !/[ßẞ]/.test(line.text)) return;
    for (const { from, to, text } of matches(line, /[\p{L}\p{M}]*[ßẞ][\p{L}\p{M}]*/gu)) {
      if (style.keep.includes(text)) continue;
      yield { from, to, replace: text.replaceAll('ß', 'ss').replaceAll('ẞ', 'SS') };
    }
  },
});
