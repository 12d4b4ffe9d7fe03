import { attributionsIn } from '#language/attribution.ts';
import { defineRule } from '../defineRule.ts';
import { isRunningText, ownText, sentencesOf } from '../facts.ts';
import { quotesOf } from '../quotations.ts';

/** «…», sagte X, sagte AFP: one quotation, two who said it. */
export const doubledAttribution = defineRule({
  name: 'doubledAttribution',
  group: 'quotations',
  level: 'warn',
  *line(line, context, facts) {
    if (!isRunningText(line, facts.block)) return;
    const quotes = quotesOf(line, context).filter(({ depth }) => depth === 1);
    if (quotes.length === 0) return;
    const { text, words } = ownText(line, facts);
    const inverted = attributionsIn(text, context.language, words).filter(
      (one) => one.inverted && !one.source && one.speaker !== '',
    );
    if (inverted.length < 2) return;
    for (const sentence of sentencesOf(line)) {
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
