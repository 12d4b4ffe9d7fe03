import { DOMSerializer, type Node } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView, MarkView, NodeView, NodeViewConstructor } from '@tiptap/pm/view';
import { schema } from '#article/schema.ts';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { views } from '#blocks/views.tsx';
import type { Word } from '#words/say.ts';
import { BlockNodeView, hasControls } from './BlockNodeView.ts';
import { cellType } from './grid.ts';
import { labelOf } from './places.ts';
import type { Portals } from './portals.ts';

/**
 * The views of nodes: blocks with controls, and every textblock whose place has a name, which it asks for while empty.
 * The name rides in an attribute that is written once; decorations would be made anew at every key.
 */
export function nodeViews(portals: Portals, say: (word: Word) => string): Plugin {
  const found: Record<string, NodeViewConstructor> = {};
  for (const type of Object.values(schema.nodes)) {
    const label = type.isTextblock ? labelOf(type.create()) : undefined;
    if (label) found[type.name] = (node, view) => namedText(node, view, say(label));
  }
  found[cellType.name] = (node, view) => headCell(node, view, say('editor.headCell'));
  for (const { name, label, parts } of blocks as readonly BlockDefinition[])
    if (parts && !views[name]) found[name] = (node, view) => namedBlock(node, view, say(label));
  for (const name of Object.keys(views))
    found[name] = (node, view, getPosition) =>
      hasControls(node) ? new BlockNodeView(node, view, getPosition, portals, say) : asItIs;
  return new Plugin({ props: { nodeViews: found, markViews: { code: unspelled } } });
}

/** The browser's spelling has nothing to say about code. */
function unspelled(): MarkView {
  const dom = document.createElement('code');
  dom.spellcheck = false;
  return { dom };
}

/** ProseMirror shows a node by itself where it gets no view; its types do not say so. */
const asItIs = undefined as unknown as NodeView;

/** An empty head of a column says that it is one, as long as it has no words to say. */
function headCell(node: Node, view: EditorView, label: string): NodeView {
  const spec = node.type.spec.toDOM?.(node);
  if (!spec) throw new Error(`${node.type.name} has no element`);
  const { dom, contentDOM } = DOMSerializer.renderSpec(view.dom.ownerDocument, spec);
  const element = dom as HTMLElement;
  const name = (cell: Node) => {
    if (cell.attrs.head && cell.content.size === 0) element.setAttribute('aria-label', label);
    else element.removeAttribute('aria-label');
  };
  name(node);
  return {
    dom,
    contentDOM: contentDOM ?? null,
    update(next) {
      if (!next.sameMarkup(node)) return false;
      name(next);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === element,
  };
}

/** A block with parts says what it is to who listens. */
function namedBlock(node: Node, view: EditorView, label: string): NodeView {
  const spec = node.type.spec.toDOM?.(node);
  if (!spec) throw new Error(`${node.type.name} has no element`);
  const { dom, contentDOM } = DOMSerializer.renderSpec(view.dom.ownerDocument, spec);
  (dom as HTMLElement).setAttribute('aria-label', label);
  return { dom, contentDOM: contentDOM ?? null };
}

function namedText(node: Node, view: EditorView, label: string): NodeView {
  const spec = node.type.spec.toDOM?.(node);
  if (!spec) throw new Error(`${node.type.name} has no element`);
  const { dom, contentDOM } = DOMSerializer.renderSpec(view.dom.ownerDocument, spec);
  const element = dom as HTMLElement;
  element.dataset.ask = label;
  // Who listens goes by headings, and an empty one has to say what it is.
  const heading = /^H\d$/.test(element.tagName);
  const name = (empty: boolean) => {
    if (!heading || empty === element.hasAttribute('aria-label')) return;
    if (empty) element.setAttribute('aria-label', label);
    else element.removeAttribute('aria-label');
  };
  name(node.content.size === 0);
  return {
    dom,
    contentDOM: contentDOM ?? null,
    update(next) {
      if (!next.sameMarkup(node)) return false;
      name(next.content.size === 0);
      return true;
    },
    ignoreMutation: (mutation) => mutation.type === 'attributes' && mutation.target === element,
  };
}
