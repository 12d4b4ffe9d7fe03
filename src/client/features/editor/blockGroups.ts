import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Blocks of a group, usually; one that has grown to twice as many is divided. */
const usual = 32;
/** From so many blocks on a manuscript is drawn in groups. */
const many = 2 * usual;
/** Letters of a line, for the guess at a group's height before it is first seen. */
const lineLetters = 70;

interface Group {
  element: HTMLElement;
  slot: HTMLSlotElement;
  nodes: Slottable[];
}

type Slottable = Element | Text;

const isSlottable = (node: Node): node is Slottable => node instanceof Element || node instanceof Text;

/**
 * Draws a long manuscript in groups of blocks, so that what is out of sight costs a browser nothing at a key. ProseMirror's
 * elements stay where they are, children of the textbox one after the other: the groups stand in its shadow tree and
 * say only where what is drawn.
 */
export function blockGroups(): Plugin {
  let groups: BlockGroups | null = null;
  return new Plugin({
    view(view) {
      // Whenever a plugin comes or goes all views of plugins are made anew; the manuscript's element stays, and its groups.
      groups ??= new BlockGroups(view);
      return groups;
    },
  });
}

class BlockGroups {
  readonly #view: EditorView;
  readonly #of = new WeakMap<Node, Group>();
  readonly #observer = new MutationObserver((records) => this.#follow(records));
  #root: ShadowRoot | null = null;
  #groups: Group[] = [];

  constructor(view: EditorView) {
    this.#view = view;
    this.#begin();
  }

  /** Called before ProseMirror measures anything: a block that is in no group has no place yet. */
  update(): void {
    if (this.#root) this.#follow(this.#observer.takeRecords());
    else this.#begin();
  }

  #begin(): void {
    const { dom, composing } = this.#view;
    // What is being composed must keep its place on the screen.
    if (dom.childNodes.length < many || composing || !('assign' in HTMLSlotElement.prototype)) return;
    this.#root = dom.attachShadow({ mode: 'open', slotAssignment: 'manual' });
    this.#observer.observe(dom, { childList: true });
    const group = this.#add(null);
    group.nodes = [...dom.childNodes].filter(isSlottable);
    this.#settle(new Set([group]));
  }

  #follow(records: readonly MutationRecord[]): void {
    const touched = new Set<Group>();
    const come: Slottable[] = [];
    for (const node of new Set(records.flatMap(({ addedNodes, removedNodes }) => [...removedNodes, ...addedNodes]))) {
      const group = this.#of.get(node);
      if (group) {
        group.nodes = group.nodes.filter((one) => one !== node);
        this.#of.delete(node);
        touched.add(group);
      }
      if (node.parentNode === this.#view.dom && isSlottable(node)) come.push(node);
    }
    come.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    for (const node of come) {
      const before = node.previousSibling;
      const group = (before && this.#of.get(before)) ?? this.#groups[0] ?? this.#add(null);
      group.nodes.splice(before ? group.nodes.indexOf(before as Slottable) + 1 : 0, 0, node);
      this.#of.set(node, group);
      touched.add(group);
    }
    this.#settle(touched);
  }

  /** Divides what has grown, lets go of what is empty, and has the others drawn as they are now. */
  #settle(touched: ReadonlySet<Group>): void {
    for (const group of touched) {
      if (group.nodes.length === 0) {
        this.#groups = this.#groups.filter((one) => one !== group);
        group.element.remove();
        continue;
      }
      let last = group;
      const rest = group.nodes.length > 2 * usual ? group.nodes.splice(usual) : [];
      this.#draw(group);
      while (rest.length > 0) {
        last = this.#add(last);
        last.nodes = rest.splice(0, usual);
        this.#draw(last);
      }
    }
  }

  #draw(group: Group): void {
    for (const node of group.nodes) this.#of.set(node, group);
    group.slot.assign(...group.nodes);
    const lines = group.nodes.reduce((sum, node) => sum + 1 + (node.textContent?.length ?? 0) / lineLetters, 0);
    group.element.style.setProperty('--lines', String(Math.round(lines)));
  }

  #add(after: Group | null): Group {
    const element = document.createElement('div');
    element.part.add('group');
    const slot = document.createElement('slot');
    element.append(slot);
    if (after) after.element.after(element);
    else this.#root?.append(element);
    const group: Group = { element, slot, nodes: [] };
    this.#groups.splice(after ? this.#groups.indexOf(after) + 1 : this.#groups.length, 0, group);
    return group;
  }
}
