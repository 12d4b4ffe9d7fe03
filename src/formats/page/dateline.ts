import { agencyNamed } from '../reading/credits.ts';

/** The words that a text begins with where these say where it is from. */
interface Dateline {
  /** All of them, up to the first of the text. */
  start: string;
  place: string;
  /** Empty where none is named. */
  agency: string;
}

const day = '(?:\\d{1,2}\\.?\\s*\\p{L}+\\.?|\\p{Lu}\\p{L}+\\.?\\s+\\d{1,2})(?:,?\\s+\\d{4})?';
/** `MILLTOWN, Ohio —`, `Berne, 12 mars 2024 (AFP) -`, `BELLINZONA (ats) –`. */
const datelined = new RegExp(
  `^(\\p{Lu}[\\p{L}’'./ -]{1,40}?(?:,\\s*\\p{Lu}[\\p{L}. ]{1,24}?)?)(?:,\\s*${day})?\\s*(?:\\(([^()]{2,40})\\)\\s*[-–—:.]*|[-–—]{1,2})\\s+(?=[\\p{Lu}„“«"»])`,
  'u',
);

const shortPlaces = new Set('ROM ULM ZUG RIO PAU AUE HOF'.split(' '));
/** What stands in capitals before a dash and is no place: names that are spoken as words, and what a text is called. */
const noPlaces = new Set(
  (
    'NATO OTAN FIFA UEFA UNICEF UNESCO OPEC OPEP FRONTEX OECD IKEA ALDI LIDL COOP MIGROS INTERVIEW EXKLUSIV EXCLUSIF EXCLUSIVE ' +
    'KOMMENTAR COMMENTAIRE COMMENTO COMMENT ANALYSE ANALYSIS ANALISI OPINION OPINIONE MEINUNG REPORTAGE PORTRÄT PORTRAIT RITRATTO ' +
    'VIDEO AUDIO PODCAST LIVE TICKER UPDATE BREAKING EILMELDUNG URGENT URGENTE UMFRAGE SONDAGE QUIZ SPORT FUSSBALL FOOTBALL CALCIO ' +
    'TENNIS POLITIK POLITIQUE POLITICA WIRTSCHAFT KULTUR CULTURE WETTER INFO AKTUELL REPORT FEATURE SERIE DOSSIER HINTERGRUND ' +
    'GASTBEITRAG LESERBRIEF EDITORIAL REVIEW EXPLAINER TEST TIPP'
  ).split(' '),
);

/** A place without an agency behind it is known by its capitals; a party, a company or a label has these, too. */
function isPlace(words: string): boolean {
  const [place = ''] = words.split(',');
  if (place.length < 3 || place !== place.toUpperCase() || noPlaces.has(place.trim())) return false;
  if (place.length === 3) return shortPlaces.has(place);
  return /[AEIOUYÄÖÜÀÂÉÈÊÎÔÛ]/.test(place);
}

/** Where a text says at its beginning that it is from; null where it says nothing of it. */
export function datelineOf(text: string): Dateline | null {
  const found = datelined.exec(text.trimStart());
  if (!found?.[1]) return null;
  const agency = found[2] === undefined ? '' : agencyNamed(found[2]);
  if (agency === null || (agency === '' && !isPlace(found[1]))) return null;
  return { start: found[0], place: found[1].trim(), agency };
}
