import { readabilityOf } from '#language/readability.ts';
import { defineRule } from '../defineRule.ts';

/** Below so many words a formula says nothing. */
const least = 40;
/** What is this much harder than a newspaper's text, by the first formula of a language. */
const veryHard = { 'Flesch-Amstad': 10, 'Kandel-Moles': 15, Gulpease: 32, Flesch: 15 } as const;

/** The paragraphs that are far harder to read than news usually is, quotations left out. */
export const paragraphReadability = defineRule({
  name: 'paragraphReadability',
  group: 'readability',
  level: 'hint',
  *article({ blocks }, { language }) {
    for (const { block, measures } of blocks) {
      if (block.kind !== 'paragraph' || measures.words < least) continue;
      const [score] = readabilityOf(measures, language);
      const limit = veryHard[(score?.name ?? '') as keyof typeof veryHard];
      if (!score || limit === undefined || score.value >= limit) continue;
      const perSentence = Math.round(measures.words / measures.sentences);
      yield {
        block: block.id,
        from: 0,
        to: block.text.length,
        params: { score: `${score.name} ${score.value}`, perSentence, longest: measures.longest },
      };
    }
  },
});
