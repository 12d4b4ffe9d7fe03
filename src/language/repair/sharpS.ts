import type { HouseStyle } from '../houseStyle.ts';
import type { Passage } from '../passage.ts';
import type { Edit } from './change.ts';
import { isOneOf, type Names } from './namesWithSs.ts';
import { found, isOf, type Sheet } from './stage.ts';

const word = /[\p{L}\p{M}]+/gu;

/** ß becomes ss where the house writes none: nothing is lost by it. */
export function swissS(sheet: Sheet): Edit[] {
  if (!/[ßẞ]/.test(sheet.passage.text)) return [];
  return [...found(sheet, word)].flatMap(({ match: [letters], from, style }) => {
    if (style.sharpS || !isOf(style, 'de')) return [];
    const capitals = letters.length > 1 && letters.replaceAll('ß', '') === letters.replaceAll('ß', '').toUpperCase();
    return [...letters.matchAll(/[ßẞ]/gu)].map(({ 0: sign, index }): Edit => {
      const at = from + index;
      return { kind: 'sharpS', from: at, to: at + 1, after: sign === 'ẞ' || capitals ? 'SS' : 'ss' };
    });
  });
}

/**
 * Stems that have ß after a long vowel wherever they stand in a word; the sound is the first `ss` of the match. Our own
 * list: after a short vowel German keeps ss, so what is not in it stays.
 */
const stems = new RegExp(
  [
    '(?:gr[oö]ss)(?!ist|o(?!rd))',
    '(?<![a-zäöü])(?:f[uü]ss)(?!el|l)|(?<=bar|drei|vier|platt|klump|rau|rauh|vor|hinter|blei|pferde|kuh|tausend|schweins|kreuz)f[uü]ss',
    '(?:hahnen|krähen|leicht|schnell|schwinger|vers)f[uü]ss|füssler',
    'str[aä]ss(?=e|chen|l)(?!er(?!n))|strassen(?=[a-zäöü])|strassburg',
    '(?:glied|vers|silben|meter|soll|auf)mass|bemass|masshalt|massgerecht|massvorlage|massgearbeit',
    'massnahme|massgeb|massgab|massgesch|massst[aä]b|massregel|massvoll|masslos|masseinheit|massarbeit|massband|ausmass|gleichmass|übermass|mindestmass|höchstmass|ermassen|mittelmass|augenmass|anmass|mutmass|masszahl|massanzug|massschneider|massgefertigt',
    'mäss(?=ig|e|en|$)|gemäss',
    'gr[uü]ss',
    '(?<!p)(?:st[oö]ss)(?!g)',
    'bl[oö]ss|flöss(?=e?[nt]|t|un)|kl[oö]ss(?=$|e|chen)',
    'einbuss|(?:geld|ordnungs)busse|büss|bussgeld|busspredig|bussfertig|bussbereit',
    '(?<![a-zäöü])(?:ge)?süss|versüss|zuckersüss|bittersüss',
    'spass(?!k)|sp[aä]ss(?=e|chen|ig)',
    'gefäss|gefräss|gesäss|sosse(?=$|n)|(?<![a-zäöü])musse(?=$|n$)',
    'schliess|fliess|niess|giess|schiess|(?<![a-zäöü])spiess|spiess(?=er|ig)|spriess|verdriess|griess',
    '(?<![a-zäöü])(?:ge|über|hinter|ver|zu|ent|er|nach|unter|be|aus|auf|ein|frei|los|nieder|weg|zurück|offen)?liess(?=$|en$|est$|t$|e$)',
    '(?<![a-zäöü])(?:ver|ge)?hiess(?=$|en$|est$|t$|e$)',
    '(?<![a-zäöü])(?:ver|um|zu|an|ab|auf|zusammen|vor|ein|durch)?stiess(?=$|en$|est$|t$|e$)',
    '(?<![a-zäöü])(?:ab|ein|zer)?schleiss|verschleiss|gleiss(?=end|en$)',
    'heiss',
    'scheuss(?=lich)|(?<![a-zäöü])(?:be)?müssig|litfass(?=s)|kreiss(?=s)|schoss(?=hund|hünd|kind)|steiss(?=$|bein)|russ(?=ig$|ige|geschw)|(?<![a-zäöü])neisse$',
    '(?<![pk])reiss(?!t[aä]|ack|uppe|feld|korn|wein|essig|salat|schüssel|brei|mehl|papier|nudel|ch|pelz)',
    '(?<![nhlt])beiss|gebeiss|(?:an|durch|zusammen)beiss',
    'fleiss|schweiss|schmeiss|scheiss',
    '(?<!be|hin|aus|ver|nach|an|zu|er|unter|kreis)weiss(?!sag|ag)',
    'dreissig|meissel|geissel|(?<![a-zäöü])geiss',
    'dr[aä]ussen|(?<![a-zäöü])aussen(?!d)|äusser|(?<![a-zäöü])ausser(?!v)|ausserhalb|(?:hier|dar|über)aussen$',
    'preuss',
    '(?<![a-zäöü])(?:be|er|ver)?s[aä]ss(?=$|e$|en$|est$|t$)|(?<![a-zäöü])(?:auf|aus|ver)?(?:fr|g)?äss(?=en?$|es?t$)|(?<![a-zäöü])(?:ver|auf)?(?:fr|g)?ass(?=en$|est$)|vergass|(?<![a-zäöü])(?:auf|ver)?frass',
  ].join('|'),
  'giu',
);

/** Words that are one thing with ss and another with ß; in lower case. */
const ambiguous = new Set('masse massen busse bussen mass'.split(' '));
/** With a capital they may be nouns or names with ß: *der Schoß*, *Frau Weiß*. Small, they are what the second list says. */
const capitalAmbiguous = new Set(
  'schoss floss russ gross weiss heiss strauss süss spiess preuss kloss fliess meissen hoeness'.split(' '),
);
const smallWithSharpS = new Set('gross weiss heiss süss ass mass'.split(' '));
/** Always ss with a capital, whatever their letters look like. */
const never = new Set('ass voss reuss strass'.split(' '));
const surname = new RegExp(
  `^(?:${'weiss gross strass strauss preuss heiss süss spiess fliess geiss schiess giess griess meiss kloss'.replaceAll(' ', '|')})(?:${[
    'er|l?er|ner|ert|mann|müller|berger|enberger|bach|(?:en)?bacher|(?:en)?bühler|(?:en)?rieder|niklaus|holz|holzer|felder|hans',
    'gerber|gruber|hofer|huber|m[ae][iy]er|haupt|kopf|haar',
  ].join('|')})s?$`,
  'iu',
);

/** Municipalities and mountains of Switzerland: whatever is written of them has ss. Other places are called so, too, where it is asked. */
const swissPlace =
  /^(?:grosshöchstett|grosswang|grossaffolter|grossandelfing|grossdietwil|weissbad|weisslingen|weisslinger|weissfluh|weissmies|ausserberg|ausserbinn|ausserferrera|aussersihl|grossbasel|grossbasler|füssli)/u;
const sharedPlace =
  /^(?:weisshorn|weissenstein|weissenburg|weissenbach|weissach|weisstannen|giessbach|grossmünster|ausserrhod)/u;

const none: Names = new Set();

/**
 * ss becomes ß by what is known of German words; what may be two words, or one of the article's `names` (`namesIn`), is
 * asked. Words in capitals keep SS.
 */
export function sharpS(sheet: Sheet, names: Names = none): Edit[] {
  const { text } = sheet.passage;
  if (!text.includes('ss')) return [];
  return [...found(sheet, word)].flatMap(({ match: [letters], from, style }): Edit[] => {
    if (!letters.includes('ss') || !style.sharpS || !isOf(style, 'de')) return [];
    const lower = letters.toLowerCase();
    const capital = letters.charAt(0) !== lower.charAt(0);
    const at = (index: number, asked: boolean): Edit => ({
      kind: 'sharpS',
      from: from + index,
      to: from + index + 2,
      after: 'ß',
      asked,
    });
    if (capital && swissPlace.test(lower)) return [];
    if (capital && looksLikeName(text, from, lower)) return [at(lower.indexOf('ss'), true)];
    if (capital ? never.has(lower) : capitalAmbiguous.has(lower) && !smallWithSharpS.has(lower)) return [];
    if (
      capital
        ? capitalAmbiguous.has(lower) || ambiguous.has(lower)
        : ambiguous.has(lower) && !smallWithSharpS.has(lower)
    )
      return [at(lower.indexOf('ss'), true)];
    if (!capital && smallWithSharpS.has(lower)) return [at(lower.indexOf('ss'), false)];
    const places = [...lower.matchAll(stems)].map((match) => match.index + match[0].indexOf('ss'));
    const isName = capital && isOneOf(names, lower);
    if (places.length > 0) return [...new Set(places)].map((place) => at(place, isName));
    return unknown(lower).map((place) => at(place, true));
  });
}

/** What looks like a family name or a place by itself, or has a word with a capital right before it and may be one. */
function looksLikeName(text: string, from: number, lower: string): boolean {
  if (surname.test(lower) || sharedPlace.test(lower)) return true;
  if (/\p{L}{3}ermassen$/u.test(lower)) return true;
  if (!short.test(lower)) return false;
  return /\p{Lu}[\p{L}.-]* $/u.test(text.slice(Math.max(0, from - 24), from));
}

const short =
  /^(?:(?:weiss(?!russ)|heiss|süss|preuss|strass(?!e|b)|strauss|geiss|fliess|meissn?er|reiss|beiss)|(?:gross(?:en)?|schiess|stoss|giess|spiess|griess)s?$)/u;

/** Double s after ei, eu, äu or ie is one sound or the seam of two words: *Preissenkung*. After «aus» it is a seam. */
function unknown(lower: string): number[] {
  return [...lower.matchAll(/(?<=ei|eu|äu|ie)ss(?!ch)/gu)]
    .map(({ index }) => index)
    .filter(
      (index) =>
        !/(?:kreis|preis|beweis|hinweis|ausweis|verweis|nachweis|reis|eis|gleis|haus|dies|gewiss)$/u.test(
          lower.slice(0, index + 1),
        ),
    );
}

/** Whether German words are written without ß though they would have one. */
export function isSwissSpelling(passages: readonly Passage[], style: HouseStyle): boolean {
  if (!style.sharpS || passages.some(({ text }) => /[ßẞ]/.test(text))) return false;
  return passages.some((passage) => sharpS({ passage, style, source: null }).some(({ asked }) => !asked));
}
