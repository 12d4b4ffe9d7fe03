import { cleanText } from '#blocks/cleanText.ts';
import { allLetters } from './allLetters.ts';

/** What is looked for, as it stands in the bar. */
export interface Query {
  words: string;
  matchCase: boolean;
  wholeWord: boolean;
  /** `words` is a regular expression. */
  regular: boolean;
}

/** Start and end of a match in the text of a line. */
export type Range = readonly [from: number, to: number];

const letter = '[\\p{L}\\p{M}\\p{N}_]';
/** Where a word may be divided; nobody sees it. */
const softHyphen = '\u00ad';

/** What the keys of a keyboard stand for in an article: the house's marks with their spaces, spaces and hyphens that hold together. */
const keys: Readonly<Record<string, string>> = {
  '"': '(?:«[\u00a0\u202f]?|[\u00a0\u202f]?»|["“”„‟])',
  "'": "(?:‹[\u00a0\u202f]?|[\u00a0\u202f]?›|['‘’‚‛])",
  ' ': '\\p{Zs}',
  '-': '[-\u2010\u2011]',
};

/**
 * The expression that finds a query; null where nothing is asked for. Throws a SyntaxError for a regular expression that
 * is none. Words stand alone by Unicode's letters, marks and digits; a letter is found however its accents are composed,
 * and what a key types as whatever the house makes of it: *l'eau* finds *l’eau*. Other signs, and expressions, mean themselves.
 */
export function patternOf({ words, matchCase, wholeWord, regular }: Query): RegExp | null {
  if (words === '') return null;
  const source = regular ? allLetters(words) : literally(words);
  const whole = wholeWord ? `(?<!${letter}${softHyphen}?)(?:${source})(?!${softHyphen}?${letter})` : source;
  // By itself first: what closes a group too many must not hide in ours.
  if (regular) new RegExp(words, 'u');
  return new RegExp(whole, matchCase ? 'gmu' : 'gimu');
}

/** These words and no others: an accent that follows as a character of its own makes another letter of the last one. */
function literally(words: string): string {
  const graphemes = [...new Intl.Segmenter().segment(words)].map(({ segment }) => segment);
  // Two in a row, each of which may be missing, would be tried in every way.
  const between = graphemes.includes(softHyphen) ? '' : `${softHyphen}?`;
  return `${graphemes.map(literal).join(between)}(?!\\p{M})`;
}

/** A character as itself, composed or not, or as what its key stands for. */
function literal(grapheme: string): string {
  const key = keys[grapheme];
  if (key) return key;
  const forms = new Set([grapheme, grapheme.normalize('NFC'), grapheme.normalize('NFD')].map(escaped));
  return forms.size === 1 ? escaped(grapheme) : `(?:${[...forms].join('|')})`;
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Where a pattern is in a text. Places without a character, such as `^`, are nothing that one could show or replace. */
export function rangesIn(pattern: RegExp, text: string): Range[] {
  const found: Range[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) if (match !== '') found.push([index, index + match.length]);
  return found;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

/**
 * What a match becomes. Of a regular expression `$1` to `$99` and `$<name>` are its groups, `$&` is the whole of it and
 * `$$` a dollar, `\n` is a line break as in what is looked for, `\t` a tab and `\\` itself; other words stand for themselves.
 */
export function replacementOf(pattern: RegExp, text: string, [from]: Range, words: string, regular: boolean): string {
  if (!regular) return cleanText(words);
  // The match at its own place, so that what it looks at before and behind itself is there.
  const here = new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`);
  here.lastIndex = from;
  const match = here.exec(text);
  if (!match) return cleanText(words);
  const filled = words.replace(
    /\\([nt\\])|\$(?:(\$)|(&)|<([^>]*)>|(\d{1,2}))/g,
    (written, sign, dollar, all, name, number) => {
      if (sign) return escapes[sign] ?? written;
      if (dollar) return '$';
      if (all) return match[0];
      if (name !== undefined) return match.groups?.[name] ?? '';
      // `$12` is the twelfth group where there is one, else the first and a 2.
      const [one, rest] = Number(number) < match.length ? [Number(number), ''] : [Number(number[0]), number.slice(1)];
      return one > 0 && one < match.length ? (match[one] ?? '') + rest : written;
    },
  );
  return cleanText(filled);
}
