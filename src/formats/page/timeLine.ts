const months =
  'jan(?:uar|vier|uary)?|gen(?:naio)?|feb(?:ruar|braio|ruary)?|fév(?:r(?:ier)?)?|mär(?:z)?|mars|mar(?:zo|ch)?|apr(?:il|ile)?|avr(?:il)?|mai|mag(?:gio)?|may|jun[ie]?|juin|giu(?:gno)?|jul[iy]?|juil(?:let)?|lug(?:lio)?|aug(?:ust)?|août|ago(?:sto)?|sep(?:t(?:ember|embre)?)?|set(?:tembre)?|okt(?:ober)?|oct(?:obre|ober)?|ott(?:obre)?|nov(?:ember|embre)?|de[czs](?:ember|embre)?|déc(?:embre)?|dic(?:embre)?';
const weekdays =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun';
const units =
  'sekunden?|secondes?|secondi|seconds?|min(?:uten?|utes?|uti|uto)?|std|stunden?|heures?|or[ae]|hours?|tag(?:en?)?|jours?|giorn[oi]|days?';
const labels =
  'veröffentlicht|publiziert|aktualisiert|erstellt|erschienen|geändert|stand|zuletzt|letzte (?:änderung|aktualisierung)|publiée?|mise? à jour|dernière (?:mise à jour|modification)|modifiée?|créée?|pubblicat[oa]|aggiornat[oa]|modificat[oa]|ultim[oa] (?:aggiornamento|modifica)|first published|published|last (?:updated?|modified)|updated?|posted|created|modified';

/** A whole word of any alphabet. */
const word = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;
const clock =
  '\\d{1,2}\\s?[:.h]\\s?\\d\\d(?:[:.]\\d\\d)?(?:\\s?(?:uhr|h|[ap]\\.?m\\.?))?|\\d{1,2}\\s?(?:uhr|h|[ap]\\.?m\\.?)';
const dayNumber = '(?:3[01]|[12]\\d|0?\\d)';
const dates = [
  `${dayNumber}(?:\\.|er|st|nd|rd|th)?\\s*(?:${months})\\.?(?:,?\\s*\\d{4})?`,
  `(?:${months})\\.?\\s+${dayNumber}(?:st|nd|rd|th)?(?:,?\\s*\\d{4})?`,
  '\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:\\d{4}|\\d\\d)',
  '\\d{4}-\\d\\d-\\d\\d(?:t\\d\\d:\\d\\d(?::\\d\\d)?(?:z|[+-]\\d\\d:?\\d\\d)?)?',
  `(?:vor|il y a)\\s+\\d+\\s+(?:${units})`,
  `\\d+\\s+(?:${units})\\s+(?:ago|fa)`,
].join('|');
const days = "heute|gestern|aujourd[’']hui|hier|oggi|ieri|today|yesterday";
const between =
  "uhr|um|à|alle|ore|at|le|il|am|den|dem|the|on|l[’']|del?|seit|und|et|e|and|cest|cet|mesz|mez|gmt|bst|utc|[ep][ds]?t";

const exact = new RegExp(word(`${dates}|${clock}`), 'iu');
const label = new RegExp(word(labels), 'iu');
const day = new RegExp(word(days), 'iu');
const said = new RegExp(word(`${dates}|${clock}|${labels}|${days}|${weekdays}|${between}|\\d{4}`), 'giu');

/** Whether a line says when a page was published or changed, and nothing else. A sentence with a day in it says more. */
export function isTimeLine(text: string): boolean {
  const line = text.trim();
  if (line.length > 160 || !(exact.test(line) || (label.test(line) && day.test(line)))) return false;
  return !/[\p{L}\p{N}]/u.test(line.replace(said, ' '));
}

/** Whether it says so, and not merely when: `Aktualisiert am 3. Mai`. */
export const isLabelledTime = (text: string): boolean => label.test(text) && isTimeLine(text);
