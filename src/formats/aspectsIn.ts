import type { Node } from '@tiptap/pm/model';
import { type FieldName, type Fields, fields } from '#article/fields.ts';
import { frontText } from '#article/text.ts';
import { type Aspect, aspectFields } from './aspects.ts';

/** Whether an article, as its fair copy, has an aspect at all: what it has not got no format can lose. */
type Has = (copy: Node) => boolean;

const some =
  (of: (node: Node, parent: Node | null, index: number) => boolean): Has =>
  (copy) => {
    let found = false;
    copy.descendants((node, _, parent, index) => {
      found ||= of(node, parent, index);
      return !found;
    });
    return found;
  };
const block = (...types: readonly string[]): Has => some(({ type }) => types.includes(type.name));
const words = (...types: readonly string[]): Has =>
  some(({ type, textContent }) => types.includes(type.name) && textContent !== '');
/** Says something else than what is taken where nothing is said. */
const told = (type: string, attr: string): Has =>
  some((node) => node.type.name === type && node.attrs[attr] !== node.type.spec.attrs?.[attr]?.default);
const mark = (...types: readonly string[]): Has =>
  some(({ marks }) => marks.some(({ type }) => types.includes(type.name)));
const markedIn = (part: string): Has => some(({ marks }, parent) => parent?.type.name === part && marks.length > 0);
const any =
  (...all: readonly Has[]): Has =>
  (copy) =>
    all.some((has) => has(copy));
const field =
  (...names: readonly FieldName[]): Has =>
  ({ attrs }) =>
    names.some((name) => JSON.stringify(attrs[name]) !== JSON.stringify(fields[name].default));
const front =
  (...names: readonly ('kicker' | 'headline' | 'standfirst')[]): Has =>
  (copy) =>
    names.some((name) => frontText(copy, name) !== '');

/** Two of a kind that follow each other and are alike, which nothing in between tells apart. */
const neighbours = (type: string, areAlike: (one: Node, other: Node) => boolean): Has =>
  some((node, parent, index) => {
    const before = index > 0 ? parent?.child(index - 1) : undefined;
    return node.type.name === type && before?.type === node.type && areAlike(before, node);
  });

const partOf = (of: Node, name: string) => of.children.find(({ type }) => type.name === `${of.type.name}_${name}`);

/** A head of the first row is the table's, where the whole row is one. */
const isRowHead = (row: Node, grid: Node): boolean => {
  const heads = row.children.filter(({ attrs }) => attrs.head);
  return heads.length > 0 && (row !== grid.firstChild || heads.length < row.childCount);
};

/** A line that is bold as a whole: what tells the title of a box from its words, where a box is a quotation. */
const isBold = (line: Node): boolean =>
  line.childCount > 0 && line.children.every(({ marks }) => marks.some(({ type }) => type.name === 'strong'));

const ofFields = Object.fromEntries(
  Object.entries(aspectFields).map(([aspect, names]) => [aspect, field(...names)]),
) as Record<keyof typeof aspectFields, Has>;

const holders: Readonly<Record<Aspect, Has>> = {
  emphasis: mark('strong', 'emphasis'),
  strike: mark('strike'),
  scripts: mark('subscript', 'superscript'),
  code: mark('code'),
  links: mark('link'),
  languages: mark('language'),
  crossheads: block('crosshead'),
  breaks: block('hardBreak'),
  levels: told('crosshead', 'level'),
  lists: block('list'),
  numbering: told('list', 'kind'),
  starts: told('list', 'start'),
  nesting: some(({ type }, parent) => type.name === 'list' && parent?.type.name === 'list_item'),
  listNeighbours: neighbours('list', (one, other) => one.attrs.kind === other.attrs.kind),
  quoteNeighbours: neighbours('blockquote', (one) => partOf(one, 'source') === undefined),
  dividers: block('divider'),
  tables: told('table_cell', 'head'),
  rowHeads: some((row, parent) => row.type.name === 'table_row' && parent !== null && isRowHead(row, parent)),
  cells: block('table'),
  boxes: block('factbox', 'gallery', 'question'),
  boxed: any(
    block('factbox', 'gallery', 'related'),
    some((node, parent) => /^(?:blockquote|pullquote)$/.test(parent?.type.name ?? '') && isBold(node)),
  ),
  questions: block('question'),
  quotes: block('blockquote', 'pullquote'),
  sources: words('blockquote_source'),
  pullquotes: block('pullquote'),
  weights: told('pullquote', 'weight'),
  pictures: block('figure'),
  captions: words('figure_caption', 'figure_credit', 'table_caption', 'table_source'),
  credits: words('figure_credit', 'audio_credit'),
  descriptions: told('figure', 'alt'),
  decoration: told('figure', 'decorative'),
  crops: told('figure', 'crop'),
  placements: any(told('figure', 'placement'), told('figure', 'focus')),
  recordings: block('audio'),
  embeds: block('embed'),
  related: block('related'),
  corrections: block('correction'),
  body: some(({ type, textContent }) => type.isInGroup('block') && (type.name !== 'paragraph' || textContent !== '')),
  language: () => true,
  headline: front('kicker', 'headline', 'standfirst'),
  lead: front('standfirst'),
  kicker: front('kicker'),
  standfirst: front('standfirst'),
  headlineMarks: markedIn('headline'),
  standfirstMarks: markedIn('standfirst'),
  roles: ({ attrs }) => (attrs as Fields).byline.some(({ role }) => role !== ''),
  ...ofFields,
  ids: () => true,
};

/** What binds whoever gets a file comes first of what it does not say. */
const binding: readonly Aspect[] = ['embargo', 'expiry'];

/** What the articles of a file have and its format does not carry: the embargo and the end of use first, then in the format's order. */
export function lostIn(copies: readonly Node[], loses: readonly Aspect[]): Aspect[] {
  const lost = new Set(copies.flatMap((copy) => aspectsIn(copy, loses)));
  const others = loses.filter((aspect) => !binding.includes(aspect));
  return [...binding, ...others].filter((aspect) => lost.has(aspect));
}

/** Of some aspects those that an article has, given its fair copy: what is lost of it in a format that loses them all. */
export function aspectsIn(copy: Node, of: readonly Aspect[]): Aspect[] {
  return of.filter((aspect) => holders[aspect](copy));
}
