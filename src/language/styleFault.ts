import type { HouseStyle } from './houseStyle.ts';
import { wholeWords } from './passage.ts';

/** What a house cannot mean, as the code of a Problem and what its sentence names. */
export interface StyleFault {
  code: 'marksAlike' | 'signsAlike' | 'limitsOutOfOrder' | 'wordTwice' | 'wordInItself';
  params: Readonly<Record<string, string>>;
}

/** The first thing in a style that contradicts itself, so that a repair would not come to an end or nobody could read it; null in a sound one. */
export function styleFault(style: HouseStyle): StyleFault | null {
  const { quotes, thousands, decimal, moneyDecimal, lengths, spellings, forbidden } = style;
  if (quotes.outer.join('') === quotes.inner.join(''))
    return { code: 'marksAlike', params: { marks: quotes.outer.join(' ') } };
  if ([decimal, moneyDecimal].some((sign) => sign === thousands))
    return { code: 'signsAlike', params: { sign: thousands } };
  for (const [name, { from = 0, to, warn }] of Object.entries(lengths))
    if (from > to || to > warn) return { code: 'limitsOutOfOrder', params: { name } };
  return (
    listFault(
      spellings.map(({ wrong, right }) => [wrong, right]),
      (word) => word,
    ) ??
    listFault(
      forbidden.map(({ word, instead }) => [word, instead]),
      (word) => word.toLowerCase(),
    )
  );
}

/** A word that is listed twice, or comes back in what is to replace it or another. */
function listFault(
  pairs: readonly (readonly [word: string, instead: string])[],
  folded: (word: string) => string,
): StyleFault | null {
  const seen = new Set<string>();
  for (const [word] of pairs) {
    if (seen.has(folded(word))) return { code: 'wordTwice', params: { word } };
    seen.add(folded(word));
  }
  for (const [, instead] of pairs)
    for (const [word] of pairs)
      if (wholeWords(folded(instead), folded(word)).length > 0)
        return { code: 'wordInItself', params: { word, instead } };
  return null;
}
