import { changed } from '#language/repair/change.ts';
import { quoteEnds } from '#language/repair/quoteEnds.ts';
import { defineRule } from '../defineRule.ts';
import { marksOf } from '../quotations.ts';

/** The full stop and the comma where a quotation ends before who said it. What may be meant is only worth a look. */
export const quoteEnd = defineRule({
  name: 'quoteEnd',
  group: 'quotations',
  level: 'warn',
  beside: true,
  *line(line, context) {
    for (const edits of quoteEnds(line, marksOf(line, context), context.style)) {
      const places = edits.flatMap((edit) => [edit.from, edit.to]);
      const to = Math.max(...places);
      // A place to put something shows at the mark before it.
      const from = Math.min(...places, to - 1);
      const within = edits.map((edit) => ({ ...edit, from: edit.from - from, to: edit.to - from }));
      const replace = changed(line.text.slice(from, to), within);
      yield { from, to, replace, ...(edits.some(({ asked }) => asked) ? { level: 'hint' as const } : {}) };
    }
  },
});
