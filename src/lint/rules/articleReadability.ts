import { addMeasures, nothingMeasured, readabilityOf, type TextMeasures } from '#language/readability.ts';
import type { Word } from '#words/say.ts';
import { defineRule } from '../defineRule.ts';

/** Below so many words a formula says nothing. */
const least = 100;

/** How hard the text is to read, quotations left out, and what would help most. */
export const articleReadability = defineRule({
  name: 'articleReadability',
  group: 'readability',
  level: 'hint',
  *article({ blocks }, { language }) {
    const measures = blocks.reduce((sum, facts) => addMeasures(sum, facts.measures), nothingMeasured);
    const scores = readabilityOf(measures, language);
    const place = blocks.find(({ block }) => block.kind === 'standfirst' || block.kind === 'headline');
    if (measures.words < least || scores[0]?.grade !== 'hard' || !place) return;
    yield {
      block: place.block.id,
      from: 0,
      to: 0,
      says: whatHelps(measures),
      params: {
        scores: scores.map(({ name, value }) => `${name} ${value}`).join(' · '),
        perSentence: Math.round(measures.words / measures.sentences),
        long: Math.round((100 * measures.long) / measures.words),
      },
    };
  },
});

/** Sentences can be cut more easily than words can be replaced. */
function whatHelps({ words, sentences }: TextMeasures): Word {
  return words / sentences > 20 ? 'check.articleReadability.sentences' : 'check.articleReadability.words';
}
