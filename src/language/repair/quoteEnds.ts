import { attributionsIn, isPronoun } from '../attribution.ts';
import type { HouseStyle } from '../houseStyle.ts';
import { styleOfRange } from '../locales.ts';
import type { Passage } from '../passage.ts';
import { isSingle } from '../quoteSigns.ts';
import type { PassageQuotes, Quotation } from '../quotes.ts';
import { isShortForm } from '../sentences.ts';
import type { Edit } from './change.ts';
import { isOf } from './stage.ts';

/** So far behind a quotation it is read who says it. */
const farthest = 70;

/**
 * The punctuation where a quotation ends and the sentence goes on to say whose it is. German drops the full stop of what
 * is quoted, keeps ! and ?, and has a comma behind the mark: «Was?», fragte er. French has it behind words alone, Italian
 * where the house likes; English has it before the mark. Where the sentence goes on in any other way nothing is said.
 * What has to be done at one quotation stands together, and leaves its mark alone.
 * Sources: Duden and the official German rules (§§ 90–93), Imprimerie nationale, Chicago and Guardian style.
 */
export function quoteEnds(passage: Passage, { quotations }: PassageQuotes, style: HouseStyle): Edit[][] {
  return quotations.flatMap((quotation) => {
    const { open, close, parent } = quotation;
    if (parent) return [];
    const own = styleOfRange(passage.spans, style, close.to, close.to + 2);
    if (open.single && !isSingle(own.quotes.outer[0])) return [];
    // A comma behind the mark and no full stop before it is right in every language.
    if (passage.text.charAt(close.to) === ',' && passage.text.charAt(close.from - 1) !== '.') return [];
    const said = attributionBehind(passage.text, close.to, own);
    const found = said ? edits(passage.text, quotation, said, own) : [];
    return found.length > 0 ? [found] : [];
  });
}

interface Said {
  /** A comma stands there. */
  comma: boolean;
  /** Who speaks can be nobody but the speaker: a pronoun or a name, not the title of a book that tells of somebody. */
  certain: boolean;
}

function attributionBehind(text: string, at: number, { language }: HouseStyle): Said | null {
  const rest = text.slice(at, at + farthest);
  if (!/^,?[ \u00a0]\p{Ll}/u.test(rest)) return null;
  const comma = rest.startsWith(',');
  const tail = rest.slice(comma ? 2 : 1);
  const [first] = attributionsIn(`, ${tail}`, language);
  if (!first?.speaker || (first.source && !/^so /.test(tail))) return null;
  // Sagte er; in English, he said.
  const subject = tail.slice(0, first.from - 2).trim();
  if (subject !== '' && !(language.startsWith('en') && isPronoun(subject))) return null;
  return { comma, certain: isPronoun(first.speaker) || /^\p{Lu}/u.test(first.speaker) };
}

function edits(text: string, { open, close }: Quotation, { comma, certain }: Said, style: HouseStyle): Edit[] {
  const end = close.from;
  const last = text.charAt(end - 1);
  const stop = last === '.' && !/\.\.$/.test(text.slice(end - 2, end)) && !isShortForm(text, end - 1);
  const edit = (from: number, to: number, after: string, asked: boolean): Edit => ({
    kind: 'quoteEnd',
    from,
    to,
    after,
    asked,
  });
  // Without a comma only what begins a sentence is known to be what somebody says, not a part of it.
  if (!comma && !startsSentence(text, open.from)) return [];
  if (isOf(style, 'en')) {
    if (comma) return stop ? [edit(end - 1, end, ',', false), edit(close.to, close.to + 1, '', false)] : [];
    if (stop) return [edit(end - 1, end, ',', false)];
    return isStatement(text, open, end) ? [edit(end, end, ',', true)] : [];
  }
  if (comma) return stop ? [edit(end - 1, end, '', false)] : [];
  const unsure = isOf(style, 'it');
  if (stop) return [edit(end - 1, end, '', unsure), edit(close.to, close.to, ',', unsure)];
  // Italian and, behind ! and ?, French houses print both.
  if (isOf(style, 'it')) return [];
  if (/[!?]/.test(last)) return isOf(style, 'de') ? [edit(close.to, close.to, ',', !certain)] : [];
  return isStatement(text, open, end) ? [edit(close.to, close.to, ',', true)] : [];
}

/** Whether a quotation begins a sentence, rather than stands within one: *auf die Frage «Was?» antwortete er*. */
const startsSentence = (text: string, from: number) =>
  /(?:^|\n|[.!?…]["“”‘’»«›‹)]?)[ \u00a0\u202f]*$/u.test(text.slice(Math.max(0, from - 6), from));

/** Whether what is quoted is more than a title: it has some words, and no sign at its end. */
function isStatement(text: string, open: { from: number; to: number }, end: number): boolean {
  if (!/[\p{L}\d)%]/u.test(text.charAt(end - 1))) return false;
  return /^\p{Lu}/u.test(text.slice(open.to, open.to + 2)) && text.slice(open.to, end).trim().split(/\s+/).length > 3;
}
