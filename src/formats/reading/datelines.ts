import { agencyNamed } from './credits.ts';

/** The place of a dateline alone: `BERN, 12. April (sda) -` is `BERN`. */
export const placeOf = (dateline: string): string =>
  dateline
    .replace(/\s*\([^)]*\)\s*[-–—:]*\s*$/, '')
    .replace(/,\s*(?:\d{1,2}\.?\s*\p{L}+|\p{L}+\.?\s*\d{1,2}).*$/u, '')
    .replace(/[-–—:\s]+$/, '');

/** What a text opens with where it names its place and its agency, `Roma, 12 mar. (ANSA) - `; null for any other text. */
export function openingDateline(text: string): { whole: string; place: string; agency: string } | null {
  const [whole, before = '', inside = ''] = /^\s*([^()\n]{2,60}?)\s*\(([^()\n]{2,40})\)\s*[-–—]+\s+/.exec(text) ?? [];
  const place = placeOf(before);
  const isPlace = /^\p{Lu}[\p{L}\p{M}’'./, -]*$/u.test(place) && place.split(/\s+/).length <= 5;
  const agency = agencyNamed(inside);
  return whole !== undefined && isPlace && agency ? { whole, place, agency } : null;
}
