/** A text without what spellings of it differ in: case, accents, umlauts' dots, ß for ss, ligatures. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replace(/\p{M}/gu, '');
}

const wordsIn = (text: string) => foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * How well what somebody types names a thing, 0 being best, by its name and by further search words: `zwisch`, `titel`
 * and `uberschrift` all mean the Zwischentitel. Null if it does not. Nothing typed fits everything.
 */
export function nameFit(typed: string, name: string, searchWords = ''): number | null {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return signFit(typed.trim(), name, searchWords);
  const own = wordsIn(name);
  const all = [...own, ...wordsIn(searchWords)];
  if (own.join(' ').startsWith(wanted.join(' '))) return 0;
  const every = (words: readonly string[], fits: (word: string, part: string) => boolean) =>
    wanted.every((part) => words.some((word) => fits(word, part)));
  const begins = (word: string, part: string) => word.startsWith(part);
  // In German the head of a word stands at its end. One letter is in every word somewhere.
  const holds = (word: string, part: string) => (part.length > 1 ? word.includes(part) : word.startsWith(part));
  if (every(own, begins)) return 1;
  if (every(all, begins)) return 2;
  if (every(own, holds)) return 3;
  return every(all, holds) ? 4 : null;
}

/** Of signs without a letter, such as `«`, only things that have them in their name or search words are meant. */
function signFit(signs: string, name: string, searchWords: string): number | null {
  if (signs === '' || name.includes(signs)) return 0;
  return searchWords.includes(signs) ? 2 : null;
}

/** The things that what was typed may mean, the likeliest first, else in their order. */
export function fitting<Thing>(
  typed: string,
  things: readonly Thing[],
  named: (thing: Thing) => readonly [name: string, searchWords?: string],
): readonly Thing[] {
  return things
    .flatMap((thing) => {
      const fit = nameFit(typed, ...named(thing));
      return fit === null ? [] : [{ thing, fit }];
    })
    .sort((one, other) => one.fit - other.fit)
    .map(({ thing }) => thing);
}

/** A text as a part of a regular expression that finds that text and no other. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
