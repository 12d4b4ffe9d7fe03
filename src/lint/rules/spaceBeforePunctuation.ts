import { spaces } from '#language/repair/spaces.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';

/** French sets a thin space before `; : ! ?`, which is a matter of its own. */
export const spaceBeforePunctuation = defineRule({
  name: 'spaceBeforePunctuation',
  group: 'typography',
  level: 'warn',
  beside: true,
  trace: /[ \u00a0\u202f][.,;:!?]/,
  *line(line, context) {
    const french = context.language.startsWith('fr');
    for (const { from, to, before, after } of stageEdits(spaces, line, context)) {
      const sign = line.text.charAt(to);
      if (before !== '' && after === '' && /[.,;:!?]/.test(sign) && !(french && /[;:!?]/.test(sign)))
        yield { from, to, replace: '' };
    }
  },
});
