import { defineRule } from '../defineRule.ts';
import { matches } from '../matches.ts';
import { registerOf } from '../register.ts';

/** One spelling of a person, as the register of names has it for the article's language. */
export const nameSpelling = defineRule({
  name: 'nameSpelling',
  group: 'words',
  level: 'warn',
  beside: true,
  *line(line, { language, house }) {
    const register = registerOf(house, language);
    if (!register) return;
    for (const { from, to, groups } of matches(line, register.pattern)) {
      const [spelled = '', ending = ''] = groups;
      const found = register.spellings.get(spelled);
      if (!found) continue;
      const { own, foreign } = found;
      yield { from, to, params: { name: own }, replace: own + ending, ...(foreign ? {} : { level: 'hint' as const }) };
    }
  },
});
