import { escaped } from '#words/matching.ts';
import type { HouseRules } from './houseRules.ts';
import { baseOf } from './matches.ts';
import type { BaseLanguage, NameEntry } from './nameEntry.ts';

/** How a name should be spelled, and whether what was found is another language's spelling of it. */
interface Spelling {
  own: string;
  foreign: boolean;
}

/** The register of names in one language, ready to be searched for. */
export interface Register {
  /** Its first group is the spelling, the second the ending. */
  pattern: RegExp;
  spellings: ReadonlyMap<string, Spelling>;
}

const registers = new WeakMap<readonly NameEntry[], Map<string, Register | null>>();

/** What is spelled otherwise than in this language; null where there is nothing to look for. */
export function registerOf({ names }: HouseRules, language: string): Register | null {
  const known = registers.get(names) ?? new Map<string, Register | null>();
  registers.set(names, known);
  const base = baseOf(language);
  const before = known.get(base);
  if (before !== undefined) return before;
  const made = makeRegister(names, base as BaseLanguage);
  known.set(base, made);
  return made;
}

function makeRegister(names: readonly NameEntry[], language: BaseLanguage): Register | null {
  const spellings = new Map<string, Spelling>();
  const right = new Set<string>();
  for (const { spelled } of names) for (const part of namesIn(spelled[language] ?? '')) right.add(part);
  const add = (spelled: string, own: string, foreign: boolean) => {
    if (spelled === own || right.has(spelled) || spellings.has(spelled)) return;
    spellings.set(spelled, { own, foreign });
  };
  for (const { spelled, others = [] } of names) {
    const own = spelled[language];
    if (!own) continue;
    const foreign = Object.values(spelled).filter((name): name is string => name !== undefined && name !== own);
    for (const name of foreign) add(name, own, true);
    for (const name of others) add(name, own, false);
    // Alone, a last name is known only when nobody else is called so.
    for (const name of [...foreign, ...others]) {
      const [last, ownLast] = [lastName(name), lastName(own)];
      if (last.length >= 5 && last !== ownLast) add(last, ownLast, foreign.includes(name));
    }
  }
  if (spellings.size === 0) return null;
  const longestFirst = [...spellings.keys()].sort((one, other) => other.length - one.length);
  const ending = language === 'de' ? '(s?)' : '()';
  return {
    pattern: new RegExp(
      `(?<![\\p{L}\\p{M}-])(${longestFirst.map(escaped).join('|')})${ending}(?![\\p{L}\\p{M}-])`,
      'gu',
    ),
    spellings,
  };
}

/** Somebody of the register as a text in this language first names them. */
export interface RegisteredPerson {
  full: string;
  /** What they are; empty where the register does not say. */
  role: string;
}

const people = new WeakMap<readonly NameEntry[], Map<string, ReadonlyMap<string, RegisteredPerson>>>();

/** The people of the register by their last names, those left out whom another shares it with. */
export function peopleOf({ names }: HouseRules, language: string): ReadonlyMap<string, RegisteredPerson> {
  const known = people.get(names) ?? new Map<string, ReadonlyMap<string, RegisteredPerson>>();
  people.set(names, known);
  const base = baseOf(language) as BaseLanguage;
  const before = known.get(base);
  if (before) return before;
  const made = new Map<string, RegisteredPerson>();
  const shared = new Set<string>();
  for (const { spelled, role } of names) {
    const full = spelled[base] ?? '';
    const last = lastName(full);
    if (last === full || last.length < 3) continue;
    if (made.has(last)) shared.add(last);
    made.set(last, { full, role: role?.[base] ?? '' });
  }
  for (const last of shared) made.delete(last);
  known.set(base, made);
  return made;
}

const lastName = (name: string) => name.slice(name.lastIndexOf(' ') + 1);
const namesIn = (name: string) => (name === '' ? [] : [name, lastName(name)]);
