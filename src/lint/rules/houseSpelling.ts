import type { HouseStyle } from '#language/houseStyle.ts';
import { defineRule } from '../defineRule.ts';
import { searchesFor, wordsFound } from '../wordsFound.ts';

const searchFor = searchesFor(({ wrong, right }: HouseStyle['spellings'][number]) => ({ word: wrong, instead: right }));

/** The house's own list of words that it writes otherwise. */
export const houseSpelling = defineRule({
  name: 'houseSpelling',
  group: 'words',
  level: 'warn',
  beside: true,
  *line(line, { style }) {
    for (const { entry, from, to, text, instead, replace } of wordsFound(
      line,
      searchFor(style.spellings, style.language),
    )) {
      // In another case it is another word: the list says which.
      if (text.startsWith(entry.word)) {
        yield { from, to, params: { instead: replace || instead }, ...(replace === '' ? {} : { replace }) };
      }
    }
  },
});
