import { defineRule } from '../defineRule.ts';
import type { QuoteAt } from '../quotations.ts';
import { initialsOf, mayBeAlike, type Said, saidIn, sameInOtherWords } from '../said.ts';

/** Words that a quotation needs to be known again. */
const least = 4;

interface Quoted {
  quote: QuoteAt;
  said: Said;
  initials: Uint16Array;
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
      .filter(({ said }) => said.lower.length >= least)
      .map((quoted) => ({ ...quoted, initials: initialsOf(quoted.said) }));
  },
  *article({ blocks }, _context, read) {
    // What is quoted word by word a second time need not be compared again.
    const seen = new Set<string>();
    const known: Quoted[] = [];
    for (const [index, quoted] of read.entries())
      for (const one of quoted) {
        if (seen.has(one.said.text)) continue;
        seen.add(one.said.text);
        const block = blocks[index]?.block.id ?? '';
        for (const other of known) {
          if (!mayBeAlike(one.initials, other.initials) || shared(one.said, other.said) < least) continue;
          if (!sameInOtherWords(one.said, other.said)) continue;
          const params = { other: other.quote.words.trim(), words: one.quote.words.trim() };
          yield { block, from: one.quote.from, to: one.quote.to, params };
        }
        known.push(one);
      }
  },
});

/** Stems that both sayings have, each counted once. */
function shared({ stems }: Said, other: Said): number {
  const others = new Set(other.stems);
  return new Set(stems.filter((stem) => others.has(stem))).size;
}
