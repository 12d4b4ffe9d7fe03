import { foldText } from '#words/matching.ts';

/** What is typed as an address has it: small letters without accents, umlauts and ligatures as two letters, digits and hyphens. */
export function slugOf(text: string): string {
  const umlauts = text.normalize('NFC').toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return foldText(umlauts)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
