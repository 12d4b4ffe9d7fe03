import { DOMSerializer, Fragment, type Node } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';
import { createElement } from 'react';
import { idsIn } from '#article/blockIds.ts';
import { schema } from '#article/schema.ts';
import { blockNamed } from '#blocks/all.ts';
import type { FilledBlock } from '#blocks/blockView.ts';
import { type AttrValues, partName } from '#blocks/defineBlock.ts';
import { views } from '#blocks/views.tsx';
import type { Word } from '#words/say.ts';
import { BlockControls } from './BlockControls.tsx';
import { commandNamed } from './commands.ts';
import { newBlock } from './nodes.ts';
import { isEmptyBlock } from './places.ts';
import type { Portals } from './portals.ts';
import { labelOfBlock } from './turnInto.ts';
import { fillPart, putPart } from './walk.ts';

/** At a button there is nothing else to undo than the article's changes; a field has its own. */
function asksForUndo(event: Event): boolean {
  if (!(event instanceof KeyboardEvent) || !(event.target instanceof HTMLButtonElement)) return false;
  return (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
}

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
  readonly #entered: boolean;
  #emptyParts: readonly string[] = [];
  /** The names of the attributes that the schema gave its element. */
  #stated: readonly string[];

  constructor(
    node: Node,
    view: EditorView,
    getPosition: () => number | undefined,
    portals: Portals,
    say: (word: Word) => string,
  ) {
    this.#node = node;
    this.#view = view;
    this.#getPosition = getPosition;
    this.#portals = portals;
    this.#editable = view.editable;
    const position = getPosition();
    this.#entered = view.hasFocus() && position !== undefined && this.#holdsCaret(position);
    made += 1;
    this.#key = `block-${made}`;
    const { ownerDocument } = view.dom;
    this.#controls = ownerDocument.createElement('div');
    this.#controls.contentEditable = 'false';
    this.#controls.className = 'block-controls';
    const block = this.#blockElement();
    this.#stated = block.getAttributeNames();
    block.setAttribute('aria-label', say(labelOfBlock(node)));
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
    if (node.type !== this.#node.type || !hasControls(node)) return false;
    const changed = node.attrs !== this.#node.attrs;
    this.#node = node;
    if (changed) this.#copyFacts();
    const filled = emptyParts(node).join() !== this.#emptyParts.join();
    if (changed || filled || this.#editable !== this.#view.editable) this.#draw();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && this.#controls.contains(event.target) && !asksForUndo(event);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    // The outermost element's attributes are this view's own and those of decorations.
    return this.#controls.contains(mutation.target) || (mutation.type === 'attributes' && mutation.target === this.dom);
  }

  destroy(): void {
    // Whoever was at its controls goes on in the text: the keys that took the block away bring it back from there.
    if (this.#controls.contains(this.dom.ownerDocument.activeElement)) queueMicrotask(() => this.#takeFocus());
    this.#portals.remove(this.#key);
  }

  #takeFocus(): void {
    const { activeElement, body } = this.dom.ownerDocument;
    if (!this.#view.isDestroyed && (activeElement === body || activeElement === null)) this.#view.focus();
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
    for (const name of this.#stated) if (!fresh.hasAttribute(name)) block.removeAttribute(name);
    // Decorations have a say in the class.
    for (const { name, value } of fresh.attributes) if (name !== 'class') block.setAttribute(name, value);
    this.#stated = fresh.getAttributeNames();
  }

  #draw(): void {
    this.#editable = this.#view.editable;
    this.#emptyParts = emptyParts(this.#node);
    const content = createElement(BlockControls, {
      block: this.#node.type.name,
      id: typeof this.#node.attrs.id === 'string' ? this.#node.attrs.id : null,
      attrs: this.#node.attrs,
      emptyParts: this.#emptyParts,
      editable: this.#editable,
      entered: this.#entered,
      change: (attrs, words, instead) => this.#change(attrs, words ?? {}, instead ?? {}),
      add: (block, filled) => this.#add(block, filled),
      follow: (filled) => this.#follow(filled),
      write: () => this.#write(),
      run: (command) => this.#run(command),
    });
    this.#portals.put({ key: this.#key, element: this.#controls, content });
  }

  #change(
    attrs: AttrValues,
    words: Readonly<Record<string, string>>,
    instead: Readonly<Record<string, string>>,
  ): boolean {
    if (this.#view.isDestroyed || !this.#view.editable) return true;
    const { doc, tr } = this.#view.state;
    const position = this.#getPosition() ?? placeOf(doc, this.#node.attrs.id);
    const node = position === undefined ? null : doc.nodeAt(position);
    if (position === undefined || !node) return false;
    for (const [name, value] of Object.entries(attrs))
      if (node.attrs[name] !== value) tr.setNodeAttribute(position, name, value);
    for (const [part, text] of Object.entries(words))
      if (text !== '') fillPart(tr, position, partName(node.type.name, part), text);
    for (const [part, text] of Object.entries(instead)) putPart(tr, position, partName(node.type.name, part), text);
    if (tr.docChanged) this.#view.dispatch(tr);
    return true;
  }

  #add(block: string, filled: readonly FilledBlock[]): string[] {
    const position = this.#getPosition();
    if (position === undefined || !this.#view.editable) return [];
    const made = filledBlocks(block, filled);
    const end = position + this.#node.nodeSize - 1;
    const last = this.#node.lastChild;
    const waiting = last?.type.name === block && isEmptyBlock(last) ? last.nodeSize : 0;
    this.#view.dispatch(this.#view.state.tr.replaceWith(end - waiting, end, made).scrollIntoView());
    return made.map((node) => String(node.attrs.id));
  }

  #follow(filled: readonly FilledBlock[]): string[] {
    const position = this.#getPosition();
    if (position === undefined || filled.length === 0 || !this.#view.editable) return [];
    const made = filledBlocks(this.#node.type.name, filled);
    this.#view.dispatch(this.#view.state.tr.insert(position + this.#node.nodeSize, made));
    return made.map((node) => String(node.attrs.id));
  }

  #run(command: string): void {
    this.#write();
    if (this.#view.editable) commandNamed(command).run(this.#view.state, this.#view.dispatch, this.#view);
  }

  /** The caret into the block, should it be elsewhere, and the focus to it. */
  #write(): void {
    const position = this.#getPosition();
    if (position === undefined) return;
    if (!this.#holdsCaret(position)) {
      const { doc, tr } = this.#view.state;
      const end = doc.resolve(position + this.#node.nodeSize - 1);
      this.#view.dispatch(tr.setSelection(Selection.near(end, -1)));
    }
    this.#view.focus();
  }

  #holdsCaret(position: number): boolean {
    const { selection } = this.#view.state;
    return selection.from > position && selection.to < position + this.#node.nodeSize;
  }
}

/** Whether a block has something to control in the manuscript. */
export function hasControls({ type, attrs }: Node): boolean {
  const view = views[type.name];
  return view !== undefined && Object.entries(view.where ?? {}).every(([name, value]) => attrs[name] === value);
}

/** Where a block is that has been drawn anew: what was begun at its controls goes on where it moves. */
function placeOf(doc: Node, id: unknown): number | undefined {
  let found: number | undefined;
  doc.forEach((block, offset) => {
    const place = idsIn(block).find((each) => each.id !== null && each.id === id);
    if (place) found = offset + place.at;
  });
  return found;
}

const filledBlocks = (block: string, filled: readonly FilledBlock[]) =>
  filled.map(({ attrs, words }) => newBlock(block, attrs, partsFilled(block, words)));

/** Words for parts, by the names of their nodes. */
function partsFilled(block: string, words: Readonly<Record<string, string>> = {}): Record<string, Fragment> {
  const said = Object.entries(words).filter(([, text]) => text !== '');
  return Object.fromEntries(said.map(([part, text]) => [partName(block, part), Fragment.from(schema.text(text))]));
}

/** The parts of a block that have no words, or are not there. */
function emptyParts(block: Node): string[] {
  const filled = new Set(block.children.filter((child) => child.content.size > 0).map((child) => child.type.name));
  const names = Object.keys(blockNamed(block.type.name)?.parts ?? {});
  return names.filter((part) => !filled.has(partName(block.type.name, part)));
}
