import type { AsideKind } from '../reading/reading.ts';
import { furniture } from './furniture.ts';

/** What a line of a page is where it is none of its article: surely, or only where no paragraph stands under it. */
export interface FurnitureLine {
  kind: AsideKind;
  sure: boolean;
}

/** The furniture that a line of a page is; null for words of an article. */
export function furnitureLine(text: string): FurnitureLine | null {
  const line = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (line === '' || line.length > 400) return null;
  const short = line.length <= 180;
  const told = reports(line);
  for (const { kind, line: wholeLine, noun, phrases = [] } of furniture) {
    if (short && wholeLine?.test(line)) return { kind, sure: true };
    if (short && noun?.test(line)) return { kind, sure: false };
    if (!told && phrases.some((phrase) => phrase.test(line))) return { kind, sure: true };
  }
  return null;
}

const reporting =
  /(?<!\p{L})(?:sagten?|sagt|sagen|erklärten?|teilten? .{0,60} mit|schreibt|schreiben(?! sie)|schrieb(?:en)?|hie(?:ss|ß)|hei(?:ss|ß)t es|laut|zufolge|gemä(?:ss|ß)|(?:a|ont) (?:dit|déclaré|affirmé|indiqué|annoncé|expliqué|écrit)|dit|disent|affirment?|selon|d[’']après|ha(?:nno)? (?:detto|dichiarato|spiegato|annunciato|scritto)|dice|dicono|secondo|said|says?|told|wrote|writes?|according to)(?!\p{L})/iu;
const speech = /[„“"«»][^„“”"«»]{25,}[“”"«»]/u;

/** Somebody is quoted in it, or it reports: a sentence of an article about newsletters is none of the page. */
const reports = (line: string) => reporting.test(line) || speech.test(line);

/** A line that belongs to a picture: whose it is, or what it shows. */
export function isPictureLine(text: string): boolean {
  const line = text.trim();
  return (
    line.length <= 200 &&
    /^(?:(?:bild|foto|photo|image|picture|video|grafik|infografik|crédit(?: photo)?|credito|credit|illustration|quelle)\s*(?:\d+\s*\/\s*\d+\s*)?[:©]|(?:©|\(c\))\s*\p{L}|(?:keystone|getty images|imago|afp|reuters|epa)(?:\s*[/|-]\s*[\p{L} .-]+)+$)/iu.test(
      line,
    )
  );
}
