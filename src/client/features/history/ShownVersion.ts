import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';

type Listener = (state: EditorState, transaction: Transaction | null) => void;

/**
 * Versions of an article shown one after the other, as the preview asks for a session: it draws only what differs from
 * the version before, so that going through them does not jump.
 */
export class ShownVersion {
  #state: EditorState;
  readonly #listeners = new Set<Listener>();

  constructor(doc: Node) {
    this.#state = EditorState.create({ doc });
  }

  get state(): EditorState {
    return this.#state;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** A place in an older version is none in the manuscript. */
  reveal(): void {}

  show(doc: Node): void {
    this.#state = EditorState.create({ doc: reusing(this.#state.doc, doc) });
    for (const listener of [...this.#listeners]) listener(this.#state, null);
  }
}

/** The document with the blocks of another where they are equal: drawn once, they need not be drawn again. */
function reusing(before: Node, now: Node): Node {
  const known = new Map(before.children.map((block) => [String(block.attrs.id ?? block.type.name), block]));
  const children = now.children.map((block) => {
    const same = known.get(String(block.attrs.id ?? block.type.name));
    return same?.eq(block) ? same : block;
  });
  return now.type.create(now.attrs, children, now.marks);
}
