import type { Node } from '@tiptap/pm/model';
import type { ArticleLanguage } from '#article/fields.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';
import { node } from '#blocks/example.ts';
import { type Aspect, aspectFields } from '#formats/aspects.ts';
import { sayOnPage } from '#words/say.ts';
import {
  type Attrs,
  all,
  asLead,
  asLine,
  type Blocks,
  blocksIn,
  dash,
  field,
  inBold,
  inside,
  instead,
  joined,
  joinedNeighbours,
  linesOf,
  type Neutral,
  paragraph,
  paragraphOf,
  part,
  quoted,
  related,
  rowsOf,
  text,
  told,
  withoutAddresses,
  withoutAnyMarks,
  withoutBold,
  withoutLinks,
  withoutMarks,
  withoutSign,
  words,
} from './neutralParts.ts';

const ofFields = Object.fromEntries(
  Object.entries(aspectFields).map(([aspect, names]) => [aspect, field(...names)]),
) as Record<keyof typeof aspectFields, Neutral>;

/**
 * What remains of a block of an article that has passed a format which cannot carry an aspect: the same, whether it is made of
 * the article before or after. In the order in which they are applied, each to every node, from the inside out.
 */
const neutrals: Readonly<Record<Aspect, Neutral>> = {
  questions: instead('question', (of) => [...paragraph(...words(part(of, 'words')).map(inBold)), ...blocksIn(of)]),
  emphasis: withoutMarks('strong', 'emphasis'),
  strike: withoutMarks('strike'),
  scripts: withoutMarks('subscript', 'superscript'),
  code: withoutMarks('code'),
  links: withoutMarks('link'),
  languages: withoutMarks('language'),
  levels: told('crosshead', { level: 'first' }),
  starts: told('list', { start: 1 }),
  numbering: told('list', { kind: 'bulleted', start: 1 }),
  tables: told('table_cell', { head: false }),
  // Heads of the first row alone are those of the table.
  rowHeads: instead('table_grid', (of) => ({
    ...of,
    content: inside(of).map((row, index) => {
      const isHead = index === 0 && inside(row).every(({ attrs }) => attrs?.head);
      return { ...row, content: inside(row).map((cell) => ({ ...cell, attrs: { ...cell.attrs, head: isHead } })) };
    }),
  })),
  weights: told('pullquote', { weight: 'supporting' }),
  descriptions: told('figure', { alt: '' }),
  decoration: told('figure', { decorative: false }),
  crops: told('figure', { crop: '' }),
  placements: told('figure', { placement: 'column', focus: '' }),
  credits: instead(['figure', 'audio'], (of) => {
    const [caption, rest] = of.type === 'figure' ? ['caption', []] : ['title', blocksIn(of)];
    const legend = joined(' ', words(part(of, caption)), words(part(of, 'credit')));
    return { ...of, content: [{ type: `${of.type}_${caption}`, content: legend }, ...rest] };
  }),
  // Whose a picture is belongs to it.
  pictures: instead('figure', (of) => paragraphOf(of, 'caption')),
  // The player, and the line that leads to the file.
  recordings: all(
    withoutLinks(/\/media\/audio\//),
    instead('audio', (of) => [...paragraphOf(of, 'title', 'credit'), ...blocksIn(of)]),
    withoutAddresses(/\/media\/audio\//),
  ),
  embeds: all(
    withoutLinks(/youtube\.com|datawrapper/),
    instead('embed', (of) => paragraphOf(of, 'title')),
    withoutAddresses(/youtube\.com|datawrapper/),
  ),
  corrections: instead('correction', (of) => paragraphOf(of, 'text')),
  captions: all(
    instead('figure', (of) => [{ ...of, content: [] }, ...paragraphOf(of, 'caption', 'credit')]),
    instead('table', (of) => [
      ...paragraphOf(of, 'caption'),
      { ...of, content: inside(of).filter(({ type }) => type === 'table_grid') },
      ...paragraphOf(of, 'source'),
    ]),
  ),
  // Lines of a box are a quotation, whose title is bold, and what no quotation may hold stands between them.
  boxed: all(
    instead('related', (of, { language }) => {
      const label = words(part(of, 'label'));
      return quoted(
        paragraph(...(label.length > 0 ? label : [{ type: 'text', text: sayOnPage(language, 'page.related') }])),
      );
    }),
    instead(['factbox', 'gallery'], (of) => quoted([...paragraphOf(of, 'title'), ...blocksIn(of).map(asLine)])),
    instead(['blockquote', 'pullquote'], (of) => ({ ...of, content: inside(of).map(withoutBold) })),
  ),
  quotes: instead(['pullquote', 'blockquote'], (of) => [
    ...blocksIn(of),
    ...paragraphOf(of, 'words', 'speaker', 'role', 'source'),
  ]),
  // The label, or the word that stands for it where there is none.
  related: all(
    withoutLinks(/\/read\//),
    instead('related', (of) => paragraphOf(of, 'label')),
    instead('paragraph', (of) => (related.has(text(of)) ? [] : of)),
  ),
  pullquotes: instead('pullquote', (of) => {
    const source = joined(', ', words(part(of, 'speaker')), words(part(of, 'role')));
    return node('blockquote', ...paragraphOf(of, 'words'), { type: 'blockquote_source', content: source });
  }),
  sources: instead('blockquote', (of) => {
    const source = words(part(of, 'source'));
    return { ...of, content: [...blocksIn(of), ...(source.length > 0 ? paragraph(dash, ...source) : [])] };
  }),
  boxes: instead(['factbox', 'gallery', 'question'], (of) => [...paragraphOf(of, 'title', 'words'), ...blocksIn(of)]),
  nesting: instead('list', (of) => ({
    ...of,
    content: inside(of).flatMap((item) => [
      { ...item, content: inside(item).filter(({ type }) => type !== 'list') },
      ...inside(item).flatMap((child) => (child.type === 'list' ? inside(child) : [])),
    ]),
  })),
  lists: all(
    instead('list', (of) => inside(of).flatMap(inside)),
    instead('paragraph', (of) => ({ ...of, content: withoutSign(words(of)) })),
  ),
  cells: instead('table', (of) => [...paragraphOf(of, 'caption'), ...rowsOf(of), ...paragraphOf(of, 'source')]),
  crossheads: instead('crosshead', (of) => paragraph(...words(of))),
  breaks: instead(['paragraph', 'standfirst'], linesOf),
  dividers: instead('divider', () => []),
  listNeighbours: joinedNeighbours('list', (one, other) => one.attrs?.kind === other.attrs?.kind),
  // A source ends its quotation.
  quoteNeighbours: joinedNeighbours('blockquote', (one) => part(one, 'source') === undefined),
  headlineMarks: instead('headline', withoutAnyMarks),
  standfirstMarks: instead('standfirst', withoutAnyMarks),
  language: field('language'),
  kicker: instead('kicker', (of) => paragraph(...words(of))),
  headline: instead(['kicker', 'headline', 'standfirst'], (of) => paragraph(...words(of))),
  lead: instead('doc', (of) => {
    const at = inside(of).findIndex(({ type }) => !['kicker', 'headline'].includes(type));
    return { ...of, content: inside(of).map((each, index) => (index === at ? asLead(each) : each)) };
  }),
  standfirst: instead('standfirst', (of) => paragraph(...words(of))),
  body: (of) => (of.type === 'doc' ? { ...of, content: inside(of).filter(({ type }) => isFront(type)) } : of),
  roles: (of) => (of.type === 'doc' ? { ...of, attrs: { ...of.attrs, byline: credits(of.attrs, { role: '' }) } } : of),
  ...ofFields,
  ids: ({ attrs, ...of }) => {
    const { id: _, ...rest } = attrs ?? {};
    return Object.keys(rest).length > 0 ? { ...of, attrs: rest } : of;
  },
};

const isFront = (type: string) => ['kicker', 'headline', 'standfirst'].includes(type);
const credits = (attrs: Attrs | undefined, same: Attrs) =>
  ((attrs?.byline ?? []) as readonly object[]).map((credit) => ({ ...credit, ...same }));

/**
 * What nobody sees and no format can be asked to carry: lines and blocks in which nothing is, a figure around no picture, what a picture's or a recording's
 * file says itself, and the keys by which the credits of a byline are told apart while people edit them.
 */
const unseen: Neutral = all(
  instead('figure', (of) => (of.attrs?.picture ? of : paragraphOf(of, 'caption', 'credit'))),
  told('figure', { width: 0, height: 0 }),
  told('audio', { duration: 0, file: '' }),
  (of) => (of.type === 'doc' ? { ...of, attrs: { ...of.attrs, byline: credits(of.attrs, { key: '' }) } } : of),
  // A row is as long as its words reach.
  instead('table_row', (of) => ({
    ...of,
    content: inside(of).slice(0, inside(of).findLastIndex((cell) => cell.content) + 1),
  })),
  (of) => (of.type === 'text' || of.type === 'doc' || speaks(of) || inside(of).length > 0 ? of : []),
);

const speaks = ({ type, attrs = {} }: NodeJson) =>
  ['hardBreak', 'divider', 'table_cell'].includes(type) ||
  ['picture', 'address', 'audio', 'url', 'article'].some((name) => attrs[name]);

/** What remains of an article, as JSON, without aspects that are lost. What nobody sees is left out wherever anything is lost. */
export function neutral(doc: Node, lost: readonly Aspect[]): NodeJson {
  const { language } = doc.attrs as { language: ArticleLanguage };
  const named = (Object.keys(neutrals) as Aspect[]).filter((aspect) => lost.includes(aspect));
  const steps = named.length > 0 ? [unseen, ...named.map((aspect) => neutrals[aspect]), unseen] : [];
  return steps.reduce<NodeJson>((json, step) => changed(json, step, { language })[0] ?? json, doc.toJSON());
}

function changed(of: NodeJson, step: Neutral, around: { language: string }): Blocks {
  const { content: given, ...rest } = of;
  const content = given ? mended(given.flatMap((child) => changed(child, step, around))) : [];
  return [step(content.length > 0 ? { ...rest, content } : rest, around)].flat();
}

/** Neighbouring texts that look alike are one. */
function mended(content: Blocks): Blocks {
  return content.reduce<NodeJson[]>((done, each) => {
    const last = done.at(-1);
    if (last?.type === 'text' && each.type === 'text' && look(last) === look(each))
      done[done.length - 1] = { ...last, text: `${last.text}${each.text}` };
    else done.push(each);
    return done;
  }, []);
}

const look = ({ marks = [] }: NodeJson) => JSON.stringify(marks);
