/** Signs of a family, as pairs are made of them; `straight` are those of a typewriter, `mixed` is a pair no house prints. */
export type QuoteFamily = 'german' | 'book' | 'guillemets' | 'english' | 'straight' | 'mixed';

const families: Readonly<Record<string, QuoteFamily>> = {
  '„“': 'german',
  '‚‘': 'german',
  '«»': 'guillemets',
  '‹›': 'guillemets',
  '»«': 'book',
  '›‹': 'book',
  '“”': 'english',
  '‘’': 'english',
  '""': 'straight',
  "''": 'straight',
  "''''": 'straight',
  ",,''": 'straight',
  '<<>>': 'straight',
  ",'": 'straight',
};

/** The family of a pair, by the signs as they are printed. */
export function familyOf(open: string, close: string): QuoteFamily {
  return families[open + close] ?? 'mixed';
}

/** Every sign that is, or is used as, a quotation mark or an apostrophe. */
export const quoteSign =
  /,,(?<![\p{L}\d,],,)(?=\p{L})|,(?<=(?:^|[\s(„«“"]),)(?=\p{L}(?:[^'‘’\n]|['‘’](?=\p{L})){0,200}(?:[^\s'‘’sxzß]['‘’](?![\p{L}\d])|[sxzß]['‘’](?=[.,;:!?]|$)))|''(?!')(?<!\p{L}''(?=\d\d))|<<(?=\s?\p{L}[^<>]{0,400}>>)|>>(?<=<<\s?\p{L}[^<>]{0,400}>>)|["„“”‟«»'‚‘’‛‹›´]|`(?<=\p{L}`)(?=\p{L})/gu;

const singles = new Set(["'", '‚', ',', '‘', '’', '‛', '‹', '›', '´', '`']);
const apostrophes = new Set(["'", '‘', '’', '‛', '´', '`']);

export const isSingle = (sign: string) => singles.has(sign);
/** Whether a sign is used as an apostrophe, rightly or not. */
export const mayBeApostrophe = (sign: string) => apostrophes.has(sign);

/** What a sign looks like it does, where its surroundings do not tell. `turned` is a text that quotes »so«. */
export function shapeOf(sign: string, turned: boolean): 'open' | 'close' | null {
  if (sign === '„' || sign === '‚' || sign === ',,' || sign === ',' || sign === '<<') return 'open';
  if (sign === '”' || sign === '>>') return 'close';
  if (sign === '«' || sign === '‹') return turned ? 'close' : 'open';
  if (sign === '»' || sign === '›') return turned ? 'open' : 'close';
  return null;
}

/** What the surroundings of a sign say it does; `either` where they do not. */
export type Lean = 'open' | 'close' | 'either';

const leftEdge = /^[\s([{<\-–—−/|¿¡\u2010\u2011]?$/u;
const rightWord = /^[^\s,;:!?.)\]}>/|]$/u;
const rightEdge = /^[\s,;:!?.)\]}>\-–—−/|…\u2010\u2011]?$/u;
const leftWord = /^[^\s([{<¿¡]$/u;

/** By the characters around a sign, other signs skipped; empty at the ends of a text. `after` may be an ellipsis of three points. */
export function leanOf(before: string, after: string, ellipsisAfter: boolean): Lean {
  const opens = leftEdge.test(before) && (rightWord.test(after) || ellipsisAfter);
  const closes = leftWord.test(before) && rightEdge.test(after);
  if (opens === closes) return 'either';
  return opens ? 'open' : 'close';
}

// Words that begin with an apostrophe: German and English short forms, Italian names, years.
const elided =
  /^(?:s|n|ne|nen|nem|ner|nes|ran|rein|raus|rauf|rum|rüber|runter|mal|ndrangheta|ndranghet\p{L}+|st[aeio]|nam|tis|twas|til|em|cause|bout|round|neath|kay|cos|n)(?![\p{L}\d])/iu;
const year = /^(?:[2-9]00|\d\d)(?:s|ies|er(?:[ns]|in(?:nen)?)?)?(?![\p{L}\d%‰]|[.,:’']\d|[ \u00a0\u202f][%‰])/u;
// Words that end with an apostrophe besides names and plurals in s: Italian po’ and fa’, English goin’, German hab’.
const shortWord =
  /(?:\p{L}{2}in|(?<!\p{L})(?:po|mo|di|da|fa|va|sta|be|to|ca|de|ne|co|o|th|an|ol|hab|hatt|hätt|wär|könnt|konnt|würd|möcht|heut|wollt|sollt|musst|ging|geh|komm|seh|glaub|denk|find|lass|nehm|steh|weiss|weiß))$/iu;

export const isElided = (following: string) => elided.test(following);
/** The year or century that follows, as one writes it behind an apostrophe: `68`, `90s`, `68er`, Italian `900`; null where none does. */
export const shortYear = (following: string) => year.exec(following)?.[0] ?? null;
/** Whether the last word before an apostrophe is one that may end with it: *un po’*, and besides *Hans’*. */
export const isShortWord = (preceding: string) => shortWord.test(preceding);
export const isShortened = (preceding: string) => /[sxzß]$/i.test(preceding) || isShortWord(preceding);
