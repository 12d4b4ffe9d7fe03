import { ownCopy } from '#words/ownCopy.ts';

const vowelGroups: Readonly<Record<string, RegExp>> = {
  // Two vowels are one syllable where they are a diphthong or a long vowel, and two where they only meet: Nati-on.
  de: /aa|ai|au|äu|ee|ei|eu|ey|ie(?!n$|r$)|oo|ou|[aeiouyäöü]/g,
  fr: /eau|œu|oui|[aàâ]i|au|eu|eû|ei|ou|oû|oi|oî|ui|i[eéèêaoâô]|[aeiouyàâäéèêëîïôöùûüœæ]/g,
  it: /i[aeouàèéìòù](?!$)|u[aeioàèéìòù]|[aeo][iu]|[aeiouàèéìíòóùú]/g,
  en: /[aeiouy]+/g,
};

const counted: Readonly<Record<string, Map<string, number>>> = {
  de: new Map(),
  fr: new Map(),
  it: new Map(),
  en: new Map(),
};

/** Syllables of a word, at least one; a rule of thumb, right for most words of each language. */
export function syllablesOf(word: string, language: string): number {
  const base = language.slice(0, 2);
  const pattern = vowelGroups[base] ?? /[\p{L}]/gu;
  const known = counted[base];
  const before = known?.get(word);
  if (before !== undefined) return before;
  const count = Math.max(1, countIn(word.normalize('NFC').toLowerCase(), pattern, base));
  if (known && known.size >= 20_000) known.clear();
  known?.set(ownCopy(word), count);
  return count;
}

function countIn(word: string, pattern: RegExp, language: string): number {
  const count = word.match(pattern)?.length ?? 0;
  // The e that is not heard: table, tables, parlent, but parlement; name, named.
  if (language === 'fr' && /[^aeiouyéè](?:es?|(?<!m)ent)$/.test(word)) return count - 1;
  if (language === 'en' && /[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxzgh]es$/.test(word)) return count - 1;
  return count;
}
