import { noBreaks } from '#language/repair/noBreak.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';
import { together } from '../together.ts';

/** Where a line may not end: number and unit, abbreviations, initials, as the house lists them. */
export const noBreak = defineRule({
  name: 'noBreak',
  group: 'typography',
  level: 'hint',
  beside: true,
  read({ block }, context) {
    return block.lines.flatMap((line) =>
      stageEdits(noBreaks, line, context).map(({ from, to, after }) => ({
        block: block.id,
        from: line.at + from,
        to: line.at + to,
        text: after,
      })),
    );
  },
  *article(_article, _context, read) {
    yield* together(read.flat(), 'check.noBreak.all');
  },
});
