import { firstNames } from '#language/firstNames.ts';
import { credited } from '../copy.ts';
import { defineRule } from '../defineRule.ts';

/** Agencies by the names their credits have; several names of one stand together. */
const agencies = [
  ['ATS', 'SDA', 'Keystone-SDA', 'Keystone-ATS'],
  ['AFP'],
  ['AP', 'Associated Press'],
  ['dpa', 'DPA'],
  ['APA'],
  ['Reuters'],
  ['ANSA'],
  ['Bloomberg'],
  ['EFE'],
  ['PA Media'],
] as const;

const names = agencies.flat().sort((one, other) => other.length - one.length);
// Said by an agency, told by it, or in brackets as its sign; not as the name of what a text is about.
const before = `(?:sagten?|meldeten?|berichteten?|erklärten?|[Nn]achrichtenagentur|gegenüber|[Aa]gentur|laut|gemäss|gemäß|rapporte|indique|annonce|déclaré à|confié à|l['’]agence|selon|d['’]après|agenzia|ha detto all?['’]?|riferisce|scrive|secondo|told|reported|news agency|according to) (?:der |die |à l['’]|l['’]|all['’]|la |the )?`;
const behind = `(?= (?:(?:has|had|a|avait|ha|aveva) )?(?:berichtete?|meldete?|schreibt|rapporte|rapporté|indique|indiqué|annonce|annoncé|riferisce|riferito|scrive|scritto|riporta|riportato|reports|reported|said|says)(?!\\p{L}))`;
const cited = new RegExp(
  `(?<![\\p{L}-])${before}(${names.join('|')})(?![\\p{L}-])|\\((${names.join('|')})\\)|(?<![\\p{L}-])(${names.join('|')})${behind}`,
  'giu',
);
const mentions = new RegExp(`(?:^|[ ('’])(?:${names.join('|')})(?![a-z-])`, 'i');
const signOff = new RegExp(`^\\(?((?:${names.join('|')})(?:[/, ]+(?:${names.join('|')}))*)\\)?\\.?$`, 'iu');

// Agencies that are called as people are: Michael Bloomberg, Mr Bloomberg, and Bloomberg said he would run.
const person = /(?<![\p{L}-])(\p{Lu}[\p{L}-]+|Mr|Mrs|Ms)\.?[ \u00a0](?:\p{Lu}\. )?(Bloomberg|Reuters)(?![\p{L}-])/gu;
const titles = new Set(['Mr', 'Mrs', 'Ms', 'Herr', 'Frau', 'Monsieur', 'Madame', 'Signor', 'Signora', 'Mayor']);
const speaksOfOneself = /^ (?:(?:has|had) )?\p{Ll}+(?: that)? s?he(?!\p{L})|^ \p{Ll}+, (?:er|sie)(?!\p{L})/u;

const agencyOf = (name: string) =>
  agencies.find((one) => one.some((known) => known.toLowerCase() === name.toLowerCase()));

interface Cited {
  from: number;
  to: number;
  name: string;
  /** The last line of a report: (sda). */
  signed: boolean;
}

interface Read {
  cited: readonly Cited[];
  /** The names of agencies that are people's here. */
  people: readonly string[];
}

/** Which agencies a text cites, and which ones its byline credits. */
export const agencyCredit = defineRule({
  name: 'agencyCredit',
  group: 'words',
  level: 'hint',
  read({ block }): Read {
    const { kind, text } = block;
    if (!mentions.test(text)) return { cited: [], people: [] };
    const people = [...text.matchAll(person)].flatMap(([, first = '', last = '']) =>
      firstNames.has(first) || titles.has(first) ? [last] : [],
    );
    if (kind !== 'paragraph' && kind !== 'standfirst') return { cited: [], people };
    const signed = text.length < 60 ? signOff.exec(text.trim())?.[1] : undefined;
    if (signed) return { cited: [{ from: 0, to: text.length, name: signed, signed: true }], people };
    const found = [...text.matchAll(cited)].flatMap((match): Cited[] => {
      const name = match[1] ?? match[2] ?? match[3] ?? '';
      const from = match.index + match[0].lastIndexOf(name);
      const to = from + name.length;
      const oneself = match[3] && /\p{Ll}/u.test(name) && speaksOfOneself.test(text.slice(to, to + 40));
      return oneself ? [] : [{ from, to, name, signed: false }];
    });
    return { cited: found, people };
  },
  *article({ blocks, fields }, _context, read) {
    const names = credited(fields, 'agency');
    const credits = new Set(names.flatMap((name) => name.split(/[/,]\s*/)).map(agencyOf));
    const told = new Set<unknown>();
    const people = new Set(read.flatMap((block) => block.people));
    for (const [index, { cited }] of read.entries())
      for (const { from, to, name, signed } of cited) {
        const at = { block: blocks[index]?.block.id ?? '', from, to };
        if (signed) {
          const missing = name.split(/[/, ]+/).filter((one) => agencyOf(one) && !credits.has(agencyOf(one)));
          if (missing.length > 0)
            yield { ...at, says: 'check.agencyCredit.signOff', params: { agency: missing.join(', ') } };
          continue;
        }
        const agency = agencyOf(name);
        if (!agency || people.has(name) || credits.has(agency) || told.has(agency)) continue;
        told.add(agency);
        if (credits.size > 0) yield { ...at, params: { agency: name, credit: names.join(', ') } };
        else yield { ...at, says: 'check.agencyCredit.none', params: { agency: name } };
      }
  },
});
