import { attributionsIn } from '#language/attribution.ts';
import { sentencesIn } from '#language/sentencesIn.ts';
import { defineRule } from '../defineRule.ts';
import { isRunningText } from '../facts.ts';
import { quotesOf, unquoted } from '../quotations.ts';

/** «…», sagte X, sagte AFP: one quotation, two who said it. */
export const doubledAttribution = defineRule({
  name: 'doubledAttribution',
  group: 'quotations',
  level: 'warn',
  *line(line, context, { block }) {
    if (!isRunningText(line, block)) return;
    const quotes = quotesOf(line, context).filter(({ depth }) => depth === 1);
    if (quotes.length === 0) return;
    const text = unquoted(line, quotes);
    const inverted = attributionsIn(text, context.language).filter(
      (one) => one.inverted && !one.source && one.speaker !== '',
    );
    for (const sentence of sentencesIn(line.text)) {
      const [first, second] = inverted.filter(({ from, to }) => from >= sentence.from && to <= sentence.to);
      if (!first || !second) continue;
      const between = quotes.some(({ from }) => from - line.at > first.from && from - line.at < second.from);
      const quoted = quotes.some(({ to }) => to - line.at <= first.from && to - line.at >= sentence.from);
      // Said twice, and no other words between that the second one says.
      if (between || !quoted) continue;
      const to = line.text.indexOf(second.speaker, second.to) + second.speaker.length;
      yield { from: second.from, to, params: { first: first.speaker, second: second.speaker } };
    }
  },
});
