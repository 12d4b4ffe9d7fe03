import { firstNames } from '#language/firstNames.ts';
import { keptParts, touches } from '#language/passage.ts';
import type { Line } from '../copy.ts';
import { defineRule, type PlacedReport } from '../defineRule.ts';
import { baseOf, matches } from '../matches.ts';

const signs =
  /(?<![\p{L}\p{N}])(?:TK+|TKTK|TBD|TBC|TODO|FIXME|XXX+)(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[Xx]{2}(?=[ \u00a0](?:%|(?:Prozent|Franken|Euro|Dollar|Million|Milliard|Jahre|Person|Mensch|Stimme|Stunde|francs|euros|million|milliard|ans|personnes|franchi|milioni|anni|persone|per cent|percent|years|people|pounds)))|\?{3,}|(?<![\p{L}\p{N}])[xX]{3,}(?![\p{L}\p{N}])|_{3,}|Lorem ipsum|#{3,}/gu;
// With a capital or without.
const anyCase = (words: string) => {
  const each = words.split('|').map((word) => `[${word.charAt(0).toUpperCase()}${word.charAt(0)}]${word.slice(1)}`);
  return `(?:${each.join('|')})`;
};
// What is put in, without its article: [la fonte] and [die Linke] are an editor's words.
const noun = `(?:${anyCase('vorname|name|nom|nome|prénom|zahl|number|chiffre|numero|numéro|cifra|ort|ortsname|lieu|luogo|place|datum|date(?!n)|data|âge|age|età|funktion|fonction|funzione|titel|titre|title|titolo|job title|zitat|citation|citazione|quote|bild|photo|foto|link(?![es])|quelle|source|fonte|betrag|montant|importo|texte?|testo|autor|auteur|author|autore|kürzel|legende|bildlegende|légende|caption|didascalia')}|Alter)(?:e[nrs]?|n|s)?(?!\\p{L})`;
const thing = `(?:${anyCase('weitere[sn]?|genaue|aktuelle|mehr|ulteriori|altri|autres|further|exact')} )?(?:${noun}|\\p{Lu}\\p{Ll}+(?:zitat|bild|foto|zahl|zahlen|name|text|grafik|legende)|${anyCase('antwort|stellungnahme|reaktion|grafik|infobox|update|detail|info|angabe|ergänzung|rest|video|tabelle|karte|lead|mehr|weiteres|réponse|réaction|détail|précision|suite|infographie|image|vidéo|risposta|reazione|dettagli|grafico|immagine|dat[oi]|more|response|reaction|comment|picture|graphic|headline|copy|chart|map')}(?:e[ns]?|n|s)?)(?: (?!(?:qui|que|che|that|which|who) )[\\p{L}.-]+| \\d+){0,2}`;
const coming =
  'folg(?:t|en)(?: noch| später| bald| in Kürze)?|suit|suivra|suivront|à venir|segue|seguono|seguirà|da inserire|to come|to follow';
const undone = `${coming}|(?:(?:bitte|noch|hier) )*(?:einsetzen|einfügen|ergänzen|nachtragen|prüfen|checken|fehlt|fehlen)|à (?:compléter|vérifier|confirmer|insérer|ajouter)|da (?:verificare|completare|confermare|aggiungere|controllare)|to (?:be (?:confirmed|added|checked)|check|confirm)`;
// With nothing beside it; as a verb alone it may be the form that an editor put into somebody's sentence: he [suivra] his way.
const alone =
  '[Ff]olgt(?: noch| später)?|[Àà] venir|[Ss]egue|[Tt]o come|(?:[Bb]itte|[Nn]och) (?:noch )?(?:prüfen|checken)|[Àà] (?:compléter|vérifier|confirmer)|[Dd]a (?:inserire|verificare|completare|confermare)|[Tt]o be confirmed|prüfen|checken|check|vérifier|verificare';
// In brackets what is still to be put in, and nothing else: [Name], [Zahl folgt], [XX Prozent]; not [Name geändert].
const bracketed = new RegExp(
  `\\[(?:${noun}(?:(?:, ?| ?/ ?| (?:und|et|e|and) | )${noun})*(?: ?\\d+)?|(?:Name|Alter|Funktion|[Nn]om|[Ââ]ge|[Ff]onction|[Nn]ome|[Ff]unzione|[Nn]ame|[Aa]ge)n? (?:de[rs]|du|de la|del|della|of(?: the)?) \\p{L}+|${thing} (?:${undone})|${alone}|${anyCase('check|insert|add|confirm|vérifier|insérer|ajouter|verificare|inserire|aggiungere')} ${noun}(?: here| ici| qui)?|\\.{3,} ?\\?|\\?+|[Tt][Bb][CcDd]|[xX]{2,}(?![\\p{L}\\d.])(?! (?:secolo|siècle|Jahrhundert|century))[^\\]]{0,20})[?!:. ]*\\]`,
  'gu',
);
// What may as well be an editor's.
const doubtful =
  /^\[(?:[Ff]olgt|prüfen|checken|check|vérifier|verificare|\p{L}+ (?:de[rs]|du|de la|del|della|of(?: the)?) \p{L}+)\]$/u;
// What is announced to come, where nothing else stands in the line.
const announced: Readonly<Record<string, RegExp>> = {
  de: /^\W*(?:(?:Text|Bild|Foto|Lead|Titel|Zitat|Legende|Bildlegende|Update|Mehr|Weiteres|Rest|Grafik|Infobox|Stellungnahme|Reaktion(?:en)?|Ergänzung|Fortsetzung) (?:folgt|folgen)(?: noch| später)?|folgt(?: noch| später)?)\W*$/giu,
  fr: /^\W*(?:(?:texte|photo|image|titre|citation|légende|suite|chapeau|chapô) (?:suit|suivra|à venir|à suivre)|à (?:venir|compléter)|(?:suit|suivra))\W*$/giu,
  it: /^\W*(?:(?:testo|foto|immagine|titolo|citazione|didascalia|seguito) (?:segue|seguirà|da inserire|da completare)|(?:segue|da completare))\W*$/giu,
  en: /^\W*(?:(?:text|photo|picture|headline|quote|caption|more|copy) (?:to come|to follow|follows)|to come|more to come)\W*$/giu,
};
// At the end of a sentence or in brackets: «Reaktion folgt», (Zahl folgt).
const promised = new RegExp(`\\((?:${thing} )?(?:${coming})\\)`, 'gu');

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
        reports.push(name || doubtful.test(text) ? { ...report, level: 'warn' } : report);
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
