/** An element of the HTML tree, the one interchange between articles and formats. Attributes that are `undefined` do not occur. */
export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}
/** An element or a text, never markup. */
export type HtmlNode = HtmlElement | string;
/** A piece of a page. */
export type HtmlTree = readonly HtmlNode[];

export function element(
  tag: string,
  attributes: Readonly<Record<string, string | undefined>>,
  ...children: readonly HtmlNode[]
): HtmlElement {
  const present = Object.entries(attributes).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { tag, attributes: Object.fromEntries(present), children };
}

/** Every text of a tree in order, joined. */
export function textOf(tree: HtmlTree): string {
  return tree.map((node) => (typeof node === 'string' ? node : textOf(node.children))).join('');
}

/** The first child element with this tag, or with this class where it begins with a dot. */
export function child(parent: HtmlElement, selector: string): HtmlElement | undefined {
  const fits = ({ tag, attributes }: HtmlElement) =>
    selector.startsWith('.') ? attributes.class === selector.slice(1) : tag === selector;
  return parent.children.find((node): node is HtmlElement => typeof node !== 'string' && fits(node));
}

/** Elements that say nothing when nothing is in them. Others, such as marks and cells, may hold a mere space. */
const sayWhatTheyHold = new Set('p h1 h2 h3 ul ol li blockquote figcaption small footer cite'.split(' '));

/** Whether readers lose nothing when it is left out: a line or a list without a word. */
export function saysNothing(node: HtmlElement): boolean {
  return sayWhatTheyHold.has(node.tag) && isBlank(node);
}

const speakWithoutText = new Set(['img', 'hr']);

/** Nothing to see in it: no letter, no picture, no rule. */
export function isBlank({ children }: HtmlElement): boolean {
  return children.every((node) =>
    typeof node === 'string' ? node.trim() === '' : !speakWithoutText.has(node.tag) && isBlank(node),
  );
}
