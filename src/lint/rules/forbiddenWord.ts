import type { HouseStyle } from '#language/houseStyle.ts';
import { defineRule } from '../defineRule.ts';
import { searchesFor, wordsFound } from '../wordsFound.ts';

const searchFor = searchesFor((entry: HouseStyle['forbidden'][number]) => entry);

/** The house's own list of words that it does not print, with the reason it gives. */
export const forbiddenWord = defineRule({
  name: 'forbiddenWord',
  group: 'words',
  level: 'warn',
  beside: true,
  *line(line, { style }) {
    for (const { entry, from, to, text, replace } of wordsFound(line, searchFor(style.forbidden, style.language)))
      yield { from, to, params: { word: text, reason: entry.reason }, ...(replace === '' ? {} : { replace }) };
  },
});
