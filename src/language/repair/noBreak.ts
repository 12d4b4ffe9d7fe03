import type { HouseStyle } from '../houseStyle.ts';
import type { Edit } from './change.ts';
import { found, isOf, type Sheet } from './stage.ts';

type Place = HouseStyle['noBreak'][number];

const units =
  'km/h|km²|km|m²|m³|cm|mm|kg|mg|ml|dl|hl|ha|kWh|MWh|GWh|TWh|kW|MW|GW|kHz|MHz|GHz|Hz|°C|°F|MB|GB|TB|Mio\\.?|Mrd\\.?|m|g|t|l|h|min|s';
const currencies = 'CHF|Fr\\.|EUR|USD|GBP|SFr\\.|€|\\$|£';
const months =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|January|February|March|May|June|July|October|December';

// Units that are never another word, or a letter of a code, where they touch their figure.
const glued =
  'km/h|km²|km|m²|m³|cm|mm|kg|mg|ml|dl|hl|kWh|MWh|GWh|TWh|kW|MW|GW|kHz|MHz|GHz|°C|°F|MB|GB|TB|Mio\\.?|Mrd\\.?';
// A figure that is no part of a code: not of A5, 747-8 or 1/2.
const figure = '(?<![\\p{L}\\d_#/.,’-])\\d{1,9}(?:[.,’]\\d{1,9}){0,3}';

// What is counted, where it touches its figure; with a space before it, it may well begin a line.
const counted = {
  de: 'Uhr|Prozent|Franken|Rappen|Euro|Jahren?|Tagen?|Stunden|Minuten|Millionen|Milliarden|Meter|Kilometer|Grad',
  fr: 'heures?|francs?|centimes?|euros?|ans|jours|mois|minutes|millions|milliards|mètres|kilomètres|degrés',
  it: 'ore|franchi|centesimi|euro|anni|giorni|mesi|minuti|milioni|miliardi|metri|chilometri|gradi',
} as const;

// What is numbered with an ordinal, where it touches it: anything else behind a figure and a stop may begin a sentence.
const ranked =
  'F[CK]|FSV|S[CVG]|TS[VG]|Vf[BLR]|(?:Bundes|Regional|Landes|Ober|Super|National)?[Ll]iga|Division|Runde|Spieltag|Halbzeit|Drittel|Minute|Satz|Platz|Rang|Klasse|Schuljahr|Quartal|Halbjahr|Jahrhundert|Jahrestag|Geburtstag|Weltkrieg|Stock|Obergeschoss|Untergeschoss|Etage|Kapitel|Auflage|Lesung|Instanz|Säule|Advent';

// Doctors and masters of what: parts of a title, never a sentence.
const degrees = 'med|phil|iur|jur|rer|oec|theol|sc|nat|pol|soc|dent|vet|techn|agr|habil|mult|Ing|h\\. ?c';

/** Titles that a language writes in a way of its own. */
const ownTitles = {
  de: 'Mag\\.|Ing\\.',
  fr: 'Dr|Pr|Me|Mlles?',
  it: 'dott\\.|dott\\.ssa|prof\\.|prof\\.ssa|ing\\.|avv\\.|on\\.|sen\\.|sig\\.|sig\\.ra|sigg\\.|mons\\.',
  en: 'Dr|Prof|St',
} as const;

interface Gap {
  trace: RegExp;
  pattern: RegExp;
  /** In these languages only, by their two letters. */
  only?: readonly string[];
}
const notEnglish = ['de', 'fr', 'it'];

/** Where a line may not end: each pattern finds the one space that holds two parts together, or where it is missing, and is never without its trace. */
const patterns: Readonly<Record<Exclude<Place, 'percent'>, readonly Gap[]>> = {
  abbreviation: [
    {
      trace: /\b[zduosvimanh]\. ?(?:[A-Za-zÄä]\.|Chr|Hd)/,
      pattern:
        /(?<=(?<![\p{L}\d.])(?:z\.(?= ?(?:[BTZH]|Hd)\.)|d\.(?= ?[hJR]\.)|u\.(?= ?[aäÄUv]\.)|o\.(?= ?[äÄg]\.)|s\.(?= ?[aou]\.)|v\.(?= ?(?:[am]\.|Chr))|n\.(?= ?Chr)|i\.(?= ?[dAVSW]\.)|m\.(?= ?[EW]\.)|a\.(?= ?[DMR]\.)|h\.(?= ?c\.)|(?<=u\.[ \u00a0])a\.(?= ?m\.))) ?/gu,
      only: ['de'],
    },
  ],
  number: [
    {
      trace: /[.°º] ?\d/,
      pattern:
        /(?<=(?<!\p{L})(?:Nr\.|No\.|n°|nº|N°|Art\.|Abs\.|Kap\.|Ziff\.|Abb\.|Bd\.|art\.|al\.|no\.|vol\.|fig\.)) ?(?=\d)|(?<=(?<![\p{L}.])(?:S\.|pp?\.|pag\.)) (?=\d)/gu,
    },
    {
      trace: new RegExp(`\\d\\.(?:${ranked})`),
      pattern: new RegExp(`(?<=(?<![\\p{L}\\d.,:/-])\\d{1,2}\\.)(?=(?:${ranked})(?!\\p{L}))`, 'gu'),
      only: ['de'],
    },
    { trace: /[Nn]\. \d/, pattern: /(?<=(?<![\p{L}\d.])[Nn]\.) (?=\d)/gu, only: ['it'] },
    { trace: /no \d/, pattern: /(?<=(?<!\p{L})no) (?=\d)/gu, only: ['fr'] },
    { trace: /No \d/, pattern: /(?<=(?<!\p{L})No) (?=\d)/gu, only: ['en'] },
  ],
  unit: [
    {
      trace: new RegExp(`\\d (?:${units})`),
      pattern: new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\d/²³]))`, 'gu'),
    },
    {
      trace: new RegExp(`\\d(?:${glued})`),
      pattern: new RegExp(`(?<=${figure})(?=(?:${glued})(?![\\p{L}\\d/²³-]))`, 'gu'),
      only: notEnglish,
    },
    ...Object.entries(counted).map(([base, words]) => ({
      trace: new RegExp(`\\d(?:${words})`),
      pattern: new RegExp(`(?<=${figure})(?=(?:${words})(?!\\p{L}))`, 'gu'),
      only: [base],
    })),
  ],
  currency: [
    {
      trace: new RegExp(`(?:${currencies}) \\d|\\d (?:${currencies})`),
      pattern: new RegExp(
        `(?<=(?<!\\p{L})(?:${currencies})) (?=\\d)|(?<=\\d) (?=(?:${currencies})(?![\\p{L}\\d]))`,
        'gu',
      ),
    },
    {
      trace: /(?:CHF|EUR|USD|GBP|Fr\.)\d|\d(?:€|CHF|EUR|USD|GBP)/,
      pattern: new RegExp(
        `(?<=(?<!\\p{L})(?:CHF|EUR|USD|GBP|Fr\\.))(?=\\d)|(?<=${figure})(?=(?:€|CHF|EUR|USD|GBP)(?![\\p{L}\\d]))`,
        'gu',
      ),
      only: notEnglish,
    },
  ],
  title: [
    {
      trace: /(?:Dr\.|Prof\.|Dipl\.|M(?:rs?|s|mes?|M?\.|gr)\.?|Dott\.|Sig\.(?:ra)?|St\.) ?[^a-z]/,
      pattern:
        /(?<=(?<!\p{L})(?:Dr\.|Prof\.|Dipl\.|Mr\.?|Mrs\.?|Ms\.?|Mme|Mmes|MM\.|M\.|Mgr|Dott\.|Sig\.|Sig\.ra|St\.)) (?=\p{Lu})|(?<=(?<!\p{L})(?:Dr|Prof|Dipl|Mrs?|Ms|Dott|Sig|St)\.)(?=\p{Lu}[\p{Ll}’])/gu,
    },
    {
      trace: new RegExp(`\\p{L}\\.(?:${degrees})\\.`, 'u'),
      pattern: new RegExp(
        `(?<=(?<![\\p{L}.])(?:(?:Dr|Prof|[Dd]ipl|[Ll]ic|Mag|PD)\\.[ \u00a0]?)(?:(?:${degrees})\\.[ \u00a0]?){0,3})(?<=\\.)(?=(?:${degrees})\\.)`,
        'gu',
      ),
      only: ['de'],
    },
    // Without a point, as Britain and France write some; small, as Italy does.
    ...Object.entries(ownTitles).map(([base, titles]) => ({
      trace: new RegExp(`(?:${titles}) \\S`),
      pattern: new RegExp(`(?<=(?<![\\p{L}\\d])(?:${titles})) (?=\\p{Lu}[\\p{Ll}’])`, 'gu'),
      only: [base],
    })),
  ],
  initial: [
    {
      trace: /[^\sa-z\d]\. ?[^\sa-z\d]{1,2}\. ?[^\sa-z\d]/,
      pattern:
        /(?<=(?<![\p{L}.])\p{Lu}\. ?\p{Lu}\.) (?=\p{Lu}\p{Ll})|(?<=(?<![\p{L}.])\p{Lu}\.) (?=\p{Lu}\. ?\p{Lu}\p{Ll})/gu,
    },
  ],
  date: [
    {
      trace: new RegExp(`[\\dr°]\\.? ?(?:${months})`),
      pattern: new RegExp(
        `(?<=(?<!\\d)\\d{1,2}\\.?|1er|1°) (?=(?:${months})(?!\\p{L}))|(?<=(?<![\\p{L}\\d.])\\d{1,2}\\.)(?=(?:${months})(?!\\p{L}))`,
        'gu',
      ),
    },
    {
      trace: new RegExp(`(?:${months}) \\d`),
      pattern: new RegExp(`(?<=(?<!\\p{L}|\\d[ \\u00a0])(?:${months})) (?=\\d{1,2}(?![\\d:]|[.,]\\d|[ap]\\.?m))`, 'gu'),
      only: ['en'],
    },
  ],
  section: [{ trace: /§ ?\d/, pattern: /(?<=§) ?(?=\d)/g }],
};

const percent = /(?<=\d)[ \u00a0\u202f]?(?=[%‰](?!\p{L}))/gu;

/** Spaces at which a line may not end, also those that are missing, and the space before a percent sign. */
export function noBreaks(sheet: Sheet): Edit[] {
  const edits: Edit[] = [];
  const { noBreak } = sheet.style;
  for (const [place, gaps] of Object.entries(patterns)) {
    if (!noBreak.includes(place as Place)) continue;
    for (const { pattern, trace, only } of gaps)
      for (const { match, from, to, style } of found(sheet, pattern, trace)) {
        // One that does not break already stands there.
        if (match[0] === '' && /[ \u00a0\u202f]/.test(sheet.passage.text.charAt(to))) continue;
        if (only && !only.some((base) => isOf(style, base))) continue;
        edits.push({ kind: 'noBreak', from, to, after: place === 'unit' ? style.unitSpace : '\u00a0' });
      }
  }
  if (noBreak.includes('percent'))
    for (const { match, from, to, style } of found(sheet, percent, /[%‰]/))
      if (match[0] !== style.percentSpace) edits.push({ kind: 'noBreak', from, to, after: style.percentSpace });
  return edits;
}
