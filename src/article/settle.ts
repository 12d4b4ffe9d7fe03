import { type ContentMatch, Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { blockNamed } from '#blocks/all.ts';
import { partName } from '#blocks/defineBlock.ts';
import { inlineContent, isRun, type Run } from './runs.ts';
import { frontLength, schema } from './schema.ts';

type Item = Node | Run;

/**
 * A node of this type made of what was found inside it, and after it the blocks that have no place in it. Text that
 * fits nowhere as the block it was is kept in the nearest text block.
 */
export function settle(type: NodeType, attrs: object, items: readonly Item[]): Node[] {
  const filling = new Filling(type);
  for (const item of inOrder(type, items.map(asBlock))) filling.place(item);
  return [type.create({ ...attrs }, filling.finished()), ...filling.rest];
}

class Filling {
  readonly rest: Node[] = [];
  readonly #children: Node[] = [];
  #match: ContentMatch;

  constructor(type: NodeType) {
    this.#match = type.contentMatch;
  }

  /** Puts a block at the end: as it is, into the last one, wrapped, as text, taken apart, or behind the whole. */
  place(node: Node): void {
    if (this.#push(node) || this.#lengthen((last) => appended(last, node)) || this.#wrap(node)) return;
    if (node.isTextblock) this.#placeText(node);
    else if (node.isLeaf || node.type.spec.isolating) this.rest.push(node);
    else for (const child of node.children) this.place(child);
  }

  finished(): readonly Node[] {
    const missing = this.#match.fillBefore(Fragment.empty, true);
    return [...this.#children, ...(missing?.content ?? [])];
  }

  /** With what the content asks for before it, such as an article's front. */
  #push(node: Node): boolean {
    const before = this.#match.fillBefore(Fragment.from(node));
    if (!before) return false;
    for (const next of [...before.content, node]) {
      this.#match = this.#match.matchType(next.type) ?? this.#match;
      this.#children.push(next);
    }
    return true;
  }

  #lengthen(longer: (last: Node) => Node | null): boolean {
    const last = this.#children.at(-1);
    const grown = last && longer(last);
    if (grown) this.#children.splice(-1, 1, grown);
    return Boolean(grown);
  }

  #wrap(node: Node): boolean {
    const around = this.#match.findWrapping(node.type);
    if (!around?.length) return false;
    return this.#push(around.reduceRight<Node>((content, wrapper) => filledOut(wrapper, content), node));
  }

  #placeText(node: Node): void {
    if (node.childCount === 0) return;
    const more = () => this.#lengthen((last) => withText(last, node.children));
    if (this.#children.at(-1)?.type === node.type && more()) return;
    const instead = firstTextblock(this.#match);
    if (instead) this.#push(instead.create(null, inlineContent(instead, node.children)));
    else if (!more()) this.rest.push(node);
  }
}

function asBlock(item: Item): Node {
  if (!isRun(item)) return item;
  const paragraph = schema.node('paragraph').type;
  return paragraph.create(null, inlineContent(paragraph, item));
}

/** The first kind of text block that may follow, in the order in which blocks are declared. */
function firstTextblock(match: ContentMatch): NodeType | undefined {
  return Object.values(schema.nodes).find((type) => type.isTextblock && match.matchType(type));
}

/** The node as the only content of a wrapper, which gets what else it needs. */
function filledOut(wrapper: NodeType, content: Node): Node {
  const made = wrapper.createAndFill(null, content);
  if (!made) throw new Error(`${wrapper.name} cannot hold ${content.type.name}`);
  return made;
}

/** `into`, or the last block in it, with the node at its end; `null` where none of them takes it. */
function appended(into: Node, node: Node): Node | null {
  if (into.isTextblock || into.isLeaf) return null;
  if (into.contentMatchAt(into.childCount).matchType(node.type)) return into.copy(into.content.addToEnd(node));
  const last = into.lastChild;
  const longer = last && appended(last, node);
  return longer ? into.copy(into.content.replaceChild(into.childCount - 1, longer)) : null;
}

/** The last text block in `into` with more words after a break, or a space where it takes none. */
function withText(into: Node, run: Run): Node | null {
  if (into.isTextblock) {
    const gap = into.childCount === 0 ? [] : [schema.node('hardBreak')];
    return into.copy(into.content.append(inlineContent(into.type, [...gap, ...run])));
  }
  const last = into.lastChild;
  const longer = last && withText(last, run);
  return longer ? into.copy(into.content.replaceChild(into.childCount - 1, longer)) : null;
}

/** A block's parts open or close it, in their order; an article's front opens it, the first of each kind. Else as found. */
function inOrder(type: NodeType, items: readonly Node[]): Node[] {
  if (type === schema.topNodeType) {
    const front = fronts.map((empty) => items.find((item) => item.type === empty.type) ?? empty);
    return [...front, ...items.filter((item) => !front.includes(item))];
  }
  const parts = Object.entries(blockNamed(type.name)?.parts ?? {});
  const rank = (item: Node) => {
    const index = parts.findIndex(([name]) => partName(type.name, name) === item.type.name);
    if (index < 0) return 0;
    return parts[index]?.[1].opens ? index - parts.length : index + 1;
  };
  return items.toSorted((a, b) => rank(a) - rank(b));
}

/** An empty one of each, where an article comes without. */
const fronts = schema.topNodeType.createAndFill()?.children.slice(0, frontLength) ?? [];
