import { isFront } from '../copy.ts';
import { defineRule } from '../defineRule.ts';

/** A crosshead stands over text: not at the end, not at the very beginning, not over another one of its kind. */
export const crossheadPlace = defineRule({
  name: 'crossheadPlace',
  group: 'structure',
  level: 'warn',
  *article({ blocks }) {
    const body = blocks.filter(({ block }) => !isFront(block) && !(block.kind === 'paragraph' && block.text === ''));
    for (const [index, { block }] of body.entries()) {
      if (block.kind !== 'crosshead' || block.text.trim() === '') continue;
      const at = { block: block.id, from: 0, to: block.text.length };
      const next = body[index + 1]?.block;
      if (!next) yield { ...at, says: 'check.crossheadPlace.last' };
      else if (next.kind === 'crosshead' && levelOf(next.pieces) <= levelOf(block.pieces))
        yield { ...at, says: 'check.crossheadPlace.double' };
      else if (index === 0) yield { ...at, says: 'check.crossheadPlace.first', level: 'hint' };
    }
  },
});

const levelOf = (pieces: readonly { attrs: Readonly<Record<string, unknown>> }[]) =>
  pieces[0]?.attrs.level === 'second' ? 2 : 1;
