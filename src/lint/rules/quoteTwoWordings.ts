import { defineRule } from '../defineRule.ts';
import type { QuoteAt } from '../quotations.ts';
import { type Said, saidIn, sameInOtherWords } from '../said.ts';

/** Words that a quotation needs to be known again. */
const least = 4;

interface Quoted {
  quote: QuoteAt;
  said: Said;
}

/**
 * The same quotation in two wordings: one of them is not what was said. Pull quotes are held against their passage by a rule
 * of their own.
 */
export const quoteTwoWordings = defineRule({
  name: 'quoteTwoWordings',
  group: 'quotations',
  level: 'warn',
  read(facts, { language }): readonly Quoted[] {
    if (facts.block.aside || facts.block.kind === 'correction') return [];
    return facts.quotes
      .filter(({ depth }) => depth === 1)
      .map((quote) => ({ quote, said: saidIn(facts, quote.start, quote.end, language) }))
      .filter(({ said }) => said.stems.length >= least);
  },
  *article({ blocks }, _context, read) {
    // What is quoted word by word a second time need not be compared again.
    const seen = new Set<string>();
    const known: Quoted[] = [];
    const byStem = new Map<string, number[]>();
    for (const [index, quoted] of read.entries())
      for (const one of quoted) {
        if (seen.has(one.said.text)) continue;
        seen.add(one.said.text);
        const shared = new Map<number, number>();
        for (const stem of new Set(one.said.stems)) {
          const others = byStem.get(stem) ?? [];
          for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
          others.push(known.length);
          byStem.set(stem, others);
        }
        known.push(one);
        const block = blocks[index]?.block.id ?? '';
        for (const [number, count] of shared) {
          const other = known[number];
          if (!other || count < least || !sameInOtherWords(one.said, other.said)) continue;
          const params = { other: other.quote.words.trim(), words: one.quote.words.trim() };
          yield { block, from: one.quote.from, to: one.quote.to, params };
        }
      }
  },
});
