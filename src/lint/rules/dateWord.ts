import { defineRule } from '../defineRule.ts';
import { baseOf, matches } from '../matches.ts';
import { isQuoted, quotesOf } from '../quotations.ts';

const days = {
  de: 'Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag',
  fr: 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
  it: 'lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica',
  en: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
};
const englishMonths =
  'Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|April|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.)';
// An evening in May is one of long ago.
const timesOfYear = {
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|printemps|été|automne|hiver|Noël|Pâques',
  it: 'gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|primavera|estate|autunno|inverno|Natale|Pasqua',
};
// A day with its date does not age, nor does one that comes back every week.
const patterns: Readonly<Record<string, RegExp>> = {
  de: new RegExp(
    `(?<!\\p{L})(?:[Hh]eute(?: (?:Morgen|Abend|Nachmittag|Vormittag|Mittag|Nacht))?|[Vv]orgestern|[Gg]estern(?: (?:Morgen|Abend|Nachmittag|Vormittag|Mittag))?|[Üü]bermorgen|(?<=(?:^|[.!?] )(?:Noch )?)morgen|[Aa]m (?:vergangenen |kommenden |nächsten )?(?:${days.de})(?:morgen|abend|nachmittag|vormittag|mittag)?)(?![\\p{L}-])(?!, (?:de[nm] )?\\d)`,
    'gu',
  ),
  fr: new RegExp(
    `(?<!\\p{L})(?:[Aa]ujourd['’]hui|[Aa]vant-hier|[Hh]ier(?: (?:soir|matin))?|[Dd]emain|(?:[Cc]e (?:soir|matin)|[Cc]et après-midi|[Cc]ette nuit)(?! (?:du (?:\\d|premier )|(?:de |d['’])(?:${timesOfYear.fr})))|(?<!(?:[Ll]e|[Cc]haque|[Tt]ous les|[Ll]es) )(?:${days.fr})(?: (?:dernier|prochain|soir|matin))?)(?![\\p{L}-])(?! \\d)`,
    'gu',
  ),
  it: new RegExp(
    `(?<!\\p{L})(?:[Oo]ggi|[Ss]ta(?:sera|mattina|mani|notte)|[Qq]uesta (?:sera|mattina|notte)(?! (?:del (?:\\d|primo )|(?:di |d['’])(?:${timesOfYear.it})))|[Ii]eri(?: (?:sera|mattina))?|[Dd]omani|[Dd]opodomani|(?<!(?:[Oo]gni|[Ii]l|[Ll]a|[Dd]el|[Dd]i) )(?:${days.it})(?: (?:scorso|scorsa|prossimo|prossima))?)(?![\\p{L}-])(?! \\d)`,
    'gu',
  ),
  en: new RegExp(
    `(?<!\\p{L})(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morning(?! suit)|afternoon|evening(?! (?:primrose|gown|dress|class)))|[Oo]n (?:${days.en})|[Ll]ast (?:${days.en}|night)|[Nn]ext (?:${days.en}))(?![\\p{L}'’-])(?!,? (?:\\d|(?:${englishMonths})[ \\u00a0]\\d))`,
    'gu',
  ),
};

// What none of them is without; plain, as the patterns are slow to be made ready.
const traces: Readonly<Record<string, RegExp>> = {
  de: new RegExp(`[Hh]eute|[Gg]estern|[Mm]orgen|[Aa]m (?:\\S+ )?(?:${days.de})`),
  fr: new RegExp(`ujourd|[Hh]ier|[Dd]emain|[Cc]e soir|[Cc]e matin|après-midi|[Cc]ette nuit|${days.fr}`),
  it: new RegExp(
    `[Oo]ggi|[Ss]ta(?:ser|mat|man|not)|[Qq]uesta (?:sera|mattina|notte)|[Ii]eri|[Dd]omani|[Dd]opodomani|${days.it}`,
  ),
  en: new RegExp(
    `[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Tt]his (?:morn|aft|even)|[Ll]ast night|(?:[Oo]n|[Ll]ast|[Nn]ext) (?:${days.en})`,
  ),
};

/** Words that are wrong tomorrow. In a text that readers have already they are worth a warning. */
export const dateWord = defineRule({
  name: 'dateWord',
  group: 'words',
  level: 'hint',
  *line(line, context, { block }) {
    const base = baseOf(context.language);
    const pattern = patterns[base];
    if (!pattern || block.kind === 'blockquote') return;
    for (const { from, to, text } of matches(line, pattern, traces[base])) {
      if (isQuoted(quotesOf(line, context), line.at + from)) continue;
      yield { from, to, params: { word: text }, ...(context.published ? { level: 'warn' as const } : {}) };
    }
  },
});
