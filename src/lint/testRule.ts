import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import { type ArticleLanguage, articleLanguages, type Fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import type { HouseStyle } from '#language/houseStyle.ts';
import { styleOf } from '#language/locales.ts';
import type { Context } from './context.ts';
import { blockOf, type Copy, copyOf } from './copy.ts';
import type { Rule } from './defineRule.ts';
import type { Finding } from './finding.ts';
import { usualHouse } from './houseRules.ts';
import { baseOf } from './matches.ts';
import { run } from './run.ts';

/**
 * A row of a rule's table: the language, a text in which ⟦what is found⟧ is marked, and the text after the first fix of each.
 * What does not depend on the language is said once for every one.
 */
type Row = readonly [language: ArticleLanguage | 'every', marked: string, fixed?: string];

interface Surroundings {
  fields?: Partial<Fields>;
  context?: Partial<Context>;
  /** What the house has decided otherwise, in whatever language. */
  style?: Partial<HouseStyle>;
  /** Where the rule has nothing to say: languages, by their two letters or as a whole. */
  silent?: readonly string[];
}

export function contextOf(language: ArticleLanguage, changes: Partial<Context> = {}): Context {
  const usual = {
    language,
    style: styleOf(language),
    house: usualHouse,
    published: false,
    killed: false,
    expired: new Set<string>(),
  };
  return { ...usual, ...changes };
}

/**
 * An article of lines: `# ` headline, `^ ` kicker, `! ` standfirst, `## ` and `### ` crossheads, `> ` a pull quote with its
 * speaker after `@`, anything else a paragraph; `[words](https://…)` is a link. Block ids are `block-1`, `block-2` … by the line.
 */
export function articleOf(text: string, language: ArticleLanguage, fields: Partial<Fields> = {}): Copy {
  const lines = text.split('\n');
  const front = { kicker: '^ ', headline: '# ', standfirst: '! ' };
  const words = (line: string) =>
    line.split(/(\[[^\]]*\]\(https?:[^)]*\))/).flatMap((part) => {
      const [, text = part, href] = /^\[([^\]]*)\]\((https?:[^)]*)\)$/.exec(part) ?? [];
      return text === '' ? [] : [schema.text(text, href ? [schema.mark('link', { href })] : [])];
    });
  const parts = Object.entries(front).map(([name, sign]) => {
    const line = lines.find((one) => one.startsWith(sign));
    return schema.node(name, null, words(line?.slice(2) ?? ''));
  });
  const body = lines.flatMap((line, index) => {
    const id = `block-${index + 1}`;
    if (/^[#^!] /.test(line)) return [];
    if (line.startsWith('## ')) return [schema.node('crosshead', { id }, words(line.slice(3)))];
    if (line.startsWith('### ')) return [schema.node('crosshead', { id, level: 'second' }, words(line.slice(4)))];
    if (!line.startsWith('> ')) return [schema.node('paragraph', { id }, words(line))];
    const [said = '', speaker = ''] = line.slice(2).split(' @');
    const inner = [
      schema.node('pullquote_words', null, words(said)),
      schema.node('pullquote_speaker', null, words(speaker)),
    ];
    return [schema.node('pullquote', { id }, inner)];
  });
  return copyOf(schema.node('doc', { language, ...fields }, [...parts, ...body]));
}

/** So many words of nothing. */
export const words = (count: number) => Array.from({ length: count }, () => 'Wort').join(' ');

/** What nobody understands at once, in any language: six sentences of fourteen long words. */
export const hardText = Array.from(
  { length: 6 },
  () =>
    'Die Berücksichtigung verfassungsrechtlicher Rahmenbedingungen erforderte grundsätzliche Auseinandersetzungen innerhalb verschiedenster Verwaltungsabteilungen verschiedener Gebietskörperschaften unterschiedlicher Zuständigkeiten.',
).join(' ');

/** A picture with its credit. */
export function figure(attrs: Record<string, unknown>, credit = ''): Node {
  const parts = [
    schema.node('figure_caption'),
    schema.node('figure_credit', null, credit ? [schema.text(credit)] : []),
  ];
  return schema.node('figure', { id: 'figure-1', ...attrs }, parts);
}

export const gallery = (...figures: Node[]) => schema.node('gallery', { id: 'gallery-1' }, figures);

/** Tests a rule by blocks that stand before a paragraph, in every language: how much it finds in each. */
export function testBlocks(
  rule: Rule,
  rows: readonly (readonly [name: string, block: Node, count: number])[],
  context: Partial<Context> = {},
): void {
  const everywhere = articleLanguages.flatMap((language) => rows.map((row) => [language, ...row] as const));
  test.each(everywhere)(`${rule.name} in %s: %s`, (language, _name, block, count) => {
    const copy = articleOf('Text.', language);
    const blocks = copy.blocks.toSpliced(-1, 0, blockOf(block));
    expect(run({ ...copy, blocks }, contextOf(language, context), [rule])).toHaveLength(count);
  });
}

/** Tests a rule by its table. */
export function testRule(
  rule: Rule,
  rows: readonly Row[],
  { fields, context, style, silent }: Surroundings = {},
): void {
  const everywhere = rows.flatMap(([language, marked, fixed]) =>
    (language === 'every' ? articleLanguages : [language]).map((own) => ({ language: own, marked, fixed })),
  );
  const named = everywhere.map((row) => [row.language, row.marked.replaceAll('\n', ' ¶ '), row] as const);
  test.each(named)(`${rule.name} in %s: %s`, (language, _name, { marked, fixed }) => {
    const copy = articleOf(marked.replace(/[⟦⟧]/g, ''), language, fields);
    const surroundings = style ? { style: { ...styleOf(language), ...style }, ...context } : context;
    const found = run(copy, contextOf(language, surroundings), [rule]);
    expect(markedText(copy, found)).toEqual(markedLines(marked, language));
    if (fixed !== undefined) expect(mended(copy, found)).toEqual(textOf(articleOf(fixed, language)));
  });
  testLanguages(rule, everywhere, silent ?? []);
}

interface Table {
  rows: { language: ArticleLanguage; marked: string }[];
  silent: Set<string>;
}

/** The tables of the file, by their rules: a rule may have several. */
const tables = new Map<Rule, Table>();

/**
 * A rule's tables have rows in every language: one in which it finds something unless it is silent there, and one in which
 * there is nothing to find, which may be another country's.
 */
function testLanguages(rule: Rule, rows: Table['rows'], silent: readonly string[]): void {
  const before = tables.get(rule);
  const table = before ?? { rows: [], silent: new Set<string>() };
  table.rows.push(...rows);
  for (const language of silent) table.silent.add(language);
  if (before) return;
  tables.set(rule, table);
  test.each(articleLanguages)(`${rule.name} has rows in %s`, (language) => {
    const isClean = (row: Table['rows'][number]) => !row.marked.includes('⟦');
    const own = table.rows.filter((row) => row.language === language);
    const isSilent = table.silent.has(language) || table.silent.has(baseOf(language));
    const near = table.rows.filter((row) => baseOf(row.language) === baseOf(language));
    expect(own.length, `${rule.name}: a row in ${language}`).toBeGreaterThan(0);
    expect(own.every(isClean), `${rule.name}: rows in ${language} in which nothing is found and no other`).toBe(
      isSilent,
    );
    expect(near.some(isClean), `${rule.name}: a row in which nothing is found in ${baseOf(language)}`).toBe(true);
  });
}

/** The text of each block, with what was found in it. */
function markedText({ blocks }: Copy, found: readonly Finding[]): string[] {
  return blocks.map(({ id, text }) => {
    const marks = found
      .filter(({ block }) => block === id)
      .flatMap(({ from, to }) => [
        { at: from, sign: '⟦' },
        { at: to, sign: '⟧' },
      ]);
    // An empty place opens before it closes.
    marks.sort((one, other) => other.at - one.at || (one.sign === other.sign ? 0 : one.sign === '⟧' ? -1 : 1));
    return marks.reduce((marked, { at, sign }) => marked.slice(0, at) + sign + marked.slice(at), text);
  });
}

function markedLines(marked: string, language: ArticleLanguage): string[] {
  return textOf(articleOf(marked, language));
}

function mended({ blocks }: Copy, found: readonly Finding[]): string[] {
  const edits = found.flatMap(({ fixes }) => fixes[0]?.edits ?? []).sort((one, other) => other.from - one.from);
  return blocks.map(({ id, text }) =>
    edits
      .filter(({ block }) => block === id)
      .reduce((mended, edit) => mended.slice(0, edit.from) + edit.text + mended.slice(edit.to), text),
  );
}

const textOf = ({ blocks }: Copy) => blocks.map(({ text }) => text);
