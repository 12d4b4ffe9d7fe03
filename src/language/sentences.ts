/** Short forms whose point ends no sentence, in the languages of the house; without the point, in lower case. */
const abbreviations = new Set(
  (
    'abs abt allg anm art bd betr bez bzw ca chr co corp dez dgl dipl dr ebd einschl etc evtl exkl feb ff fr frl geb gem gest ggf hon hr hrsg inc ing inkl insb ' +
    'jan jh jr kap kath lic lit ltd max med min mio mr mrd mrs ms nov nr okt phil prof rev rsp sen sept sog sr st std str tel tr ts u usf usw v vgl vol vs z zit ziff zzgl ' +
    'av bd boul cf ch chap env éd ex fig hab janv févr juil me mlle mm mme no op p pl pp sq suiv vol ' +
    'arch avv cap cfr dott ecc ed es fig gen ing on pag prof sig sigg ss ult ' +
    'approx apr aug dec dept ed est gen gov jun jul lt mar no oct rep sgt'
  ).split(' '),
);

const ending = /[.!?…]+["'“”‘’»«›‹)\]]*(?=\s|$)|\n/gu;

/** The offsets behind each sentence of a text, marks that close with it included. Points of short forms, initials and ordinals end none. */
export function sentenceEnds(text: string): number[] {
  const ends: number[] = [];
  for (const match of text.matchAll(ending)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && match[0].length === 1 && !endsSentence(text, match.index)) continue;
    ends.push(end);
  }
  if (ends.at(-1) !== text.length && text.length > 0) ends.push(text.length);
  return ends;
}

function endsSentence(text: string, point: number): boolean {
  const following = /^\s+["'“‘„‚«‹»›(]*(.)/su.exec(text.slice(point + 1, point + 8))?.[1];
  if (following === undefined) return true;
  if (/\p{Ll}/u.test(following)) return false;
  return !isShortForm(text, point);
}

/** Whether the point at an offset belongs to the word before it: a short form, an initial, an ordinal. */
export function isShortForm(text: string, point: number): boolean {
  const word = /[\p{L}\p{M}\d.]*$/u.exec(text.slice(Math.max(0, point - 20), point))?.[0] ?? '';
  // Initials, «z. B.», dates and ordinals: «am 3. Mai», «Elisabeth II. kam» stay one sentence.
  if (/^\p{L}$/u.test(word) || /(?:^|\.)\p{L}$/u.test(word) || /^(?:\d{1,2}|[IVX]{2,5})$/.test(word)) return true;
  return abbreviations.has(word.toLowerCase());
}

/** The sentence, or sentences, that a range stands in. */
export function sentenceAround(text: string, from: number, to: number): { from: number; to: number } {
  let start = 0;
  for (const end of sentenceEnds(text)) {
    if (end <= from && end < text.length) start = end;
    else if (end >= to) return { from: start + (/^\s*/.exec(text.slice(start, from))?.[0].length ?? 0), to: end };
  }
  return { from: start, to: text.length };
}
