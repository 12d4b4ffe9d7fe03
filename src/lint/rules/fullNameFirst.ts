import { firstNames } from '#language/firstNames.ts';
import { defineRule, type PlacedReport } from '../defineRule.ts';
import type { BlockFacts } from '../facts.ts';
import { baseOf } from '../matches.ts';
import { peopleOf, type RegisteredPerson } from '../register.ts';

const fullName =
  /(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) (?:\p{Lu}\. )?(\p{Lu}\p{L}+(?:-\p{Lu}\p{L}+)?)(?![\p{L}-])/gu;
const capital = /(?<![\p{L}\p{M}-])\p{Lu}[\p{L}\p{M}]+(?:[’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}])/gu;

/** A double name is two words. */
const firstWords: ReadonlySet<string> = new Set([...firstNames].map((name) => name.replace(/-.*/, '')));

interface Named {
  name: string;
  last: string;
  at: number;
}

/** Somebody of the register, named in full or by the last name alone. */
interface Mention {
  last: string;
  ending: string;
  person: RegisteredPerson;
  full: boolean;
  at: number;
}

interface Read {
  named: readonly Named[];
  mentions: readonly Mention[];
}

/**
 * A person is named in full where the text speaks of them first; the headline may be shorter. Who is in the house's
 * register is known by it, others by a first name.
 */
export const fullNameFirst = defineRule({
  name: 'fullNameFirst',
  group: 'words',
  level: 'hint',
  read({ block, words }, { language, house }): Read {
    if (!isReadInOrder(block.kind)) return { named: [], mentions: [] };
    const mayName = words.some(({ text }) => firstWords.has(text));
    const named = [...(mayName ? block.text.matchAll(fullName) : [])].flatMap(
      ({ 1: first = '', 2: last = '', index: at }) =>
        firstNames.has(first) && !firstNames.has(last) ? [{ name: `${first} ${last}`, last, at }] : [],
    );
    return { named, mentions: mentionsIn(block.text, language, peopleOf(house, language)) };
  },
  *article({ blocks }, _context, read) {
    const seen = new Set<string>();
    for (const [index, { mentions }] of read.entries())
      for (const mention of mentions) {
        if (seen.has(mention.last)) continue;
        seen.add(mention.last);
        const block = blocks[index]?.block.id;
        if (block !== undefined && !mention.full) yield partly(block, mention);
      }
    for (const [index, { named }] of read.entries())
      for (const { name, last, at } of named) {
        if (seen.has(last)) continue;
        seen.add(last);
        const earlier = firstAlone(blocks.slice(0, index + 1), last, index, at);
        if (earlier) yield { ...earlier, params: { name } };
      }
  },
});

const isReadInOrder = (kind: string) => kind === 'standfirst' || kind === 'paragraph' || kind === 'list';

function partly(block: string, { person, last, ending, at }: Mention): PlacedReport {
  const { full: name, role } = person;
  const to = at + last.length + ending.length;
  const says = role === '' ? {} : { says: 'check.fullNameFirst.role' as const };
  return { block, from: at, to, ...says, params: { name, role }, replace: name + ending };
}

function mentionsIn(text: string, language: string, people: ReadonlyMap<string, RegisteredPerson>): Mention[] {
  if (people.size === 0) return [];
  const mentions: Mention[] = [];
  for (const { 0: word, index: at } of text.matchAll(capital)) {
    const bare = baseOf(language) === 'de' && word.endsWith('s') ? word.slice(0, -1) : word;
    const last = people.has(word) ? word : bare;
    const person = people.get(last);
    if (!person) continue;
    const before = text.slice(Math.max(0, at - 60), at).replaceAll('\u00a0', ' ');
    const full = before.endsWith(person.full.slice(0, -last.length));
    // After another word with a capital it may be somebody else, or a title stands for the first name.
    if (full || !/\p{Lu}[\p{L}-]* $/u.test(before))
      mentions.push({ last, ending: word.slice(last.length), person, full, at });
  }
  return mentions;
}

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
