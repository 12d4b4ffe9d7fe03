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

/** The first child with this tag. */
export function child(parent: HtmlElement, tag: string): HtmlElement | undefined {
  return parent.children.find((node): node is HtmlElement => typeof node !== 'string' && node.tag === tag);
}
