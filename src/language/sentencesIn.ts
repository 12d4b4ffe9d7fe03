import { sentenceEnds } from './sentences.ts';

/** The sentences of a text in order, in UTF-16 units, without the spaces around them. What has neither letters nor digits is none. */
export function sentencesIn(text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let start = 0;
  for (const end of sentenceEnds(text)) {
    const raw = text.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    const to = start + raw.trimEnd().length;
    if (/[\p{L}\p{N}]/u.test(raw)) found.push({ from, to });
    start = end;
  }
  return found;
}
