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

/** Addresses, names of files, code between backticks, handles: nobody's prose, so nothing in them is set by the house. */
const proseless =
  /`[^`\n]+`|(?:https?|ftp|mailto|tel):[^\s<>«»„“”"]+|www\.[^\s<>«»„“”"]+|[\w.+-]+@[\w-]+\.[\w.-]+|(?<![\p{L}\d])[@#][\p{L}\d_]+|(?<![\p{L}\d.])[\w-]+(?:\.[\w-]+)*\.(?:ch|com|org|net|de|at|fr|it|eu|uk|io|gov|info|html?|pdf|js|ts|json|css|xml|docx?|jpe?g|png)\b(?:\/[^\s<>«»„“”"]*)?/giu;
const endOfAddress = /[.,;:!?)\]'’]+$/;

/** The parts of a passage that keep their characters: its own spans, and what is seen to be an address or code. In order. */
export function keptParts({ text, spans }: Passage): { from: number; to: number }[] {
  const parts = spans.filter(({ kind }) => kind === 'kept').map(({ from, to }) => ({ from, to }));
  if (/[`@#:.]/.test(text))
    for (const match of text.matchAll(proseless)) {
      const address = match[0].replace(endOfAddress, '');
      if (address !== '') parts.push({ from: match.index, to: match.index + address.length });
    }
  return parts.sort((a, b) => a.from - b.from);
}

/** Whether a range touches one of the parts. */
export function touches(parts: readonly { from: number; to: number }[], from: number, to: number): boolean {
  return parts.some((part) => part.from < to && from < part.to);
}
