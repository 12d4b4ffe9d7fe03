/** Words of a passage that are set otherwise: in another language, or left as they are whatever the house does. */
export interface Span {
  from: number;
  to: number;
  /** BCP 47 of words in another language; `kept` for code and what else is nobody's prose; `authorised` for words a speaker has signed off. */
  kind: 'language' | 'kept' | 'authorised';
  language?: string;
}

/**
 * A text block as the language desk reads it. Offsets are UTF-16 units of `text`; a break is `\n` and what is no text is
 * U+FFFC, so that an offset plus `start` is a position of the document.
 */
export interface Passage {
  /** What kind of text it is: a node's name, such as `headline` or `pullquote_words`. */
  role: string;
  text: string;
  spans: readonly Span[];
}

/** What stands in a passage's text for something that is no text. */
export const noText = '\ufffc';

/** A passage of plain words. */
export function passage(text: string, role = 'paragraph', spans: readonly Span[] = []): Passage {
  return { role, text, spans };
}

// A mark belongs to an address where it begins a value and its other half comes before any space: ?q="a".
const valueInMarks = '(?<=[=([{:])(?:"[^\\s<>"]*"|“[^\\s<>”]*”|„[^\\s<>“”]*[“”]|«[^\\s<>»]*»)';
const inAddress = `(?:[^\\s<>«»„“”‚‘‹›"]|${valueInMarks})`;
const endings = 'ch|com|org|net|de|at|fr|it|eu|uk|io|gov|info|html?|pdf|js|ts|json|css|xml|docx?|jpe?g|png';
/** Addresses, names of files, code between backticks, handles: nobody's prose, so nothing in them is set by the house. */
const proseless = new RegExp(
  `\`[^\`\\n]+\`|(?:(?:https?|ftp|mailto|tel):|www\\.)${inAddress}+|(?<![\\p{L}\\d._+-])[\\p{L}\\d._+-]+@[\\p{L}\\d-]+\\.[\\p{L}\\d.-]+|(?<![\\p{L}\\d])[@#][\\p{L}\\d_]+|(?<![\\p{L}\\d.])[\\w-]+(?:\\.[\\w-]+)*\\.(?:${endings})\\b(?:\\/${inAddress}*)?`,
  'giu',
);
// What none of them is without: the long pattern is slow, and most paragraphs have nothing of it.
const mayHaveNoProse = /[`@#]|:[\w/+.]|\.[\p{L}\d]/u;
const endOfAddress = /[.,;:!?)\]'’…]+$/;

/** An address without the sentence's own punctuation behind it: but for a mark that closes one within it. */
function withoutEnd(address: string): string {
  const cut = address.replace(endOfAddress, '');
  return /[=([{:]'[^']*$/.test(cut) && address.charAt(cut.length) === "'" ? `${cut}'` : cut;
}

/** A range of a text. */
export interface Range {
  from: number;
  to: number;
}

const known = new WeakMap<Passage, { keep: readonly string[]; parts: readonly Range[] }>();

/** The parts of a passage that keep their characters: its own spans, names of the keep-list, and what is seen to be an address or code. In order. */
export function keptParts(passage: Passage, keep: readonly string[]): readonly Range[] {
  const before = known.get(passage);
  if (before?.keep === keep) return before.parts;
  const parts = findKept(passage, keep);
  known.set(passage, { keep, parts });
  return parts;
}

function findKept({ text, spans }: Passage, keep: readonly string[]): Range[] {
  const parts = spans.filter(({ kind }) => kind === 'kept').map(({ from, to }) => ({ from, to }));
  for (const name of keep) parts.push(...wholeWords(text, name, 's'));
  if (mayHaveNoProse.test(text))
    for (const match of text.matchAll(proseless)) {
      const address = withoutEnd(match[0]);
      if (address !== '') parts.push({ from: match.index, to: match.index + address.length });
    }
  return parts.sort((a, b) => a.from - b.from);
}

/** Whether a range touches one of the parts. */
export function touches(parts: readonly Range[], from: number, to: number): boolean {
  return parts.some((part) => part.from < to && from < part.to);
}

/**
 * Where words stand in a text as they are spelled, not as parts of longer ones. With an `ending` they may have that, and it
 * is in the range: *Weißs*. Words that end alike have none: *gros* is not in *gross*.
 */
export function wholeWords(text: string, words: string, ending = ''): Range[] {
  const found: Range[] = [];
  if (words === '') return found;
  const longer = ending !== '' && !words.endsWith(ending);
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    const end = at + words.length;
    if (/[\p{L}\p{M}\d]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
    if (!isLetterAt(text, end)) found.push({ from: at, to: end });
    else if (longer && text.startsWith(ending, end) && !isLetterAt(text, end + ending.length))
      found.push({ from: at, to: end + ending.length });
  }
  return found;
}

const isLetterAt = (text: string, at: number) => /^[\p{L}\p{M}\d]/u.test(text.slice(at, at + 2));

/** Whether words at a place of a text are a part of longer ones that stand there, in any case: *Mail* in *E-mail*. */
export function isWithin(text: string, at: number, words: string, longer: string): boolean {
  // Of another case only: *internet* and *Internet*.
  if (longer.length === words.length) return longer === words;
  const [whole, part] = [longer.toLowerCase(), words.toLowerCase()];
  for (let inner = whole.indexOf(part); inner >= 0; inner = whole.indexOf(part, inner + 1)) {
    const from = at - inner;
    if (from >= 0 && text.slice(from, from + longer.length).toLowerCase() === whole) return true;
  }
  return false;
}
