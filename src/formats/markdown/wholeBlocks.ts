import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Paragraph, PhrasingContent } from 'mdast';
import { writeHtml } from '#article/html.ts';
import { isTold } from '#blocks/dressing.ts';
import { element, type HtmlElement, type HtmlNode } from '#marks/htmlTree.ts';
import { elementsIn } from '../elementsIn.ts';
import { isFact, opening } from '../ownParts.ts';
import { frontEnd } from './frontEnd.ts';
import { asHtml, flowOf, html, isElement, lineBreak, linkTo, paragraph, phrases, text } from './inlineMarkdown.ts';

/** Stands where the front ends. */
export const endOfFront = 'end-of-front';
/** Stands where nobody has written a headline. */
export const noHeadline = 'no-headline';

const attributesOf = ({ properties }: Element) => properties as Readonly<Record<string, string | undefined>>;
const classOf = (node: ElementContent) => (isElement(node) ? (attributesOf(node).class ?? '') : '');

/** The attributes of the HTML around a block: of which kind it is, and what people chose for it. */
function factsOf(node: Element): Readonly<Record<string, string>> {
  const facts = Object.entries(attributesOf(node)).filter(
    (fact): fact is [string, string] => fact[1] !== undefined && (fact[0] === 'class' || isFact(fact[0])),
  );
  return Object.fromEntries(facts);
}

/** Blocks of Markdown between the tags of an element, which are blocks of HTML. */
function wrapped(node: Element, content: readonly BlockContent[]): BlockContent[] {
  const tags = writeHtml([element(node.tagName, factsOf(node))]);
  const end = `</${node.tagName}>`;
  return [paragraph([html(tags.slice(0, -end.length))]), ...content, paragraph([html(end)])];
}

const line = (words: PhrasingContent[]): Paragraph[] => (words.length > 0 ? [paragraph(words)] : []);
const small = (words: PhrasingContent[]): Paragraph[] => (words.length > 0 ? [paragraph(asHtml('small', words))] : []);

/** Boxes, and what the page calls an aside: their titles are headings of the fourth rank, which the text has none of. */
const box: Handle = (state, node: Element) => {
  const content = classOf(node) === 'pullquote' ? quoted(state, node) : boxed(state, node);
  return content.length > 0 ? wrapped(node, content) : [];
};

const boxed = (state: State, node: Element) =>
  node.children.flatMap((child): BlockContent[] => {
    if (opening.has(classOf(child))) return heading(state, child);
    return isElement(child) && isTold(elementOf(child)) ? small(phrases(state, child)) : flowOf(state, [child]);
  });

function heading(state: State, node: ElementContent): BlockContent[] {
  const children = isElement(node) ? phrases(state, inOneLine(node)) : [];
  return children.length > 0 ? [{ type: 'heading', depth: 4, children }] : [];
}

/** What becomes a heading is of one line. */
function inOneLine(node: Element): Element {
  const children = node.children.map((child) => (isElement(child) ? inOneLine(child) : child));
  return { ...node, tagName: node.tagName === 'br' ? lineBreak : node.tagName, children };
}

/** Who said it closes a quotation: `— <cite>name</cite>, role`. */
function quoted(state: State, node: Element): BlockContent[] {
  const sources = new Set(['cite', 'footer', 'span']);
  const isSource = (child: ElementContent): child is Element => isElement(child) && sources.has(child.tagName);
  const [name, role] = ['cite|footer', 'span'].map((tags) => {
    const part = node.children.find((child) => isElement(child) && tags.split('|').includes(child.tagName));
    return part && isElement(part) ? phrases(state, part) : [];
  });
  const said = flowOf(
    state,
    node.children.filter((child) => !isSource(child)),
  );
  const who = [...asHtml('cite', name ?? []), ...(role?.length ? [text(name?.length ? ', ' : ''), ...role] : [])];
  const isNamed = (name ?? []).length > 0 || (role ?? []).length > 0;
  const children = [...said, ...(isNamed ? [paragraph([text('— '), ...who])] : [])];
  return children.length > 0 ? [{ type: 'blockquote', children }] : [];
}

/** What stands with others and is called nothing has its address; a title that reads as the address is told from that by an element around it. */
function postLink(url: string, title: PhrasingContent[]): Paragraph[] {
  if (title.length === 0) return linkTo(url);
  const isAddress = title.map((part) => ('value' in part ? part.value : '')).join('') === url;
  return [paragraph([{ type: 'link', url, children: isAddress ? asHtml('span', title) : title } as PhrasingContent])];
}

/** The element without what is there for readers elsewhere. */
const untold = (node: Element): Element => ({
  ...node,
  children: node.children.filter((child) => !isElement(child) || !isTold(elementOf(child))),
});

const figure: Handle = (state, node: Element) => {
  const part = (...tags: readonly string[]) =>
    node.children.find((child): child is Element => isElement(child) && tags.includes(child.tagName));
  const words = (of: Element | undefined) => (of ? phrases(state, of) : []);
  const [caption, credit, image, player] = [part('figcaption'), part('small'), part('img'), part('audio')];
  const rest = node.children.filter((child) => child !== caption && child !== credit && child !== player);
  const grid = part('table');
  if (grid) {
    const source = part('footer');
    const content = [...line(words(caption)), ...flowOf(state, [grid]), ...line(words(source))];
    return content.length > 1 ? wrapped(node, content) : content;
  }
  const title = caption && opening.has(classOf(caption)) ? caption : undefined;
  if (title || player) {
    const link = player ? linkTo(String(player.properties.src ?? '')) : [];
    const content = [...(title ? heading(state, title) : []), ...link, ...flowOf(state, rest), ...small(words(credit))];
    return content.length > 0 ? wrapped(node, content) : [];
  }
  const link = part('a');
  if (link) return wrapped(node, postLink(String(link.properties.href ?? ''), words(untold(link))));
  const content = [...flowOf(state, rest), ...line(words(caption)), ...small(words(credit))];
  const isPlain = image !== undefined && content.length === 1 && Object.keys(factsOf(node)).length === 0;
  return isPlain || content.length === 0 ? content : wrapped(node, content);
};

/** As Markdown where it is a grid with one row of heads or none, which is all that Markdown knows; as HTML otherwise. */
const table: Handle = (state, node: Element) => {
  const grid = elementOf(node);
  const rows = elementsIn([grid], ({ tag }) => tag === 'tr').map((row) =>
    row.children.filter((cell): cell is HtmlElement => typeof cell !== 'string'),
  );
  const widths = new Set(rows.map(({ length }) => length));
  const heads = rows.map((row) => row.map(({ tag }) => tag === 'th'));
  const isPlain =
    widths.size === 1 && heads.every((row, index) => row.every((head) => head === row[0] && (index === 0 || !head)));
  if (isPlain) return defaultHandlers.table(state, node);
  return paragraph([html(writeHtml([grid]).replace(/\s*\n\s*/g, ' '))]);
};

const kept = new Set(['href', 'lang', 'dir']);

/** What stands as HTML in Markdown, as a tree of ours. */
function elementOf(node: Element): HtmlElement {
  const attributes = Object.entries(attributesOf(node)).filter(([name]) => kept.has(name) || name === 'class');
  const children = node.children.flatMap((child): HtmlNode[] => {
    if (child.type === 'text') return [child.value];
    return isElement(child) ? [elementOf(child)] : [];
  });
  return element(node.tagName === lineBreak ? 'br' : node.tagName, Object.fromEntries(attributes), ...children);
}

/** Words in another language. */
const language: Handle = (state, node: Element) => {
  const { lang, dir } = attributesOf(node);
  const children = state.all(node) as PhrasingContent[];
  if (!lang) return children;
  return asHtml('span', children, ` lang="${lang}"${dir ? ` dir="${dir}"` : ''}`);
};

/** Blocks of a whole article, so that reading it again is reading the same. */
export const wholeBlocks: Readonly<Record<string, Handle>> = {
  [endOfFront]: () => paragraph([html(frontEnd)]),
  [noHeadline]: () => ({ type: 'heading', depth: 1, children: [] }),
  aside: box,
  div: box,
  blockquote: (state, node: Element) => quoted(state, node),
  figure,
  table,
  span: language,
};
