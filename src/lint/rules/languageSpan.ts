import { likeliestLanguage } from '#language/likeliestLanguage.ts';
import { defineRule } from '../defineRule.ts';
import { wordsBetween } from '../facts.ts';
import { baseOf } from '../matches.ts';

/** Quoted words in another language are marked as that, so that voices, hyphens and spelling go by it. */
export const languageSpan = defineRule({
  name: 'languageSpan',
  group: 'structure',
  level: 'hint',
  *line(line, context, facts) {
    for (const { start, end, from, to, depth } of facts.quotes) {
      if (from < line.at || to > line.at + line.text.length) continue;
      if (depth > 1) continue;
      const language = likeliestLanguage(wordsBetween(facts, start, end));
      if (!language || language === baseOf(context.language)) continue;
      const marked = line.spans.some(
        (span) => span.kind === 'language' && line.at + span.from < end && line.at + span.to > start,
      );
      if (!marked) yield { from: from - line.at, to: to - line.at, params: { language } };
    }
  },
});
