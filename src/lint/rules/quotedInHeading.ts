import { stem } from '#language/words.ts';
import { defineRule, type PlacedReport } from '../defineRule.ts';
import type { BlockFacts } from '../facts.ts';
import { saidIn, standsIn } from '../said.ts';

const headings = new Set(['headline', 'kicker', 'crosshead']);
/** Words from the first of those sought to the last, at most, to be of one saying. */
const reach = 25;

/** Quoted words in a crosshead or headline must have been said in the text; nearly the same ones are worth a look. */
export const quotedInHeading = defineRule({
  name: 'quotedInHeading',
  group: 'quotations',
  level: 'warn',
  *article({ blocks }, { language }) {
    const text = blocks.filter(({ block }) => !headings.has(block.kind) && !block.aside);
    if (!text.some(({ block, words }) => block.kind === 'paragraph' && words.length > 0)) return;
    for (const facts of blocks) {
      if (!headings.has(facts.block.kind)) continue;
      for (const { from, to, start, end, depth } of facts.quotes) {
        const said = saidIn(facts, start, end, language);
        if (depth > 1 || said.lower.length === 0) continue;
        if (
          text.some(
            ({ words }) =>
              standsIn(
                said.lower,
                words.map(({ lower }) => lower),
              ) >= 0,
          )
        )
          continue;
        const near = nearest(said.stems, text, language);
        const at: PlacedReport = { block: facts.block.id, from, to };
        if (near) yield { ...at, says: 'check.quotedInHeading.near', level: 'hint', params: { near } };
        else yield at;
      }
    }
  },
});

/** The words of the text that have all the same stems close to each other. */
function nearest(stems: readonly string[], text: readonly BlockFacts[], language: string): string | null {
  for (const { block, words } of text) {
    const last = new Map<string, number>();
    for (const [index, word] of words.entries()) {
      const own = stem(word.text, language);
      if (!stems.includes(own)) continue;
      last.set(own, index);
      if (last.size < new Set(stems).size) continue;
      const first = Math.min(...last.values());
      if (index - first > Math.max(reach, stems.length * 2)) continue;
      return block.text.slice(words[first]?.from ?? 0, word.to);
    }
  }
  return null;
}
