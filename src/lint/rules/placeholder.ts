import { firstNames } from '#language/firstNames.ts';
import { keptParts, touches } from '#language/passage.ts';
import type { Line } from '../copy.ts';
import { defineRule, type PlacedReport } from '../defineRule.ts';
import { baseOf, matches } from '../matches.ts';

const signs =
  /(?<![\p{L}\p{N}])(?:TK+|TKTK|TBD|TBC|TODO|FIXME|XXX+)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[Xx]{2}(?=[ \u00a0](?:%|(?:Prozent|Franken|Euro|Dollar|Million|Milliard|Jahre|Person|Mensch|Stimme|Stunde|francs|euros|million|milliard|ans|personnes|franchi|milioni|anni|persone|per cent|percent|years|people|pounds)))|\?{3,}|(?<![\p{L}\p{N}])[xX]{3,}(?![\p{L}\p{N}])|_{3,}|Lorem ipsum|#{3,}/gu;
// In brackets what is still to be put in: [Name], [Zahl], [XX Prozent].
const bracketed =
  /\[(?:(?:der |die |das |le |la |the )?(?:Vor)?(?:[Nn]ame|[Nn]om|[Nn]ome|[Pp]rénom|[Zz]ahl|[Nn]umber|[Cc]hiffre|[Nn]umero|[Cc]ifra|[Oo]rt(?:sname)?|[Ll]ieu|[Ll]uogo|[Pp]lace|[Dd]atum|[Dd]ate|[Dd]ata(?=\]| d[ei])|[Aa]lter|[Ââ]ge|[Aa]ge|[Ee]tà|[Ff]unktion|[Ff]onction|[Ff]unzione|[Tt]itel|[Tt]itre|[Tt]itle|[Tt]itolo|[Jj]ob title|[Zz]itat|[Cc]itation|[Cc]itazione|[Qq]uote|[Bb]ild|[Pp]hoto|[Ff]oto|[Ll]ink(?!s)|[Qq]uelle|[Ss]ource|[Ff]onte|[Bb]etrag|[Mm]ontant|[Ii]mporto|[Tt]exte?|[Tt]esto|[Aa]utor|[Aa]uteur|[Aa]uthor|[Aa]utore|[Kk]ürzel|[Ll]egende|[Bb]ildlegende|[Cc]aption|[Dd]idascalia)(?:e[nrs]?|n|s)?(?!\p{L})[^\]]{0,40}|[^\]]{0,30}(?:folgt|suit|suivra|à venir|to come|segue|da inserire|checken|prüfen|vérifier|verificare|check)[^\]]{0,30}|\.{3,} ?\?|\?+|[Tt][Bb][CcDd]|[xX]{2,}[^\]]{0,20})\]/gu;
// What is announced to come, where nothing else stands in the line.
const announced: Readonly<Record<string, RegExp>> = {
  de: /^\W*(?:(?:Text|Bild|Foto|Lead|Titel|Zitat|Legende|Bildlegende|Update|Mehr|Weiteres|Rest|Grafik|Infobox|Stellungnahme|Reaktion(?:en)?|Ergänzung|Fortsetzung) (?:folgt|folgen)(?: noch| später)?|folgt(?: noch| später)?)\W*$/giu,
  fr: /^\W*(?:(?:texte|photo|image|titre|citation|légende|suite|chapeau|chapô) (?:suit|suivra|à venir|à suivre)|à (?:venir|compléter)|(?:suit|suivra))\W*$/giu,
  it: /^\W*(?:(?:testo|foto|immagine|titolo|citazione|didascalia|seguito) (?:segue|seguirà|da inserire|da completare)|(?:segue|da completare))\W*$/giu,
  en: /^\W*(?:(?:text|photo|picture|headline|quote|caption|more|copy) (?:to come|to follow|follows)|to come|more to come)\W*$/giu,
};
// At the end of a sentence or in brackets: «Reaktion folgt», (Zahl folgt).
const promised =
  /\((?:[\p{L} ]{0,30} )?(?:folgt|folgen|suit|suivra|à venir|segue|seguono|da inserire|to come|to follow)(?: noch| später)?\)/giu;

// What none of them is without: most lines have nothing of it.
const traces = {
  signs: /TK|TB[DC]|TODO|FIXME|[Xx]{2}|\?{3}|_{3}|Lorem|#{3}/,
  bracketed: /\[/,
  announced: /^\W*(?:\w+\W+){0,3}(?:folg|follow|sui[tv]|venir|compl|segu|inserire|come)/i,
  promised: /\(.{0,62}(?:folg|follow|sui[tv]|venir|segu|inserire|come)/i,
};

// Short forms that look like placeholders, where what they are short for stands before them: Techniker Krankenkasse (TK), Tuberkulose (TBC).
const introduced =
  /(?<![\p{L}\p{M}-])(?:([\p{L}\p{M}-]{2,20})[ \u00a0])?(?:(T[\p{L}\p{M}]{0,30})(?:(?:[ \u00a0-]\p{Ll}{2,8})?[ \u00a0-]K[\p{L}\p{M}]{1,30}|(?<=T\p{Ll}{1,20}k\p{Ll}{1,20}))[ \u00a0]\((TK)|[tT]uber[ck]\p{L}{2,12}[ \u00a0]\((TBC))\)/gu;
const abbreviation = /^(?:TK|TBC|X{3,})$/;
// The thirtieth.
const counting =
  /(?<!\p{L})(?:Bowl|Artikel|Kapitel|Band|chapitre|article|tome|articolo|capitolo|chapter|volume)[ \u00a0]$/iu;
// TK-Versicherte; but: der TK-Jährige.
const compound = /^-(?![jJ]ährig|fach|mal|köpfig)\p{L}/u;
const company = /^[ \u00a0](?:Elevator|Maxx)(?!\p{L})/u;
const capital = /^[ \u00a0]\p{Lu}\p{Ll}/u;
const counted =
  /^[ \u00a0](?:Prozent|Promille|Franken|Euro|Dollar|Rappen|Cent|Million|Milliard|Tausend|Hundert|Jahr|Monat|Woche|Tag|Stunde|Minute|Sekunde|Uhr|Person|Mensch|Leute|Frau|Männer|Mann|Kind|Stimme|Tote|Verletzte|Opfer|Mitarbeite|Angestellte|Stelle|Meter|Kilo|Tonne|Liter|Grad|Seite|Punkt|Tor|Platz|Plätz|Mal|Zuschauer|Teilnehm|Mitglied|Einwohner|Bewohner|Besucher|Wohnung|Haushalt|Betrieb|Unternehmen|Land|Länder|Kanton|Gemeinde|Fälle|Fall|Sitz)/u;

/** Whether a placeholder may be a name: surely, or for all one can tell. */
function nameAt({ text }: Line, from: number, to: number, language: string): 'name' | 'perhaps' | null {
  const after = text.slice(to, to + 20);
  if (text.startsWith('X', from)) return counting.test(text.slice(Math.max(0, from - 12), from)) ? 'name' : null;
  if (compound.test(after) || (text.startsWith('TK', from) && company.test(after))) return 'name';
  if (!text.startsWith('TK', from) || !capital.test(after)) return null;
  if (baseOf(language) !== 'de') return 'name';
  return counted.test(after) ? null : 'perhaps';
}

interface Read {
  reports: readonly PlacedReport[];
  /** Short forms that the block has the name of. */
  names: readonly string[];
}

/** What somebody meant to put in later. It never reaches a reader. */
export const placeholder = defineRule({
  name: 'placeholder',
  group: 'structure',
  level: 'stop',
  beside: true,
  read({ block }, { language, style }): Read {
    const reports: PlacedReport[] = [];
    const names: string[] = [];
    for (const line of block.lines) {
      const found = [
        ...matches(line, signs, traces.signs),
        ...matches(line, bracketed, traces.bracketed),
        ...matches(line, promised, traces.promised),
      ];
      const ownAnnounced = announced[baseOf(language)];
      if (ownAnnounced) found.push(...matches(line, ownAnnounced, traces.announced));
      found.sort((one, other) => one.from - other.from || other.to - one.to);
      let end = -1;
      for (const { from, to, text } of found) {
        if (from < end || touches(keptParts(line, style.keep), from, to)) continue;
        end = to;
        const name = abbreviation.test(text) ? nameAt(line, from, to, language) : null;
        if (name === 'name') continue;
        const report = { block: block.id, from: line.at + from, to: line.at + to, params: { words: text } };
        reports.push(name ? { ...report, level: 'warn' } : report);
      }
      if (found.length > 0)
        // Behind a person's name it is the age that is to come.
        for (const [, before = '', first = '', ...short] of line.text.matchAll(introduced))
          if (![before, first].some((word) => firstNames.has(word))) names.push(short.join(''));
    }
    return { reports, names };
  },
  *article(_article, _context, read) {
    const names = new Set(read.flatMap((block) => block.names));
    for (const { reports } of read)
      for (const report of reports) if (!names.has(String(report.params?.words))) yield report;
  },
});
