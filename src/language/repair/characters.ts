import type { Edit } from './change.ts';
import { found, type Sheet } from './stage.ts';

const stray =
  /(?!\n)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]|[\u2000-\u2008\u200a\u205f]/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * Characters that nobody sees and nobody typed, and spaces no house sets. Marks of direction stay where there are letters
 * that need them. No letters need an override (U+202D, U+202E): it shows words in another order than they have, so beside
 * such letters it is asked about, with the mark that ends it.
 */
export function characters(sheet: Sheet): Edit[] {
  const mixed = rightToLeft.test(sheet.passage.text);
  const overrides = mixed ? overridesIn(sheet.passage.text) : none;
  return [...found(sheet, stray)]
    .filter(({ match, from }) => !mixed || !direction.test(match[0]) || overrides.has(from))
    .map(({ match: [sign], from, to }) => {
      const after = /[\t\u2000-\u200a\u2028\u2029\u205f]/.test(sign) ? ' ' : '';
      return { kind: 'characters', from, to, after, asked: overrides.has(from) };
    });
}

const none: ReadonlySet<number> = new Set();

/** Where overrides of direction begin, and where those end. An embedding ends by the same mark, and stays. */
function overridesIn(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  const open: boolean[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\u202a-\u202e]/g)) {
    const isOverride = sign === '\u202c' ? (open.pop() ?? false) : sign === '\u202d' || sign === '\u202e';
    if (sign !== '\u202c') open.push(isOverride);
    if (isOverride) places.add(index);
  }
  return places;
}
