import { firstNames } from '#language/firstNames.ts';
import { defineRule } from '../defineRule.ts';
import type { BlockFacts } from '../facts.ts';

const fullName =
  /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) (?:\p{Lu}\. )?(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)(?![\p{L}-])/gu;

interface Named {
  name: string;
  last: string;
  at: number;
}

/** A person is named in full where the text speaks of them first; the headline may be shorter. */
export const fullNameFirst = defineRule({
  name: 'fullNameFirst',
  group: 'words',
  level: 'hint',
  read({ block }): readonly Named[] {
    if (!isReadInOrder(block.kind)) return [];
    return [...block.text.matchAll(fullName)].flatMap(({ 1: first = '', 2: last = '', index: at }) =>
      firstNames.has(first) && !firstNames.has(last) ? [{ name: `${first} ${last}`, last, at }] : [],
    );
  },
  *article({ blocks }, _context, read) {
    const seen = new Set<string>();
    for (const [index, named] of read.entries())
      for (const { name, last, at } of named) {
        if (seen.has(last)) continue;
        seen.add(last);
        const earlier = firstAlone(blocks.slice(0, index + 1), last, index, at);
        if (earlier) yield { ...earlier, params: { name } };
      }
  },
});

const isReadInOrder = (kind: string) => kind === 'standfirst' || kind === 'paragraph' || kind === 'list';

/** The first place before `at` in block number `until` where a last name stands by itself. */
function firstAlone(blocks: readonly BlockFacts[], last: string, until: number, at: number) {
  for (const [index, { block }] of blocks.entries()) {
    if (!isReadInOrder(block.kind)) continue;
    for (let from = block.text.indexOf(last); from >= 0; from = block.text.indexOf(last, from + 1)) {
      if (index === until && from >= at) return null;
      const to = from + last.length;
      const before = /(\p{L}[\p{L}-]*)[ \u00a0]$/u.exec(block.text.slice(Math.max(0, from - 24), from))?.[1] ?? '';
      const alone = !/[\p{L}-]/u.test(block.text.charAt(from - 1)) && !/[\p{L}-]/u.test(block.text.charAt(to));
      // After a word with a capital it may be somebody else, a title or a place.
      if (alone && !/^\p{Lu}/u.test(before)) return { block: block.id, from, to };
    }
  }
  return null;
}
