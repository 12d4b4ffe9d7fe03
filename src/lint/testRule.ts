import type { Node } from '@tiptap/pm/model';
import { expect, test } from 'vitest';
import type { ArticleLanguage, Fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import { styleOf } from '#language/locales.ts';
import type { Context } from './context.ts';
import { blockOf, type Copy, copyOf } from './copy.ts';
import type { Rule } from './defineRule.ts';
import type { Finding } from './finding.ts';
import { usualHouse } from './houseRules.ts';
import { run } from './run.ts';

/** A row of a rule's table: the language, a text in which ⟦what is found⟧ is marked, and the text after the first fix of each. */
type Row = readonly [language: ArticleLanguage, marked: string, fixed?: string];

interface Surroundings {
  fields?: Partial<Fields>;
  context?: Partial<Context>;
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
 * speaker after `@`, anything else a paragraph. Block ids are `b1`, `b2` … by the line.
 */
export function articleOf(text: string, language: ArticleLanguage, fields: Partial<Fields> = {}): Copy {
  const lines = text.split('\n');
  const front = { kicker: '^ ', headline: '# ', standfirst: '! ' };
  const words = (line: string) => (line === '' ? [] : [schema.text(line)]);
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

/** What a rule finds in a block before a paragraph. */
export function foundIn(block: Node, rule: Rule, context: Partial<Context> = {}): Finding[] {
  const copy = articleOf('Text.', 'de-CH');
  return run({ ...copy, blocks: copy.blocks.toSpliced(-1, 0, blockOf(block)) }, contextOf('de-CH', context), [rule]);
}

/** Tests a rule by its table. */
export function testRule(rule: Rule, rows: readonly Row[], { fields, context }: Surroundings = {}): void {
  test.each(rows.map((row) => [row[0], row[1].replaceAll('\n', ' ¶ '), row] as const))(
    `${rule.name} in %s: %s`,
    (language, _name, [, marked, fixed]) => {
      const copy = articleOf(marked.replace(/[⟦⟧]/g, ''), language, fields);
      const found = run(copy, contextOf(language, context), [rule]);
      expect(markedText(copy, found)).toEqual(markedLines(marked, language));
      if (fixed !== undefined) expect(mended(copy, found)).toEqual(textOf(articleOf(fixed, language)));
    },
  );
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
