import type { MarkType } from '@tiptap/pm/model';
import { articleLanguages, fields } from '#article/fields.ts';
import { schema } from '#article/schema.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { sayOnPage } from '#words/say.ts';

/** Pieces of an article as JSON, and how a block of it becomes what remains of it. */
export type Attrs = Readonly<Record<string, unknown>>;
export type Blocks = readonly NodeJson[];
export type Neutral = (block: NodeJson, around: { language: string }) => NodeJson | Blocks;

export const text = (of: NodeJson): string => of.text ?? (of.content ?? []).map(text).join('');
export const inside = (of: NodeJson): Blocks => of.content ?? [];
export const part = (of: NodeJson, name: string) => inside(of).find(({ type }) => type === `${of.type}_${name}`);
export const words = (of: NodeJson | undefined): Blocks => of?.content ?? [];
export const paragraph = (...content: Blocks): Blocks => (content.length === 0 ? [] : [{ type: 'paragraph', content }]);
export const paragraphOf = (of: NodeJson, ...names: readonly string[]) =>
  names.flatMap((name) => paragraph(...words(part(of, name))));
export const blocksIn = (of: NodeJson): Blocks => inside(of).filter(({ type }) => !type.startsWith(`${of.type}_`));
export const joined = (between: string, ...all: readonly Blocks[]): Blocks =>
  all
    .filter((each) => each.length > 0)
    .flatMap((each, index) => [...(index > 0 ? [{ type: 'text', text: between }] : []), ...each]);

type Mark = NonNullable<NodeJson['marks']>[number];
const without =
  (lost: (mark: Mark) => boolean): Neutral =>
  ({ marks, ...of }) => {
    const left = marks?.filter((mark) => !lost(mark)) ?? [];
    return left.length > 0 ? { ...of, marks: left } : of;
  };
export const withoutMarks = (...names: readonly string[]) => without(({ type }) => names.includes(type));
export const withoutLinks = (to: RegExp) => without(({ attrs }) => to.test(String(attrs?.href ?? '')));
export const told =
  (type: string, attrs: Attrs): Neutral =>
  (of) =>
    of.type === type ? { ...of, attrs: { ...of.attrs, ...attrs } } : of;
export const field =
  (...names: readonly (keyof typeof fields)[]): Neutral =>
  (of) =>
    of.type === 'doc'
      ? { ...of, attrs: { ...of.attrs, ...Object.fromEntries(names.map((name) => [name, fields[name].default])) } }
      : of;
export const instead =
  (types: string | readonly string[], made: Neutral): Neutral =>
  (of, around) =>
    [types].flat().includes(of.type) ? made(of, around) : of;
export const all =
  (...made: readonly Neutral[]): Neutral =>
  (of, around) =>
    made.reduce<Blocks>((blocks, neutral) => blocks.flatMap((block) => neutral(block, around)), [of]);

/** Of a line: its words alone. */
export const withoutAnyMarks: Neutral = (of, around) => ({
  ...of,
  content: inside(of).flatMap((each) => without(() => true)(each, around)),
});

/** Without the lines that are an address and nothing else. */
export const withoutAddresses = (of: RegExp) =>
  instead('paragraph', (line) => (/^https:\S+$/.test(text(line)) && of.test(text(line)) ? [] : line));

/** Lines in a row as one quotation. */
export function quoted(given: Blocks): Blocks {
  const lines = given.findIndex(({ type }) => type === 'paragraph');
  if (lines < 0) return given;
  const rest = given.slice(lines);
  const end = rest.findIndex(({ type }) => type !== 'paragraph');
  const [own, more] = end < 0 ? [rest, []] : [rest.slice(0, end), rest.slice(end)];
  return [...given.slice(0, lines), { type: 'blockquote', content: own }, ...quoted(more)];
}

/** Blocks of a type that follow each other, and are alike, as one. */
export function joinedNeighbours(type: string, areAlike: (one: NodeJson, other: NodeJson) => boolean): Neutral {
  return ({ content, ...of }) => {
    if (!content) return of;
    const joined = content.reduce<NodeJson[]>((done, each) => {
      const last = done.at(-1);
      if (last?.type === type && each.type === type && areAlike(last, each))
        done[done.length - 1] = { ...last, content: [...inside(last), ...inside(each)] };
      else done.push(each);
      return done;
    }, []);
    return { ...of, content: joined };
  };
}

/** A quotation has no crossheads. */
export const asLine = (of: NodeJson): NodeJson =>
  of.type === 'crosshead' ? { type: 'paragraph', content: inside(of) } : of;

/** The first paragraph with no more marks than a standfirst may have, be it one or not. */
export function asLead(of: NodeJson): NodeJson {
  if (of.type !== 'standfirst' && of.type !== 'paragraph') return of;
  const plain = without(({ type }) => !schema.nodes.standfirst?.allowsMarkType(schema.marks[type] as MarkType));
  return { type: 'paragraph', content: inside(of).flatMap((each) => plain(each, { language: '' })) };
}

export const inBold = (of: NodeJson): NodeJson => {
  const node = schema.nodeFromJSON(of);
  return node.mark(schema.mark('strong').addToSet(node.marks)).toJSON();
};

/** A line that is bold as a whole, without that. */
export function withoutBold(of: NodeJson): NodeJson {
  const isBold = inside(of).every(({ marks = [] }) => marks.some(({ type }) => type === 'strong'));
  const plain = without(({ type }) => type === 'strong');
  return isBold ? { ...of, content: inside(of).flatMap((each) => plain(each, { language: '' })) } : of;
}

export const dash: NodeJson = { type: 'text', text: '— ' };
/** What stands for the label of a link to another article, in whichever language an article is taken to be. */
export const related = new Set(articleLanguages.map((language) => sayOnPage(language, 'page.related')));

/** What begins an item where it is a mere line. */
const itemSign = /^(?:–|\d+\.) /;

export function withoutSign([first, ...rest]: Blocks): Blocks {
  return first === undefined
    ? []
    : [{ ...first, ...(first.text && { text: first.text.replace(itemSign, '') }) }, ...rest];
}

/** The lines of a paragraph, each one of its own. */
export function linesOf(of: NodeJson): Blocks {
  const lines: NodeJson[][] = [[]];
  for (const each of inside(of))
    if (each.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(each);
  return lines.map((content) => ({ ...of, content }));
}

export const rowsOf = (of: NodeJson): Blocks =>
  inside(of)
    .filter(({ type }) => type === 'table_grid')
    .flatMap(inside)
    .flatMap((row) => paragraph(...joined(' ', ...inside(row).map(words))));
