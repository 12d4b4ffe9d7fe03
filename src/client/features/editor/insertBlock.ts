import { Fragment, type Node } from '@tiptap/pm/model';
import { type Command, NodeSelection, Selection, type Transaction } from '@tiptap/pm/state';
import { blockNamed } from '#blocks/all.ts';
import type { AttrValues } from '#blocks/defineBlock.ts';
import { built, joined, partToFill, startOfLine } from './lines.ts';
import { adapt, linesOf, newBlock, nodeType } from './nodes.ts';
import { bodyStart, isEmptyParagraph, isFront, ownBlock, partNames, topBlock } from './places.ts';
import { caretAt, caretToPart, paragraphAt } from './walk.ts';

/** Puts a new block where the caret is: in place of an empty paragraph, else behind the block one is in. */
export function insertBlock(name: string, attrs: AttrValues = {}): Command {
  return (state, dispatch) => {
    if (dispatch) dispatch(insertedBlock(state.tr, filledBlock(name, attrs)).scrollIntoView());
    return true;
  };
}

function filledBlock(name: string, attrs: AttrValues): Node {
  const type = nodeType(name);
  const definition = blockNamed(name);
  if (type.isTextblock || type.isLeaf || definition?.parts || definition?.box) return newBlock(name, attrs);
  return built(name, attrs, [{ id: null, content: Fragment.empty, caret: null }])[0] ?? missing(name);
}

/** The new block's place, and the caret in the first part that wants words. */
export function insertedBlock(tr: Transaction, node: Node): Transaction {
  const own = ownBlock(tr.selection.$from);
  const fits = own?.parent.canReplaceWith(own.index, own.index, node.type);
  const current = fits ? own : topBlock(tr.selection.$from);
  const start = bodyStart(tr.doc);
  const inBody = current && !isFront(current.node);
  const at = inBody ? current.to : start;
  const empty = inBody ? isEmptyParagraph(current.node) : isEmptyParagraph(tr.doc.nodeAt(start));
  const from = inBody && empty ? current.from : at;
  const to = empty ? from + (tr.doc.nodeAt(from)?.nodeSize ?? 0) : from;
  tr.replaceWith(from, to, node);
  if (node.isLeaf) return paragraphAfter(tr, from + node.nodeSize);
  const part = partToFill(node);
  return part ? caretToPart(tr, from, node, part) : caretAt(tr, startOfLine(tr.doc, from, 0));
}

function paragraphAfter(tr: Transaction, position: number): Transaction {
  const next = tr.doc.nodeAt(position);
  return next?.isTextblock ? caretAt(tr, position + 1) : paragraphAt(tr, position);
}

/** The selected words set large behind their paragraph, as they stand; the caret asks for what is missing: the speaker. */
export function liftWords(name: string): Command {
  return (state, dispatch) => {
    const [first] = partNames(blockNamed(name) ?? missing(name));
    if (!first) return false;
    // Menus ask often whether they may, and all of a long article may be chosen.
    if (!dispatch) return true;
    const { selection, tr } = state;
    const { from, to } = selection;
    const lines =
      selection.empty || selection instanceof NodeSelection
        ? []
        : state.doc.slice(from, to, true).content.content.flatMap(linesOf);
    const words = trimmed(adapt(joined(lines), nodeType(first)));
    // Behind the last of the chosen blocks; the words themselves stay where they are.
    const $end =
      selection.$to.parentOffset > 0 || selection.empty ? selection.$to : tr.doc.resolve(Math.max(0, to - 1));
    tr.setSelection(Selection.near($end, -1));
    dispatch(insertedBlock(tr, newBlock(name, {}, { [first]: words })).scrollIntoView());
    return true;
  };
}

function trimmed(words: Fragment): Fragment {
  const text = words.textBetween(0, words.size, '', '\ufffc');
  const start = text.length - text.trimStart().length;
  return words.cut(start, Math.max(start, text.trimEnd().length));
}

function missing(name: string): never {
  throw new Error(`There is no block ${name}`);
}
