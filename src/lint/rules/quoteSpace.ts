import { houseMarks } from '#language/quotes.ts';
import { defineRule } from '../defineRule.ts';
import type { Edit } from '../finding.ts';
import { marksOf } from '../quotations.ts';
import { together } from '../together.ts';

/** France has a narrow space inside « … », others none. Marks of another house are a matter of their own. */
export const quoteSpace = defineRule({
  name: 'quoteSpace',
  group: 'typography',
  level: 'hint',
  beside: true,
  read({ block }, context): readonly Edit[] {
    return block.lines.flatMap((line) =>
      houseMarks(line, marksOf(line, context), context.style).flatMap(({ mark, sign, space, level }): Edit[] => {
        if (level === 0 || mark.sign !== sign || (mark.role !== 'open' && mark.role !== 'close')) return [];
        const text = mark.role === 'open' ? sign + space : space + sign;
        if (line.text.slice(mark.from, mark.to) === text) return [];
        return [{ block: block.id, from: line.at + mark.from, to: line.at + mark.to, text }];
      }),
    );
  },
  *article(_article, _context, read) {
    yield* together(read.flat(), 'check.quoteSpace.all');
  },
});
