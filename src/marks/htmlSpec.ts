/** Attributes of an element to write; `undefined` ones are left out. */
export type HtmlAttributes = Readonly<Record<string, string | undefined>>;

/**
 * What `toHtml` returns: a tag, its attributes, then children; `0` is the place of the content.
 * Structure only: no markup in strings. The shape is ProseMirror's DOMOutputSpec with the attributes always given.
 */
export type HtmlSpec = readonly [tag: string, attributes: HtmlAttributes, ...children: (HtmlSpec | string | 0)[]];

/** An element to read: a DOM element of a clipboard or an element of an HTML tree. */
export interface HtmlSource {
  get(name: string): string | null;
}

/** One way of reading a block or mark from HTML. */
export interface HtmlRule {
  /** A simple selector of tag, classes and attributes: `h2`, `aside.pullquote`, `span[data-kind]`. */
  tag: string;
  /** Attributes that the element states; `false` where the element is not meant. `data-*` of declared attributes is read without it. */
  read?: (source: HtmlSource) => Readonly<Record<string, unknown>> | false;
  /** Rules of higher number are tried first; 50 unless told. */
  priority?: number;
}
