import { spaces } from '#language/repair/spaces.ts';
import { defineRule } from '../defineRule.ts';
import { stageEdits } from '../stageEdits.ts';
import { together } from '../together.ts';

/** French sets `; : ! ?` off by a space of the house, which may be none. */
export const signSpace = defineRule({
  name: 'signSpace',
  group: 'typography',
  level: 'hint',
  beside: true,
  read({ block }, context) {
    if (!context.language.startsWith('fr')) return [];
    return block.lines.flatMap((line) =>
      stageEdits(spaces, line, context)
        .filter(({ to }) => /[;:!?]/.test(line.text.charAt(to)))
        .map(({ from, to, after }) => ({ block: block.id, from: line.at + from, to: line.at + to, text: after })),
    );
  },
  *article(_article, _context, read) {
    yield* together(read.flat(), 'check.signSpace.all', (edit) => ({ ...edit, to: edit.to + 1 }));
  },
});
