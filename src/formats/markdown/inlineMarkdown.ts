import type { Element, ElementContent } from 'hast';
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Html, Nodes, Paragraph, PhrasingContent } from 'mdast';

/** A line's end where Markdown has one line, in a heading or a cell. */
export const lineBreak = 'line-break';

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const html = (value: string): Html => ({ type: 'html', value });
export const paragraph = (children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
/** An address alone in its line. */
export const linkTo = (url: string): Paragraph[] => [paragraph([{ type: 'link', url, children: [text(url)] }])];
export const isElement = (node: { type: string } | ElementContent): node is Element => node.type === 'element';

/** The blocks that nodes are, those that stand in a line as lines of their own. */
export const flowOf = (state: State, children: readonly ElementContent[]) =>
  state.toFlow(
    state.all({ type: 'element', tagName: 'div', properties: {}, children: [...children] }),
  ) as BlockContent[];

/** The inline content of an element, whatever lines are in it. */
export function phrases(state: State, node: Element): PhrasingContent[] {
  return state.all(node).flatMap((child): PhrasingContent[] => {
    if (child.type === 'paragraph') return child.children;
    return [child as PhrasingContent];
  });
}

/** Inline content around which stands HTML. */
export const asHtml = (tag: string, children: readonly PhrasingContent[], attributes = ''): PhrasingContent[] => [
  html(`<${tag}${attributes}>`),
  ...children,
  html(`</${tag}>`),
];

const inHtml: Handle = (state, node: Element) => asHtml(node.tagName, state.all(node) as PhrasingContent[]);

/**
 * A sign of Markdown opens and closes by what stands on both its sides: where that is a sign, too, and not a letter, the mark is HTML.
 * Bold and italic words may begin with a sign of the text, which is then written so that it counts as none.
 */
const marked =
  (handle: Handle, isEdge: RegExp): Handle =>
  (state, node: Element, parent) => {
    const children = state.all(node) as PhrasingContent[];
    const edges = [edge(children, 0), edge(children, -1)];
    return edges.every((sign) => isEdge.test(sign)) ? handle(state, node, parent) : asHtml(node.tagName, children);
  };

/** The first or the last sign of inline content; nothing where it is one of Markdown's own or of HTML. */
function edge(nodes: readonly Nodes[], at: 0 | -1): string {
  const node = nodes.at(at);
  if (node?.type === 'text') return [...node.value].at(at) ?? '';
  return node && 'children' in node ? edge(node.children, at) : '';
}

/** Code is of one line in Markdown, each line code of its own; of white space alone there is none. */
const code: Handle = (state, node: Element) => {
  const isEnd = (child: ElementContent) => isElement(child) && (child.tagName === 'br' || child.tagName === lineBreak);
  const written: PhrasingContent[] = [];
  let rest = node.children;
  while (rest.length > 0) {
    const at = rest.findIndex(isEnd);
    const [line, end] = [at < 0 ? rest : rest.slice(0, at), at < 0 ? [] : [rest[at] as ElementContent]];
    const isBlank = line.every((child) => child.type === 'text' && child.value.trim() === '');
    const parts = isBlank
      ? state.all({ ...node, children: line })
      : [defaultHandlers.code(state, { ...node, children: line })];
    written.push(...(parts as PhrasingContent[]), ...(state.all({ ...node, children: end }) as PhrasingContent[]));
    rest = at < 0 ? [] : rest.slice(at + 1);
  }
  return written;
};

const anything = /./su;
const letter = /[\p{L}\p{N}]/u;

/** Handlers of what stands in a line. */
export const inlineHandlers: Readonly<Record<string, Handle>> = {
  sub: inHtml,
  sup: inHtml,
  [lineBreak]: () => html('<br>'),
  strong: marked(defaultHandlers.strong, anything),
  em: marked(defaultHandlers.em, anything),
  s: marked(defaultHandlers.s, letter),
  code,
  // Nobody can follow a link of nothing.
  a: (state, node: Element) => {
    const children = phrases(state, node);
    return children.length > 0 ? { type: 'link', url: String(node.properties.href ?? ''), children } : [];
  },
};
