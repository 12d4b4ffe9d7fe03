import type { Element, ElementContent, Parents as HastParents, Properties } from 'hast';
import { defaultHandlers, type Handle, type State, toMdast } from 'hast-util-to-mdast';
import type { BlockContent, PhrasingContent, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { type HtmlElement, type HtmlNode, isBlank } from '#marks/htmlTree.ts';
import { defineFormat } from '../defineFormat.ts';
import { withAddresses } from '../withAddresses.ts';

/**
 * Markdown as GitHub and most editors read it (CommonMark with tables and strikethrough). What it has no sign for stays
 * HTML where it matters (`sub`, `sup`) and becomes words where not.
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
    'boxes',
    'pullquotes',
    'weights',
    'decoration',
    'credits',
    'placements',
    'byline',
    'roles',
    'dateline',
    'language',
    'kind',
    'section',
    'tags',
    'translation',
    'slug',
    'channels',
    'embargo',
    'expiry',
    'urgency',
    'signal',
    'editorialNote',
    'ids',
  ],
  needs: ['retraction'],
  write: ({ tree, fields }, context) => {
    const root = toMdast(
      { type: 'root', children: withAddresses(tree, context, fields.language).flatMap(toHast) },
      {
        handlers: {
          aside: quotation,
          blockquote: quotation,
          figure,
          sub: asHtml,
          sup: asHtml,
          table: tableWithCaption,
        },
      },
    );
    return writer.stringify(root as Root);
  },
});

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', strong: '*', listItemIndent: 'one' })
  .freeze();

/** What says nothing is left out: Markdown would show an empty heading. */
function toHast(node: HtmlNode): ElementContent[] {
  if (typeof node === 'string') return [{ type: 'text', value: node }];
  const { tag, attributes, children } = node;
  if (tag === 'img' ? !attributes.src : silent.has(tag) && isBlank(node)) return [];
  const properties: Properties = attributes;
  const inside = tag === 'li' ? tight(node) : children;
  return [{ type: 'element', tagName: tag, properties, children: inside.flatMap(toHast) }];
}

/** An item of one paragraph is a line; Markdown would keep a distance between paragraphs. */
function tight({ children }: HtmlElement): readonly HtmlNode[] {
  const paragraphs = children.filter((child) => typeof child !== 'string' && child.tag === 'p');
  if (paragraphs.length !== 1) return children;
  return children.flatMap((child) => (typeof child !== 'string' && child.tag === 'p' ? child.children : [child]));
}

const silent = new Set(['h1', 'h2', 'h3', 'h4', 'aside', 'blockquote', 'figure', 'figcaption', 'footer', 'cite']);

/** Who said or wrote it closes a quotation, and a heading inside it is none of the article's. */
const sources = new Set(['cite', 'footer', 'span']);

const isElement = (node: HastParents['children'][number]): node is Element => node.type === 'element';

const quotation: Handle = (state, node: Element) => {
  const source = node.children.filter((child): child is Element => isElement(child) && sources.has(child.tagName));
  const words = node.children.filter((child) => !isElement(child) || !sources.has(child.tagName)).map(headless);
  const children = state.toFlow(state.all({ ...node, children: words })) as BlockContent[];
  const names = source.map((child) => phrases(state, child)).filter((name) => name.length > 0);
  const line = names.flatMap((name, index): PhrasingContent[] => [text(index === 0 ? '— ' : ', '), ...name]);
  return { type: 'blockquote', children: [...children, ...(line.length > 0 ? [paragraph(line)] : [])] };
};

function headless(node: ElementContent): ElementContent {
  if (!isElement(node) || !/^h[1-6]$/.test(node.tagName)) return node;
  const strong: Element = { type: 'element', tagName: 'strong', properties: {}, children: node.children };
  return { type: 'element', tagName: 'p', properties: {}, children: [strong] };
}

/** What is shown, then its caption and credit in one line. */
const figure: Handle = (state, node: Element) => {
  const legends = new Set(['figcaption', 'small']);
  const legend = node.children.filter((child): child is Element => isElement(child) && legends.has(child.tagName));
  const shown = node.children.filter((child) => !isElement(child) || !legends.has(child.tagName));
  const lines = legend.map((part) => phrases(state, part)).filter((part) => part.length > 0);
  const line = lines.flatMap((part, index) => (index === 0 ? part : [text(' '), ...part]));
  const flow = state.toFlow(state.all({ ...node, children: shown })) as BlockContent[];
  return line.length > 0 ? [...flow, paragraph(line)] : flow;
};

/** A table's caption stands before it. */
const tableWithCaption: Handle = (state, node: Element) => {
  const caption = node.children.find((child): child is Element => isElement(child) && child.tagName === 'caption');
  const words = caption ? phrases(state, caption) : [];
  const table = defaultHandlers.table(state, node);
  return words.length > 0 ? [paragraph(words), table as BlockContent] : table;
};

const asHtml: Handle = (state, node: Element) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...(state.all(node) as PhrasingContent[]),
  { type: 'html', value: `</${node.tagName}>` },
];

/** The inline content of an element, whatever lines are in it. */
function phrases(state: State, node: Element): PhrasingContent[] {
  return state.all(node).flatMap((child): PhrasingContent[] => {
    if (child.type === 'paragraph') return child.children;
    return [child as PhrasingContent];
  });
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });
