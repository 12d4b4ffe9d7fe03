import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { type EditorState, Selection, type SelectionBookmark } from '@tiptap/pm/state';
import type { Mappable } from '@tiptap/pm/transform';
import { blocksAround, isKept } from './places.ts';

/**
 * Whole neighbouring blocks of the body or of a box. The choosing began at `anchor`; `head` is the end that arrows move. A
 * block that somebody else deletes leaves the selection, and nothing that stands beside it takes its place.
 */
export class BlockSelection extends Selection {
  /** Where the caret stood when its block was chosen: there one goes on typing. Null once another block is chosen. */
  readonly caret: number | null;

  private constructor(doc: Node, anchor: number, head: number, caret: number | null) {
    super(doc.resolve(anchor), doc.resolve(head));
    this.caret = caret;
  }

  /** From one block to another of those that `$among` stands among, by their numbers. */
  static over($among: ResolvedPos, anchorIndex: number, headIndex: number): BlockSelection {
    const forward = headIndex >= anchorIndex;
    const anchor = $among.posAtIndex(anchorIndex + (forward ? 0 : 1));
    const head = $among.posAtIndex(headIndex + (forward ? 1 : 0));
    return new BlockSelection($among.doc, anchor, head, null);
  }

  /** The blocks that a range touches; null where there are none. */
  static touched(doc: Node, from: number, to: number, forward = true, caret: number | null = null) {
    const blocks = blocksAround(doc.resolve(from), doc.resolve(to));
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (!first || !last) return null;
    return new BlockSelection(doc, forward ? first.from : last.to, forward ? last.to : first.from, caret);
  }

  get forward(): boolean {
    return this.head >= this.anchor;
  }

  get anchorIndex(): number {
    return this.$anchor.index() - (this.forward ? 0 : 1);
  }

  get headIndex(): number {
    return this.$head.index() - (this.forward ? 1 : 0);
  }

  override map(doc: Node, mapping: Mappable): Selection {
    const range = mapBlocks(this, doc, mapping);
    const found = range && BlockSelection.touched(doc, range.from, range.to, this.forward, this.#caretIn(mapping));
    return found ?? Selection.near(doc.resolve(Math.min(mapping.map(this.from), doc.content.size)));
  }

  #caretIn(mapping: Mappable): number | null {
    const result = this.caret === null ? null : mapping.mapResult(this.caret);
    return result && !result.deletedAcross ? result.pos : null;
  }

  override eq(other: Selection): boolean {
    return other instanceof BlockSelection && other.anchor === this.anchor && other.head === this.head;
  }

  override getBookmark(): SelectionBookmark {
    return bookmark(this.anchor, this.head);
  }

  override toJSON(): object {
    return { type: 'blocks', anchor: this.anchor, head: this.head };
  }

  static override fromJSON(doc: Node, { anchor, head }: { anchor: number; head: number }): Selection {
    return bookmark(anchor, head).resolve(doc);
  }
}

Selection.jsonID('blocks', BlockSelection);
// The blocks are drawn as chosen; the browser's own blue over their words would say it twice.
BlockSelection.prototype.visible = false;

/** Positions inside the outermost blocks tell whether these are still there, whatever came or went beside them. */
function mapBlocks(selection: Selection, doc: Node, mapping: Mappable): { from: number; to: number } | null {
  const { $from, $to, from, to } = selection;
  const startsInLeaf = $from.nodeAfter?.isLeaf;
  const endsInLeaf = $to.nodeBefore?.isLeaf;
  const start = mapping.mapResult(startsInLeaf ? from : from + 1, 1);
  const end = mapping.mapResult(endsInLeaf ? to : to - 1, -1);
  const startGone = startsInLeaf ? start.deletedAfter : start.deletedAcross;
  const endGone = endsInLeaf ? end.deletedBefore : end.deletedAcross;
  if (end.pos < start.pos || ((startGone || endGone) && end.pos === start.pos)) return null;
  // Out of the blocks again, to the rank at which they were chosen: a box has blocks of its own.
  const $start = doc.resolve(start.pos);
  const $end = doc.resolve(end.pos);
  return {
    from: $start.depth > $from.depth ? $start.before($from.depth + 1) : start.pos,
    to: $end.depth > $to.depth ? $end.after($to.depth + 1) : end.pos,
  };
}

function bookmark(anchor: number, head: number): SelectionBookmark {
  return {
    map: (mapping) =>
      bookmark(mapping.map(anchor, head >= anchor ? 1 : -1), mapping.map(head, head >= anchor ? -1 : 1)),
    resolve(doc) {
      const [from, to] = [Math.min(anchor, head), Math.min(Math.max(anchor, head), doc.content.size)];
      const found = from < to ? BlockSelection.touched(doc, from, to, head >= anchor) : null;
      return found ?? Selection.near(doc.resolve(Math.min(from, doc.content.size)));
    },
  };
}

/** The chosen blocks' place among their neighbours, counted from one. */
export function placeOf({ selection: { $from, $to } }: EditorState): { first: number; count: number; all: number } {
  const blocks = $from.parent.children.filter((child) => !isKept(child)).length;
  const opening = $from.parent.children.findIndex((child) => !isKept(child));
  return { first: $from.index() - opening + 1, count: $to.index() - $from.index(), all: blocks };
}
