import { DOMSerializer, type Node } from '@tiptap/pm/model';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { createElement } from 'react';
import type { AttrValues } from '#blocks/defineBlock.ts';
import { views } from '#blocks/views.tsx';
import type { Portals } from './portals.ts';

let made = 0;

/**
 * A block with controls. Its text stands in elements that ProseMirror fills at once, and React draws the controls
 * beside them through a portal: with Tiptap's own React node views the text itself would wait for React.
 */
export class BlockNodeView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #controls: HTMLElement;
  readonly #key: string;
  readonly #view: EditorView;
  readonly #getPosition: () => number | undefined;
  readonly #portals: Portals;
  #node: Node;
  #editable: boolean;

  constructor(node: Node, view: EditorView, getPosition: () => number | undefined, portals: Portals) {
    this.#node = node;
    this.#view = view;
    this.#getPosition = getPosition;
    this.#portals = portals;
    this.#editable = view.editable;
    made += 1;
    this.#key = `block-${made}`;
    const { ownerDocument } = view.dom;
    this.#controls = ownerDocument.createElement('div');
    this.#controls.contentEditable = 'false';
    this.#controls.className = 'block-controls';
    const block = this.#blockElement();
    if (views[node.type.name]?.place === 'within') {
      this.contentDOM = ownerDocument.createElement('div');
      this.contentDOM.className = 'block-parts';
      block.replaceChildren(this.#controls, this.contentDOM);
      this.dom = block;
    } else {
      this.contentDOM = block;
      this.dom = ownerDocument.createElement('div');
      this.dom.className = 'block-frame';
      this.dom.append(this.#controls, block);
    }
    this.#draw();
  }

  update(node: Node): boolean {
    if (node.type !== this.#node.type) return false;
    const changed = node.attrs !== this.#node.attrs;
    this.#node = node;
    if (changed) this.#copyFacts();
    if (changed || this.#editable !== this.#view.editable) this.#draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && this.#controls.contains(event.target);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    // The outermost element's attributes are this view's own and those of decorations.
    return this.#controls.contains(mutation.target) || (mutation.type === 'attributes' && mutation.target === this.dom);
  }

  destroy(): void {
    this.#portals.remove(this.#key);
  }

  /** The element that the schema writes for the block. */
  #blockElement(): HTMLElement {
    const spec = this.#node.type.spec.toDOM?.(this.#node);
    if (!spec) throw new Error(`${this.#node.type.name} has no element`);
    const { dom } = DOMSerializer.renderSpec(this.#view.dom.ownerDocument, spec);
    return dom as HTMLElement;
  }

  #copyFacts(): void {
    const fresh = this.#blockElement();
    const block =
      this.dom === this.contentDOM.parentElement && this.contentDOM.className === 'block-parts'
        ? this.dom
        : this.contentDOM;
    for (const name of block.getAttributeNames())
      if (name.startsWith('data-') && name !== 'data-current' && !fresh.hasAttribute(name)) block.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (name.startsWith('data-')) block.setAttribute(name, value);
  }

  #draw(): void {
    const view = views[this.#node.type.name];
    if (!view) return;
    this.#editable = this.#view.editable;
    const content = createElement(view.Controls, {
      id: typeof this.#node.attrs.id === 'string' ? this.#node.attrs.id : null,
      attrs: this.#node.attrs,
      editable: this.#editable,
      change: (attrs) => this.#change(attrs),
    });
    this.#portals.put({ key: this.#key, element: this.#controls, content });
  }

  #change(attrs: AttrValues): void {
    const position = this.#getPosition();
    if (position === undefined || !this.#view.editable) return;
    const { tr } = this.#view.state;
    for (const [name, value] of Object.entries(attrs)) tr.setNodeAttribute(position, name, value);
    this.#view.dispatch(tr);
  }
}
