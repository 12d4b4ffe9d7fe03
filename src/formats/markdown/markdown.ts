import type { Element, ElementContent, Properties } from 'hast';
import { type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, isBlank } from '#marks/htmlTree.ts';
import { boldQuestions } from '../boldQuestions.ts';
import { linesNotComingBack, notComingBack } from '../comesBack.ts';
import { defineFormat } from '../defineFormat.ts';
import { opening } from '../ownParts.ts';
import { withAddresses } from '../withAddresses.ts';
import { writeMatter } from './fieldMatter.ts';
import { flowOf, inlineHandlers, isElement, lineBreak, linkTo, paragraph, phrases, text } from './inlineMarkdown.ts';
import { endOfFront, noHeadline, wholeBlocks } from './wholeBlocks.ts';
import { withoutLanguages } from './withoutLanguages.ts';

/**
 * Markdown as GitHub and most editors read it (CommonMark with tables and strikethrough), for people and whatever shows words: nothing in it
 * that they would have to know of, and what it has no sign for becomes words.
 */
export const markdown = defineFormat({
  name: 'markdown',
  aliases: ['md'],
  label: 'format.markdown',
  mediaType: 'text/markdown',
  extension: 'md',
  holds: 'article',
  loses: [
    'languages',
    'rowHeads',
    'boxes',
    'boxed',
    'questions',
    'sources',
    'pullquotes',
    'weights',
    'decoration',
    'captions',
    'credits',
    'placements',
    'lead',
    'byline',
    'roles',
    'dateline',
    'language',
    'kind',
    'section',
    'tags',
    'translation',
    'slug',
    'searchDescription',
    'channels',
    'embargo',
    'expiry',
    'urgency',
    'signal',
    'editorialNote',
    'ids',
  ],
  unread: ['recordings', 'embeds', 'related'],
  needs: ['retraction'],
  write: ({ tree, fields }, context) =>
    written(boldQuestions(withoutLanguages(withAddresses(tree, context, fields.language))), plainBlocks),
  check: async (written, _, [article]) => {
    const { shownWords } = await import('./shownBlocks.ts');
    return article ? linesNotComingBack(article, shownWords(String(written))) : [];
  },
});

/**
 * Markdown that is the whole article: the fields stand before the text as front matter, as programs that make sites of Markdown read them, and what
 * Markdown has no sign for is HTML around Markdown, so that they show its words.
 */
export const markdownMatter = defineFormat({
  name: 'markdownMatter',
  aliases: ['md+matter', 'markdownFrontMatter'],
  label: 'format.markdownMatter',
  mediaType: 'text/markdown',
  extension: 'md',
  holds: 'article',
  loses: ['ids'],
  write: ({ tree, fields }, context) => {
    const shown = withFrontApart(withAddresses(tree, context, fields.language));
    return `${writeMatter(fields)}\n${written(shown, wholeBlocks)}`;
  },
  check: async (written, _, [article]) => {
    // Who copies a piece needs no reader.
    const { shownBlocks } = await import('./shownBlocks.ts');
    return article ? notComingBack(article, shownBlocks(String(written))) : [];
  },
});

function written(tree: HtmlTree, blocks: Readonly<Record<string, Handle>>): string {
  const root = toMdast(
    { type: 'root', children: tree.flatMap((node) => toHast(node)) },
    { handlers: { ...inlineHandlers, li: item, ...blocks } },
  );
  return writer.stringify(root as Root);
}

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', strong: '*', listItemIndent: 'one' })
  .freeze();

const front = new Set(['kicker', 'headline', 'standfirst']);

/** The front ends where a sign says so; a kicker stands before a headline, though nobody has written one. */
function withFrontApart(tree: HtmlTree): HtmlTree {
  const isFront = (node: HtmlNode): node is HtmlElement =>
    typeof node !== 'string' && front.has(node.attributes.class ?? '') && !isBlank(node);
  const opening = tree.filter(isFront);
  const [first, ...others] = opening;
  const unnamed = first?.attributes.class === 'kicker' && others[0]?.attributes.class !== 'headline';
  const body = tree.filter((node) => typeof node === 'string' || !front.has(node.attributes.class ?? ''));
  return [
    ...(first ? [first] : []),
    ...(unnamed ? [element(noHeadline, {})] : []),
    ...others,
    element(endOfFront, {}),
    ...body,
  ];
}

/** Elements that are one line in Markdown. */
const ofOneLine = new Set(['h1', 'h2', 'h3', 'td', 'th']);

/** What says nothing is left out: Markdown would show an empty heading. */
function toHast(node: HtmlNode, inLine = false): ElementContent[] {
  if (typeof node === 'string') return [{ type: 'text', value: node }];
  const { tag, attributes, children } = node;
  if (tag === 'img' ? !attributes.src : silent.has(tag) && isBlank(node)) return [];
  const properties: Properties = attributes;
  const tagName = tag === 'br' && inLine ? lineBreak : tag;
  const within = inLine || ofOneLine.has(tag);
  return [{ type: 'element', tagName, properties, children: children.flatMap((child) => toHast(child, within)) }];
}

const silent = new Set(['h1', 'h2', 'h3', 'h4', 'blockquote', 'figcaption', 'footer', 'cite']);

/** An item of one paragraph is a line; Markdown would keep a distance between paragraphs. */
const item: Handle = (state, node: Element) => {
  const paragraphs = node.children.filter((child) => isElement(child) && child.tagName === 'p');
  const children = flowOf(state, node.children);
  return { type: 'listItem', spread: paragraphs.length > 1, children };
};

/** Who said or wrote it closes a quotation, and a heading inside it is none of the article's. */
const sources = new Set(['cite', 'footer', 'span']);

const quotation: Handle = (state, node: Element) => {
  const source = node.children.filter((child): child is Element => isElement(child) && sources.has(child.tagName));
  const words = node.children.filter((child) => !isElement(child) || !sources.has(child.tagName)).map(headless);
  const children = flowOf(state, words);
  const names = source.map((child) => phrases(state, child)).filter((name) => name.length > 0);
  const line = names.flatMap((name, index): PhrasingContent[] => [text(index === 0 ? '— ' : ', '), ...name]);
  if (children.length === 0 && line.length === 0) return [];
  return { type: 'blockquote', children: [...children, ...(line.length > 0 ? [paragraph(line)] : [])] };
};

/** The title of a box is bold, so that it is no heading of the article. */
function headless(node: ElementContent): ElementContent {
  if (!isElement(node) || !/^h\d$/.test(node.tagName) || !opens(node)) return node;
  const strong: Element = {
    type: 'element',
    tagName: 'strong',
    properties: {},
    children: node.children.flatMap(notBold),
  };
  return { type: 'element', tagName: 'p', properties: {}, children: [strong] };
}

function notBold(node: ElementContent): ElementContent[] {
  if (!isElement(node)) return [node];
  const children = node.children.flatMap(notBold);
  return node.tagName === 'strong' ? children : [{ ...node, children }];
}

const opens = ({ properties }: Element) => opening.has(String(properties.class ?? ''));

const legends = new Set(['figcaption', 'small']);

/** What is shown, then its caption and credit in one line; before it where that is what it is called. */
const figure: Handle = (state, node: Element) => {
  const legend = node.children.filter((child): child is Element => isElement(child) && legends.has(child.tagName));
  const shown = node.children.filter((child) => !isElement(child) || !legends.has(child.tagName));
  const lines = legend.map((part) => phrases(state, part)).filter((part) => part.length > 0);
  const line = lines.flatMap((part, index) => (index === 0 ? part : [text(' '), ...part]));
  const flow = flowOf(state, shown);
  if (line.length === 0) return flow;
  const isTitled = legend.some(opens);
  return isTitled ? [paragraph(line), ...flow] : [...flow, paragraph(line)];
};

/** Blocks in words and signs alone. */
const plainBlocks: Readonly<Record<string, Handle>> = {
  aside: quotation,
  blockquote: quotation,
  figure,
  audio: (_, node: Element) => linkTo(String(node.properties.src)),
  span: (state: State, node: Element) => state.all(node),
};
