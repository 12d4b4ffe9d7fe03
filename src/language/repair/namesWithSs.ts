import { isSaying } from '../attribution.ts';
import { firstNames } from '../firstNames.ts';
import type { Passage } from '../passage.ts';

/** Names as they are seen in a text: in lower case, ß as ss. */
export type Names = ReadonlySet<string>;

/** A word with a capital that has ss: of these some are names, and keep it. */
const candidate = /(?<![\p{L}\p{M}])\p{Lu}[\p{L}\p{M}]*/gu;

/** What somebody is, right before the name, alone or at the end of a longer word: *GLP-Präsident*, *Nationalrätin*. */
const titles = new RegExp(
  `^(?:(?:Herrn?|Frau|Dr\\.|Prof\\.|Familie|Gebrüder|Geschwister|Ehepaar|Alt|Baron|Graf|Gräfin|Papst|König|Königin|Abt|Schwester|Bruder|Mutter|Vater)|(?:\\p{Lu}[\\p{L}\\p{M}.-]*)?(?:${[
    'präsident',
    'minister',
    'professor',
    'direktor',
    'kanzler',
    'sprecher',
    'trainer',
    'anwalt',
    'anwält',
    'richter',
    'leiter',
    'autor',
    'redaktor',
    'redakteur',
    'experte?',
    'forscher',
    'politiker',
    'ökonom',
    'historiker',
    'lehrer',
    'pfarrer',
    'bischof',
    'meister',
    'senator',
    'botschafter',
    'sekretär',
    'kommissar',
    'offizier',
    'general',
    'oberst',
    'ammann',
    'chef',
    'rat',
    'rät',
    'kandidat',
    'unternehmer',
    'gründer',
    'sänger',
    'spieler',
    'schauspieler',
    'regisseur',
    'künstler',
    'schriftsteller',
    'vorsitzende',
    'vorsteher',
    'verteidiger',
    'stürmer',
    'torhüter',
    'fahrer',
    'läufer',
    'kollege?',
    'nachbar',
  ].join('|')})(?:in|en|n)?)$`,
  'iu',
);

/** So much is read of what stands before a word. */
const nearby = 60;

/**
 * The names with ss of an article: those of the register, and every one that stands once where names stand. German texts
 * only; what they are compared with is in lower case, ß as ss.
 */
export function namesIn(passages: readonly Passage[], register: readonly string[]): Names {
  const names = new Set<string>();
  for (const name of register)
    for (const [word] of swiss(name).matchAll(candidate)) if (word.includes('ss')) names.add(word.toLowerCase());
  for (const { text } of passages) {
    if (!text.includes('ss')) continue;
    for (const { 0: word, index } of text.matchAll(candidate)) {
      if (!word.includes('ss') || !standsAsName(text, index, word)) continue;
      const lower = word.toLowerCase();
      names.add(lower);
      if (/[^s]s$/.test(lower)) names.add(lower.slice(0, -1));
    }
  }
  return names;
}

/** Whether a word is one of the names, as it is or as a genitive. */
export function isOneOf(names: Names, lower: string): boolean {
  return names.has(lower) || (lower.endsWith('s') && names.has(lower.slice(0, -1)));
}

/** Behind a first name, a title or an initial; alone before a verb of saying, or right behind one that follows a quotation. */
function standsAsName(text: string, from: number, word: string): boolean {
  const before = text.slice(Math.max(0, from - nearby), from);
  const previous = /[^\s«»„“”‚‘‹›"(]+(?=[ \u00a0]$)/u.exec(before)?.[0] ?? '';
  if (/^\p{Lu}/u.test(previous) && isPerson(previous)) return true;
  const after = text.slice(from + word.length, from + word.length + nearby);
  const next = /^[ \u00a0]([\p{L}\p{M}]+)/u.exec(after)?.[1] ?? '';
  // Many say it with a verb that ends in n: Grossbanken warnen.
  if (isSaying(next, 'de') && !next.endsWith('n')) return alone.test(before) && !noName.test(word.toLowerCase());
  // «…», sagt Grossen; but: sagt Aussenminister Kurz.
  return /[,»“"][ \u00a0]\p{Ll}+[ \u00a0]$/u.test(before) && saysLast(previous) && !/^\p{Lu}/u.test(next);
}

const isPerson = (word: string) =>
  /^\p{Lu}\.$/u.test(word) || titles.test(word) || word.split('-').some((part) => firstNames.has(part));

const saysLast = (word: string) => word === 'so' || isSaying(word, 'de');

/** At the beginning of a sentence or of its part, or behind a word that begins one. */
const alone =
  /(?:^|[.!?:;…,–—«»„“”"(\n][ \u00a0]?|(?:^|[ \u00a0])(?:und|oder|aber|doch|denn|dass|wie|als|ob|weil|wenn)[ \u00a0])$/iu;

/** What begins a sentence with a capital and is no name: *Ausserdem sagte er*, *Grossbank warnt*. */
const noName =
  /(?:lich|end|dem|halb|ig|gemäss|teils|weise|ermassen|wärts)$|^(?:fussball|strassen|ausse|äusser|grossbank|grosskonzern|grossbrit|grosseltern|grossvater|grossmutter|grossmacht|massnahm|dreissig|preussen|strassburg)/u;

const swiss = (name: string) => name.replaceAll('ß', 'ss');
