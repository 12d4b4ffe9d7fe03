import type { HtmlRule, HtmlSpec } from '#marks/htmlSpec.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';
import type { Word } from '#words/say.ts';
import type { Attr } from './attrs.ts';
import type { Dressing, Telling } from './dressing.ts';

export type AttrValues = Readonly<Record<string, unknown>>;

/** A node as JSON, the shape of ProseMirror's `Node.toJSON`. */
export interface NodeJson {
  type: string;
  attrs?: AttrValues;
  content?: readonly NodeJson[];
  marks?: readonly { type: string; attrs?: AttrValues }[];
  text?: string;
}

/** A slot of a block that people type in; it becomes the child node `<block>_<part>`. */
interface Part {
  /** A ProseMirror content expression, `inline*` or `text*`. */
  content: string;
  /** The tag it is written with; it gets the class `<block>-<part>`. */
  tag: string;
  label: Word;
  /** Stands before the block's own content, where the others close it; such parts are declared first. */
  opens?: boolean;
}

/** A node that only lives inside its block, such as a list's item. */
interface Inner {
  content: string;
  /** An item of a list: Enter makes another, Tab moves it into the one before, Backspace takes its bullet. */
  item?: boolean;
  /** Its place in a grid of cells, where one goes about as in a spreadsheet; a cell keeps its place when its words go. */
  grid?: 'grid' | 'row' | 'cell';
  attrs?: Readonly<Record<string, Attr>>;
  fromHtml: readonly HtmlRule[];
  /** Says its attributes by itself: they are not added. */
  toHtml: (attrs: AttrValues) => HtmlSpec;
}

/** How the block stands in the insert menu. */
export interface MenuEntry {
  label: Word;
  /** A word of the catalogs with search words, separated by commas. */
  search: Word;
  shortcut?: string;
  /** What the writer types at the start of a paragraph to get it: `## `. Of what is counted it is the number that it begins with: `1. `. */
  typed?: string;
  attrs?: AttrValues;
}

export interface BlockDefinition {
  name: string;
  label: Word;
  /** `front`: once, in this order, before the body. `body` unless told. */
  place?: 'front' | 'body';
  /** Content expression of what stands before the parts that close it; none for a leaf or a block of parts alone. */
  content?: string;
  /** Holds blocks of the body, where one writes as in the body; its content follows from that. Boxes do not hold boxes. */
  box?: boolean;
  /** Enter on an empty last line makes another of the kind; elsewhere it leaves the block. */
  repeats?: boolean;
  /** Its content when it is new; an empty paragraph unless told. */
  fresh?: readonly NodeJson[];
  parts?: Readonly<Record<string, Part>>;
  inner?: Readonly<Record<string, Inner>>;
  /** Mark names allowed in its own text, ProseMirror's syntax: `_` (all) unless told. */
  marks?: string;
  attrs?: Readonly<Record<string, Attr>>;
  /** Repeats or decorates the body: left out of counts, plain text and reading aloud. */
  aside?: boolean;
  /** Repeats the body in its first part: the words that are selected when it is inserted. */
  lifts?: boolean;
  /** Its items have numbers where its attributes are these; the first has the one in the attribute `from`. What is split off goes on counting. */
  counted?: { where: AttrValues; from: string };
  menu?: readonly MenuEntry[];
  /** The sign before its line in the outline, which is its first text; left out there unless told. */
  outline?: string | ((attrs: AttrValues) => string);
  /** A heading: where its text may not stand as it is, or nothing is left of it, it goes back to being a paragraph, and a pasted headline becomes one. */
  heading?: boolean;
  fromHtml: readonly HtmlRule[];
  /** Neutral and lossless; declared attributes and the id are added as `data-*` by `article/html.ts`. */
  toHtml: (attrs: AttrValues) => HtmlSpec;
  /** The block for readers, made of its tree, where that is another; `null` if there is nothing to see. Attributes pass by `page/listed.ts`. */
  dress?: (tree: HtmlElement, dressing: Dressing) => HtmlElement | null;
  /** How files for others have it where attributes alone say what their readers need: by lines that are told (`toldLine`), or by links. */
  tell?: (tree: HtmlElement, telling: Telling) => HtmlElement;
  /** Named documents; every format, the gallery and the browser tests run over them. */
  examples: Readonly<Record<string, NodeJson>>;
}

/** Keeps the literal types while it checks the shape. */
export function defineBlock<const Definition extends BlockDefinition>(definition: Definition): Definition {
  return definition;
}

/** The node name of a block's part: `pullquote_words`. */
export function partName(block: string, part: string): string {
  return `${block}_${part}`;
}
