import { defineRule } from '../defineRule.ts';
import { baseOf, matches } from '../matches.ts';
import { isQuoted, quotesOf } from '../quotations.ts';

const forms: Readonly<Record<string, RegExp>> = {
  de: /(?<!\p{L})(?:Herrn?|Frau)[ \u00a0](?=\p{Lu}\p{Ll})/gu,
  fr: /(?<!\p{L})(?:Monsieur|Madame|Mademoiselle)[ \u00a0](?=\p{Lu}\p{Ll})/gu,
  it: /(?<!\p{L})(?:[Ss]ignora?|[Ss]ignorina)[ \u00a0](?=\p{Lu}\p{Ll})/gu,
};

/** News leaves out Herr and Frau, except where somebody is quoted. */
export const honorific = defineRule({
  name: 'honorific',
  group: 'words',
  level: 'hint',
  beside: true,
  trace: /Herr|Frau|M(?:onsieur|ad)|ignor/,
  *line(line, context, { block }) {
    const pattern = forms[baseOf(context.language)];
    if (!pattern || block.kind === 'question' || block.kind === 'blockquote') return;
    for (const { from, to, text } of matches(line, pattern)) {
      if (isQuoted(quotesOf(line, context), line.at + from)) continue;
      yield { from, to: to - 1, params: { title: text.trim() } };
    }
  },
});
