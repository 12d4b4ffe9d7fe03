import { attributes } from '#language/attribution.ts';
import { defineRule } from '../defineRule.ts';
import { ownText } from '../facts.ts';
import { isStatement, type QuoteAt } from '../quotations.ts';

interface Read {
  /** The first quotation that is a sentence of its own. */
  statement: QuoteAt | null;
  /** Somebody is named who says something; in its first words. */
  speaks: boolean;
  opens: boolean;
  /** It leads up to what follows: Anna Meier: */
  leads: boolean;
}

/**
 * Who says this? A quotation that is a sentence of its own needs somebody who says it: in its paragraph, or in the one
 * before or after, without a crosshead between.
 */
export const speakerMissing = defineRule({
  name: 'speakerMissing',
  group: 'quotations',
  level: 'warn',
  read(facts, { language }): Read | null {
    const { block, quotes } = facts;
    const [line] = block.lines;
    if ((block.kind !== 'paragraph' && block.kind !== 'standfirst') || !line) return null;
    const statement = quotes.find((quote) => quote.depth === 1 && isStatement(block.text, quote)) ?? null;
    const { text, words } = ownText(line, facts);
    // Anna Meier: «…»
    const introduced = statement !== null && /\p{Lu}[^.!?]*:\s*$/u.test(block.text.slice(0, statement.from));
    return {
      statement: introduced ? null : statement,
      speaks: attributes(text, language, quotes.length === 0, words),
      // «Sagt Anna Meier.» «Das sind Worte von …»
      opens: attributes(text.trimStart().split(/\s+/, 2).join(' '), language, true),
      leads: /:\s*$/.test(block.text),
    };
  },
  *article({ blocks, fields }, _context, read) {
    if (fields.kind === 'interview') return;
    for (const [index, here] of read.entries()) {
      const block = blocks[index]?.block;
      if (!block || !here?.statement || here.speaks) continue;
      const [before, after] = [read[index - 1], read[index + 1]];
      if (before?.speaks || before?.leads || after?.opens || blocks[index - 1]?.block.kind === 'question') continue;
      yield { block: block.id, from: here.statement.from, to: here.statement.to };
    }
  },
});
