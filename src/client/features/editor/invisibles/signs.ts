/** The sign that stands in for a character nobody sees, by the character. Spaces keep their width, the others get a place of their own. */
const spaces: Readonly<Record<string, string>> = {
  ' ': '·',
  '\t': '→',
  '\u00a0': '°',
  '\u1680': '-',
  '\u2000': '–',
  '\u2001': '—',
  '\u2002': '–',
  '\u2003': '—',
  '\u2004': '⅓',
  '\u2005': '¼',
  '\u2006': '⅙',
  '\u2007': '#',
  '\u2008': '.',
  '\u2009': '|',
  '\u200a': '¦',
  '\u202f': '^',
  '\u205f': '¤',
  '\u3000': '□',
};

const widthless: Readonly<Record<string, string>> = {
  '\u00ad': '¬',
  '\u061c': 'ALM',
  '\u200b': 'ZWSP',
  '\u200c': 'ZWNJ',
  '\u200d': 'ZWJ',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2028': 'LS',
  '\u2029': 'PS',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2060': 'WJ',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
  '\ufeff': 'BOM',
};

/** What an invisible character is shown as; undefined for one that can be seen, and for everything longer. */
export function invisibleSign(text: unknown): string | undefined {
  if (typeof text !== 'string' || text === '') return undefined;
  return spaces[text] ?? widthless[text];
}

/** A character nobody sees in a text. */
export interface Invisible {
  at: number;
  sign: string;
  kind: 'space' | 'special' | 'widthless';
}

const joiner = '\u200d';
const others = [...Object.keys(spaces), ...Object.keys(widthless)].filter((character) => character !== joiner);
// Within an emoji joiners are part of what is seen: shown apart, they would take it apart.
const alone = `(?<!\\p{Extended_Pictographic}\\p{Emoji_Modifier}?\\ufe0f?)${joiner}`;
const invisible = new RegExp(`[${others.join('')}]|${alone}`, 'gu');

/** The characters nobody sees in a text, in order. */
export function invisiblesIn(text: string): Invisible[] {
  return [...text.matchAll(invisible)].map(({ 0: character, index }) => ({
    at: index,
    sign: invisibleSign(character) ?? '',
    kind: character === ' ' ? 'space' : character in spaces ? 'special' : 'widthless',
  }));
}
