import { attributes, gesticulates } from '#language/attribution.ts';
import { firstNames } from '#language/firstNames.ts';
import { defineRule } from '../defineRule.ts';
import { type BlockFacts, ownText } from '../facts.ts';
import { baseOf } from '../matches.ts';
import { isStatement, type QuoteAt } from '../quotations.ts';

interface Read {
  /** The first quotation that is a sentence of its own. */
  statement: QuoteAt | null;
  /** Somebody is named who says something; in its first words. */
  speaks: boolean;
  opens: boolean;
  /** It leads up to what follows: Anna Meier: */
  leads: boolean;
  /** Last names of people whom the block names in full. */
  named: readonly string[];
  /** Where a statement is, the words with which the writer's own sentences around it begin: they may be somebody's name. */
  begins: readonly string[];
}

/** A sentence about one person who is at hand: «…» Die 45-Jährige trinkt Tee. */
const person: Readonly<Record<string, RegExp>> = {
  de: /(?:^|[.!?…] +)(?:Der|Die|Das) \d{1,3}-?[jJ]ährige(?!\p{L})/u,
  fr: /(?:^|[.!?…] +)(?:Le|La) (?:\p{Ll}+ ){0,3}(?:de \d{1,3} ans|(?:trent|quarant|cinquant|soixant)\p{Ll}*aire)(?!\p{L})/u,
  it: /(?:^|[.!?…] +)(?:Il|La|L[’'])[ \u00a0]?\d{1,3}enne(?!\p{L})/u,
  en: /(?:^|[.!?…] +)The \d{1,3}-year-old(?!\p{L})/u,
};

/** A clause right behind the words says who says them or where they stand; not one that goes on by a conjunction. */
const clause =
  /^[ \u00a0\u202f]*, (?!(?:und|oder|aber|denn|doch|dann|da|weil|während|wobei|et|ou|mais|puis|car|alors|e|ed|o|ma|poi|perché|and|or|but|then|so|while|which)(?!\p{L}))\p{Ll}/u;

/** Asks somebody something: «Haben Sie lange gewartet, Frau Huber?» It is who writes that asks. */
const address: Readonly<Record<string, RegExp>> = {
  de: /\p{Ll} (?:Sie|Ihnen|Ihr\p{Ll}{0,2}|du|dich|dir|ihr|euch)(?!\p{L})|^(?:Frau|Herr) \p{Lu}/u,
  fr: /(?<!\p{L})(?:vous|tu|toi|votre|vos|madame|monsieur)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:Lei|voi|tu|vostro|Suo|Sua|signora?)(?!\p{L})|^Signora? /u,
  en: /(?<!\p{L})(?:you|your|yours)(?!\p{L})/iu,
};

/**
 * Who says this? A quotation that is a sentence of its own needs somebody who says it: in its paragraph, or in the one
 * before or after, without a crosshead between.
 */
export const speakerMissing = defineRule({
  name: 'speakerMissing',
  group: 'quotations',
  level: 'warn',
  read(facts, { language }): Read | null {
    const { block, quotes } = facts;
    const [line] = block.lines;
    if ((block.kind !== 'paragraph' && block.kind !== 'standfirst') || !line) return null;
    const statement = quotes.find((quote) => quote.depth === 1 && isStatement(block.text, quote)) ?? null;
    const { text, words } = ownText(line, facts);
    const speaks =
      attributes(text, language, quotes.length === 0, words) ||
      (statement !== null && (gesticulates(language, words) || (person[baseOf(language)]?.test(text) ?? false)));
    return {
      statement: statement === null || isAnswered(block.text, statement, language) ? null : statement,
      speaks,
      // «Sagt Anna Meier.» «Das sind Worte von …»
      opens: attributes(text.trimStart().split(/\s+/, 2).join(' '), language, true),
      leads: /:\s*$/.test(block.text),
      named: lastNames(facts),
      // Quotations are spaces here: no two parts of the pattern may take the same ones.
      begins:
        statement === null || speaks
          ? []
          : [...text.matchAll(/(?:^|[.!?…] ) *(\p{Lu}[\p{L}-]+)/gu)].map(([, word = '']) => word),
    };
  },
  *article({ blocks, fields }, _context, read) {
    if (fields.kind === 'interview') return;
    const named = new Set(read.flatMap((here) => here?.named ?? []));
    for (const [index, here] of read.entries()) {
      const block = blocks[index]?.block;
      if (!block || !here?.statement || here.speaks || here.begins.some((word) => named.has(word))) continue;
      const [before, after] = [read[index - 1], read[index + 1]];
      if (before?.speaks || before?.leads || after?.opens || blocks[index - 1]?.block.kind === 'question') continue;
      yield { block: block.id, from: here.statement.from, to: here.statement.to };
    }
  },
});

/** Led up to, followed by who says it, or a question that is put to somebody. */
function isAnswered(text: string, { from, to, words }: QuoteAt, language: string): boolean {
  // Anna Meier: «…»
  if (/\p{Lu}[^.!?]*:\s*$/u.test(text.slice(0, from)) || clause.test(text.slice(to, to + 40))) return true;
  return /\?\s*$/.test(words) && (address[baseOf(language)]?.test(words) ?? false);
}

/** The words with a capital behind first names, and those names, where somebody is called by them. */
function lastNames({ words }: BlockFacts): string[] {
  const named: string[] = [];
  for (const [index, { text }] of words.entries()) {
    if (!firstNames.has(text)) continue;
    named.push(text);
    const last = words[index + 1]?.text ?? '';
    if (/^\p{Lu}/u.test(last)) named.push(last);
  }
  return named;
}
