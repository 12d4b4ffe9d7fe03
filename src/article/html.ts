import type { Mark, Node } from '@tiptap/pm/model';
import { blockNamed, blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { partName } from '#blocks/defineBlock.ts';
import { marks } from '#marks/all.ts';
import type { MarkDefinition } from '#marks/defineMark.ts';
import type { HtmlSpec } from '#marks/htmlSpec.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { blockFacts } from './facts.ts';

type Write = (node: Node, children: readonly HtmlNode[]) => HtmlElement;
/** What becomes of a block's tree, whose blocks inside have become theirs; `null` leaves it out. */
type Shape = (tree: HtmlElement, block: BlockDefinition) => HtmlElement | null;

const writers = new Map<string, Write>((blocks as readonly BlockDefinition[]).flatMap(blockWriters));
const markWriters = new Map<string, MarkDefinition>(marks.map((mark) => [mark.name, mark]));

function blockWriters(block: BlockDefinition): [string, Write][] {
  const own: Write = (node, children) => fill(block.toHtml(node.attrs), children, blockFacts(block, node.attrs));
  const parts = Object.entries(block.parts ?? {}).map(([name, part]): [string, Write] => [
    partName(block.name, name),
    (_, children) => element(part.tag, { class: `${block.name}-${name}` }, ...children),
  ]);
  const inner = Object.entries(block.inner ?? {}).map(([name, spec]): [string, Write] => [
    partName(block.name, name),
    (node, children) => fill(spec.toHtml(node.attrs), children),
  ]);
  return [[block.name, own], ...parts, ...inner];
}

function fill(
  spec: HtmlSpec,
  content: readonly HtmlNode[],
  more: Readonly<Record<string, string | undefined>> = {},
): HtmlElement {
  const [tag, attributes, ...children] = spec;
  const inside = children.flatMap((child: HtmlSpec | string | 0): readonly HtmlNode[] => {
    if (child === 0) return content;
    return typeof child === 'string' ? [child] : [fill(child, content)];
  });
  return element(tag, { ...attributes, ...more }, ...inside);
}

/** The HTML tree of one node: neutral and lossless, no DOM needed. */
export function nodeTree(node: Node): HtmlElement {
  return written(node, contentTree(node, nodeTree));
}

/** The same with every block in another shape, from the inside out; `null` where nothing is left. */
export function shapedTree(node: Node, shape: Shape): HtmlElement | null {
  const tree = written(
    node,
    contentTree(node, (child) => shapedTree(child, shape)),
  );
  const block = blockNamed(node.type.name);
  return block ? shape(tree, block) : tree;
}

/** The HTML of a node around what its content has become. */
export function written(node: Node, children: readonly HtmlNode[]): HtmlElement {
  if (node.type.name === 'hardBreak') return element('br', {});
  const write = writers.get(node.type.name);
  if (!write) throw new RangeError(`No HTML for ${node.type.name}`);
  return write(node, children);
}

/** The HTML tree of a document: its front and body, one element a block. Fields are not in it. */
export function articleTree(doc: Node): HtmlTree {
  return doc.children.map(nodeTree);
}

interface Open {
  mark: Mark | null;
  children: HtmlNode[];
}

/** Inline content nests marks as ProseMirror orders them, and neighbours with the same mark share its element. */
function contentTree(parent: Node, inside: (child: Node) => HtmlElement | null): HtmlNode[] {
  if (!parent.inlineContent) return parent.children.flatMap((child) => inside(child) ?? []);
  const root: Open = { mark: null, children: [] };
  const stack: Open[] = [root];
  const closeTo = (depth: number) => {
    while (stack.length > depth) {
      const top = stack.pop();
      const under = stack.at(-1);
      if (top?.mark && under) under.children.push(markTree(top.mark, top.children));
    }
  };
  for (const child of parent.children) {
    let shared = 0;
    while (shared < child.marks.length && stack[shared + 1]?.mark?.eq(child.marks[shared] as Mark)) shared += 1;
    closeTo(shared + 1);
    for (const mark of child.marks.slice(shared)) stack.push({ mark, children: [] });
    stack.at(-1)?.children.push(child.isText ? (child.text ?? '') : nodeTree(child));
  }
  closeTo(1);
  return root.children;
}

function markTree(mark: Mark, children: readonly HtmlNode[]): HtmlElement {
  const definition = markWriters.get(mark.type.name);
  if (!definition) throw new RangeError(`No HTML for the mark ${mark.type.name}`);
  return fill(definition.toHtml(mark.attrs), children);
}

const voidTags = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Writes a tree as HTML. The one place that quotes: `&`, `<`, `>`, quotation marks in attributes, and U+00A0. */
export function writeHtml(tree: HtmlTree): string {
  return tree.map(writeNode).join('');
}

function writeNode(node: HtmlNode): string {
  if (typeof node === 'string') return escapeText(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const open = `<${node.tag}${attributes.join('')}>`;
  return voidTags.has(node.tag) ? open : `${open}${writeHtml(node.children)}</${node.tag}>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00a0': '&nbsp;',
};
const escapeText = (text: string) => text.replace(/[&<>\u00a0]/g, (character) => entities[character] ?? character);
const escapeAttribute = (text: string) =>
  text.replace(/[&<>"\u00a0]/g, (character) => entities[character] ?? character);
