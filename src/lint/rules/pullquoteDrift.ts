import { defineRule } from '../defineRule.ts';
import { pullquoteLinks } from '../pullquotes.ts';

/** A pull quote repeats words of the article. Where the two have drifted apart, one of them is wrong. */
export const pullquoteDrift = defineRule({
  name: 'pullquoteDrift',
  group: 'quotations',
  level: 'warn',
  *article({ blocks }, { language }) {
    for (const link of pullquoteLinks(blocks, language)) {
      const { block, from, to, passage } = link;
      if (link.state === 'same') continue;
      if (!passage) yield { block, from, to, says: 'check.pullquoteDrift.gone', level: 'hint' };
      else
        yield {
          block,
          from,
          to,
          params: { passage: passage.words },
          fixes: [
            {
              label: { word: 'checks.fix.takePassage', params: {} },
              edits: [{ block, from: link.start, to: link.end, text: passage.words }],
            },
            {
              label: { word: 'checks.fix.takePullquote', params: {} },
              edits: [{ block: passage.block, from: passage.from, to: passage.to, text: link.words }],
            },
          ],
        };
    }
  },
});
