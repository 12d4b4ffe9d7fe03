import { defineRule } from '../defineRule.ts';

/** Blocks that are nothing without words. */
const ofWords = new Set(['crosshead', 'pullquote', 'blockquote', 'list', 'factbox', 'question', 'table', 'correction']);

/** A block that was begun and never filled, and empty lines. */
export const emptyBlock = defineRule({
  name: 'emptyBlock',
  group: 'structure',
  level: 'warn',
  *article({ blocks }) {
    const last = blocks.at(-1)?.block;
    for (const { block, words } of blocks) {
      const { kind, pieces, id } = block;
      const at = { block: id, from: 0, to: 0, params: { kind } };
      // The line one would write on in is not forgotten, it is next.
      if (kind === 'paragraph' && words.length === 0 && block.text.trim() === '' && block !== last)
        yield { ...at, level: 'hint', says: 'check.emptyBlock.line' };
      if (kind === 'figure' && pieces[0]?.attrs.picture === '') yield { ...at, says: 'check.emptyBlock.picture' };
      if (!ofWords.has(kind) || words.length > 0) continue;
      if (!pieces.some((piece) => piece.kind === 'figure' && piece.attrs.picture !== '')) yield at;
    }
  },
});
