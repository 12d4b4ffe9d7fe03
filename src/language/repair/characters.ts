import type { Edit } from './change.ts';
import { found, type Sheet } from './stage.ts';

const stray =
  /(?!\n)\p{Cc}|[\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060\u2066-\u2069\ufeff]|[\u2000-\u2008\u200a\u205f]/gu;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc]/;
const direction = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** Characters that nobody sees and nobody typed, and spaces no house sets. Marks of direction stay where there are letters that need them. */
export function characters(sheet: Sheet): Edit[] {
  const mixed = rightToLeft.test(sheet.passage.text);
  return [...found(sheet, stray)]
    .filter(({ match }) => !mixed || !direction.test(match[0]))
    .map(({ match: [sign], from, to }) => {
      const after = /[\t\u2000-\u200a\u2028\u2029\u205f]/.test(sign) ? ' ' : '';
      return { kind: 'characters', from, to, after };
    });
}
