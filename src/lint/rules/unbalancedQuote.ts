import { defineRule, type PlacedReport } from '../defineRule.ts';
import { problems, saidOnce } from '../quoteProblems.ts';

/** A quotation that was never closed, or closed and never opened. Where the other mark goes is for the writer to say. */
export const unbalancedQuote = defineRule({
  name: 'unbalancedQuote',
  group: 'quotations',
  level: 'warn',
  beside: true,
  article({ marks }, context) {
    return problems(marks, 'unclosed', 'unopened', 'lone').map((problem) => reportOf(problem, context));
  },
});

const reportOf = saidOnce(({ kind, block, line, from, to, places }, { style }): PlacedReport => {
  const at = { block: block.id, from: line.at + from, to: line.at + to };
  if (kind === 'lone') return { ...at, says: 'check.unbalancedQuote.lone', level: 'hint' };
  const [open, close] = style.quotes.outer;
  const text = kind === 'unclosed' ? style.quoteSpace + close : open + style.quoteSpace;
  const fixes = places.map((place) => ({
    label: {
      word: kind === 'unclosed' ? ('checks.fix.closeAfter' as const) : ('checks.fix.openBefore' as const),
      params: { words: kind === 'unclosed' ? endOf(line.text, place) : beginningAt(line.text, place) },
    },
    edits: [{ block: block.id, from: line.at + place, to: line.at + place, text }],
  }));
  return {
    ...at,
    says: kind === 'unclosed' ? 'check.unbalancedQuote.unclosed' : 'check.unbalancedQuote.unopened',
    fixes,
  };
});

/** The words before a place, and after it, as one tells somebody where it is. */
const endOf = (text: string, place: number) => text.slice(0, place).split(/\s+/).slice(-4).join(' ');
const beginningAt = (text: string, place: number) => text.slice(place).split(/\s+/).slice(0, 4).join(' ');
