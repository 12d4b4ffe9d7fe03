import { characters } from '#language/repair/characters.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

/** Controls, zero-width spaces, marks of direction, odd spaces, soft hyphens, and what stands for an unreadable character. */
export const strayCharacters = defineRule({
  name: 'strayCharacters',
  group: 'typography',
  level: 'warn',
  beside: true,
  trace: /[\p{Cc}\u00ad\u2000-\u200f\u2028-\u202e\u205f-\u206f\ufeff\ufffd]/u,
  *line(line, context) {
    for (const { from, to, before, after } of stageEdits(characters, line, context))
      yield { from, to, params: { code: codeOf(before) }, replace: after };
    for (const { 0: sign, index: from } of line.text.matchAll(/[\u00ad\ufffd]/g)) {
      const at = { from, to: from + 1, params: { code: codeOf(sign) } };
      // A soft hyphen is often meant; an unreadable character stands for one that only a person knows.
      if (sign === '\u00ad') yield { ...at, replace: '', level: 'hint' };
      else yield at;
    }
  },
});

const codeOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
