import type { HouseStyle } from '../houseStyle.ts';
import type { Edit } from './change.ts';
import { found, type Sheet } from './stage.ts';

type Place = HouseStyle['noBreak'][number];

const units =
  'km/h|km²|km|m²|m³|cm|mm|kg|mg|ml|dl|hl|ha|kWh|MWh|GWh|TWh|kW|MW|GW|kHz|MHz|GHz|Hz|°C|°F|MB|GB|TB|Mio\\.?|Mrd\\.?|m|g|t|l|h|min|s';
const currencies = 'CHF|Fr\\.|EUR|USD|GBP|SFr\\.|€|\\$|£';
const months =
  'Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|January|February|March|May|June|July|October|December';

/** Where a line may not end: each pattern finds the one space that holds two parts together, and is never without its trace. */
const patterns: Readonly<Record<Exclude<Place, 'percent'>, { trace: RegExp; pattern: RegExp }>> = {
  abbreviation: {
    trace: /[zdusvoim]\. [BhaoUEuRWdÄä]\./,
    pattern: /(?<=(?<![\p{L}.])(?:[zdusvo]|[im](?=\. [dEW]\.))\.) (?=[BhaoUEuRWdÄä]\.)/gu,
  },
  number: {
    trace: /[.°º] \d/,
    pattern: /(?<=(?<![\p{L}])(?:Nr\.|No\.|n°|nº|N°|Art\.|Abs\.|Kap\.|Ziff\.|art\.|al\.|no\.)) (?=\d)/gu,
  },
  unit: {
    trace: new RegExp(`\\d (?:${units})`),
    pattern: new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\d/²³]))`, 'gu'),
  },
  currency: {
    trace: new RegExp(`(?:${currencies}) \\d|\\d (?:${currencies})`),
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:${currencies})) (?=\\d)|(?<=\\d) (?=(?:${currencies})(?![\\p{L}\\d]))`,
      'gu',
    ),
  },
  title: {
    trace: /(?:Dr\.|Prof\.|Dipl\.|M(?:rs?|s|mes?|M?\.|gr)\.?|Dott\.|Sig\.(?:ra)?|St\.) [^a-z]/,
    pattern:
      /(?<=(?<!\p{L})(?:Dr\.|Prof\.|Dipl\.|Mr\.?|Mrs\.?|Ms\.?|Mme|Mmes|MM\.|M\.|Mgr|Dott\.|Sig\.|Sig\.ra|St\.)) (?=\p{Lu})/gu,
  },
  initial: {
    trace: /[^\sa-z\d]\. ?[^\sa-z\d]{1,2}\. ?[^\sa-z\d]/,
    pattern:
      /(?<=(?<![\p{L}.])\p{Lu}\. ?\p{Lu}\.) (?=\p{Lu}\p{Ll})|(?<=(?<![\p{L}.])\p{Lu}\.) (?=\p{Lu}\. ?\p{Lu}\p{Ll})/gu,
  },
  date: {
    trace: new RegExp(`[\\dr°]\\.? (?:${months})`),
    pattern: new RegExp(`(?<=(?<!\\d)\\d{1,2}\\.?|1er|1°) (?=(?:${months})(?!\\p{L}))`, 'gu'),
  },
  section: { trace: /§ \d/, pattern: /(?<=§) (?=\d)/g },
};

const percent = /(?<=\d)[ \u00a0\u202f]?(?=[%‰](?!\p{L}))/gu;

/** Spaces at which a line may not end, and the space before a percent sign. */
export function noBreaks(sheet: Sheet): Edit[] {
  const edits: Edit[] = [];
  const { noBreak } = sheet.style;
  for (const [place, { pattern, trace }] of Object.entries(patterns)) {
    if (!noBreak.includes(place as Place)) continue;
    for (const { from, to, style } of found(sheet, pattern, trace))
      edits.push({ kind: 'noBreak', from, to, after: place === 'unit' ? style.unitSpace : '\u00a0' });
  }
  if (noBreak.includes('percent'))
    for (const { match, from, to, style } of found(sheet, percent, /[%‰]/))
      if (match[0] !== style.percentSpace) edits.push({ kind: 'noBreak', from, to, after: style.percentSpace });
  return edits;
}
