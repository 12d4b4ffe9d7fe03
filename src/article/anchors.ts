import type { Node } from '@tiptap/pm/model';
import { Mapping, type Step } from '@tiptap/pm/transform';

/** A place in an article: positions in the document of a version, and the words that stood there. Never a mark in the text. */
export interface Anchor {
  version: number;
  from: number;
  to: number;
  words: string;
}

/** Longest text that an anchor remembers, in UTF-16 units. */
const remembered = 500;

/** An anchor at a range of the document of `version`; throws a `RangeError` outside of it. */
export function anchorAt(doc: Node, version: number, from: number, to: number): Anchor {
  if (from < 0 || to < from || to > doc.content.size) throw new RangeError('Not a place in this article');
  return { version, from, to, words: doc.textBetween(from, to, '\n', '\n').slice(0, remembered) };
}

/**
 * The anchor after committed steps, which must be those of the versions following its own. Text typed at its edges
 * stays outside. `gone` when nothing of its range is left; its words remain what they were, so it can be offered again.
 */
export function mapAnchor(anchor: Anchor, steps: readonly Step[]): { anchor: Anchor; gone: boolean } {
  const mapping = new Mapping(steps.map((step) => step.getMap()));
  const from = mapping.map(anchor.from, 1);
  const to = Math.max(from, mapping.map(anchor.to, -1));
  return {
    anchor: { ...anchor, version: anchor.version + steps.length, from, to },
    gone: anchor.to > anchor.from && from === to,
  };
}
