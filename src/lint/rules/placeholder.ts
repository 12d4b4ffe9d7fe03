import { defineRule, type Report } from '../defineRule.ts';
import { baseOf, matches } from '../matches.ts';

const signs =
  /(?<![\p{L}\p{N}])(?:TK+|TKTK|TBD|TBC|TODO|FIXME|XXX+)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[Xx]{2}(?=[ \u00a0](?:%|(?:Prozent|Franken|Euro|Dollar|Million|Milliard|Jahre|Person|Mensch|Stimme|Stunde|francs|euros|million|milliard|ans|personnes|franchi|milioni|anni|persone|per cent|percent|years|people|pounds)))|\?{3,}|(?<![\p{L}\p{N}])[xX]{3,}(?![\p{L}\p{N}])|_{3,}|Lorem ipsum|#{3,}/gu;
// In brackets what is still to be put in: [Name], [Zahl], [XX Prozent].
const bracketed =
  /\[(?:(?:der |die |das |le |la |the )?(?:Vor)?(?:[Nn]ame|[Nn]om|[Nn]ome|[Pp]rénom|[Zz]ahl|[Nn]umber|[Cc]hiffre|[Nn]umero|[Oo]rt|[Ll]ieu|[Ll]uogo|[Pp]lace|[Dd]atum|[Dd]ate|[Dd]ata|[Aa]lter|[Ââ]ge|[Aa]ge|[Ff]unktion|[Ff]onction|[Tt]itel|[Tt]itre|[Tt]itle|[Zz]itat|[Cc]itation|[Qq]uote|[Bb]ild|[Pp]hoto|[Ll]ink|[Qq]uelle|[Ss]ource|[Bb]etrag|[Mm]ontant|[Tt]ext|[Aa]utor|[Aa]uteur|[Aa]uthor|[Kk]ürzel|[Ll]egende|[Bb]ildlegende|[Cc]aption)[^\]]{0,40}|[^\]]{0,30}(?:folgt|suit|suivra|to come|segue|checken|prüfen|vérifier|check)[^\]]{0,30}|\.{3,} ?\?|\?+|[xX]{2,}[^\]]{0,20})\]/gu;
// What is announced to come, where nothing else stands in the line.
const announced: Readonly<Record<string, RegExp>> = {
  de: /^\W*(?:(?:Text|Bild|Foto|Lead|Titel|Zitat|Legende|Bildlegende|Update|Mehr|Weiteres|Rest|Grafik|Infobox|Stellungnahme|Reaktion(?:en)?|Ergänzung|Fortsetzung) (?:folgt|folgen)(?: noch| später)?|folgt(?: noch| später)?)\W*$/giu,
  fr: /^\W*(?:(?:texte|photo|image|titre|citation|légende|suite|chapeau|chapô) (?:suit|suivra|à venir|à suivre)|à (?:venir|compléter)|(?:suit|suivra))\W*$/giu,
  it: /^\W*(?:(?:testo|foto|immagine|titolo|citazione|didascalia|seguito) (?:segue|seguirà|da inserire)|(?:segue|da completare))\W*$/giu,
  en: /^\W*(?:(?:text|photo|picture|headline|quote|caption|more|copy) (?:to come|to follow|follows)|to come|more to come)\W*$/giu,
};
// At the end of a sentence or in brackets: «Reaktion folgt», (Zahl folgt).
const promised =
  /\((?:[\p{L} ]{0,30} )?(?:folgt|folgen|suit|suivra|à venir|segue|to come|to follow)(?: noch| später)?\)/giu;

// What none of them is without: most lines have nothing of it.
const traces = {
  signs: /TK|TB[DC]|TODO|FIXME|[Xx]{2}|\?{3}|_{3}|Lorem|#{3}/,
  bracketed: /\[/,
  announced: /^\W*(?:\w+\W+){0,3}(?:folg|follow|sui[tv]|venir|compl|segu|inserire|come)/i,
  promised: /\(.{0,62}(?:folg|follow|sui[tv]|venir|segue|come)/i,
};

/** What somebody meant to put in later. It never reaches a reader. */
export const placeholder = defineRule({
  name: 'placeholder',
  group: 'structure',
  level: 'stop',
  beside: true,
  *line(line, { language }): Iterable<Report> {
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
      if (from < end) continue;
      end = to;
      yield { from, to, params: { words: text } };
    }
  },
});
