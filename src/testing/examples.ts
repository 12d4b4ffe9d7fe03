import { DOMSerializer, Fragment, type Node } from '@tiptap/pm/model';
import { frontLength, schema } from '#article/schema.ts';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { element, type HtmlElement, type HtmlNode } from '#marks/htmlTree.ts';

/** Every example of every block as a node, named `pullquote: showcase`. */
export function exampleNodes(): { name: string; node: Node }[] {
  return (blocks as readonly BlockDefinition[]).flatMap((block) =>
    Object.entries(block.examples).map(([name, json]) => ({
      name: `${block.name}: ${name}`,
      node: schema.nodeFromJSON(json),
    })),
  );
}

/** An article with this block in its place and nothing else but what the schema asks for. */
export function articleWith(node: Node): Node {
  const front = schema.topNodeType.createAndFill()?.children.slice(0, frontLength) ?? [];
  const isFront = front.some((part) => part.type === node.type);
  const opening = front.map((part) => (part.type === node.type ? node : part));
  return schema.node('doc', null, [...opening, isFront ? schema.node('paragraph') : node]);
}

/** What ProseMirror's own serializer makes of a node in the editor, as a tree; `div`s of `display: contents` are looked through. */
export function domTree(node: Node): HtmlNode[] {
  const target = new TreeParent();
  DOMSerializer.fromSchema(schema).serializeFragment(
    Fragment.from(node),
    { document: treeDocument as unknown as Document },
    target as unknown as HTMLElement,
  );
  return target.tree();
}

/** As much of a document as ProseMirror's serializer asks for. */
class TreeParent {
  readonly #children: (TreeParent | string)[] = [];
  readonly #attributes: Record<string, string> = {};
  readonly #tag: string;
  readonly nodeType = 1;

  constructor(tag = '') {
    this.#tag = tag;
  }

  appendChild<Child extends TreeParent | { text: string }>(child: Child): Child {
    if (!(child instanceof TreeParent)) this.#children.push(child.text);
    else this.#children.push(...(child.#tag === '' ? child.#children : [child]));
    return child;
  }

  setAttribute(name: string, value: string): void {
    this.#attributes[name] = value;
  }

  tree(): HtmlNode[] {
    return this.#children.flatMap((child) => {
      if (typeof child === 'string') return [child];
      const inside = child.tree();
      return child.#attributes.style === 'display: contents' ? inside : [child.#element(inside)];
    });
  }

  #element(inside: readonly HtmlNode[]): HtmlElement {
    return element(this.#tag, this.#attributes, ...inside);
  }
}

const treeDocument = {
  createElement: (tag: string) => new TreeParent(tag),
  createDocumentFragment: () => new TreeParent(),
  createTextNode: (text: string) => ({ text, nodeType: 3 }),
};
