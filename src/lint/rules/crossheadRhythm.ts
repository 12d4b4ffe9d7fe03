import { isFront } from '../copy.ts';
import { defineRule } from '../defineRule.ts';

/** Paragraphs and words after which a reader wants a rest. */
const most = { paragraphs: 6, words: 400 };

/** A crosshead every three to six paragraphs. */
export const crossheadRhythm = defineRule({
  name: 'crossheadRhythm',
  group: 'structure',
  level: 'hint',
  *article({ blocks }) {
    let run: { id: string; length: number; words: number }[] = [];
    const long = () => {
      const words = run.reduce((sum, paragraph) => sum + paragraph.words, 0);
      const middle = run[Math.floor(run.length / 2)];
      return run.length > most.paragraphs && words > most.words && middle ? { middle, count: run.length } : null;
    };
    for (const { block, words } of [...blocks, undefined].map((facts) => facts ?? { block: null, words: [] })) {
      if (block?.kind === 'paragraph' && words.length > 0) run.push({ id: block.id, length: 0, words: words.length });
      if (block && block.kind !== 'crosshead' && !isFront(block)) continue;
      const found = long();
      if (found) yield { block: found.middle.id, from: 0, to: 0, params: { count: found.count } };
      run = [];
    }
  },
});
