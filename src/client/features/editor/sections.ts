import type { Node } from '@tiptap/pm/model';
import { type Command, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import { frontLength } from '#article/schema.ts';
import { blockNamed } from '#blocks/all.ts';
import { saying } from './announcing.ts';
import { BlockSelection } from './BlockSelection.ts';

/** A heading and what follows it until the next that stands at least as high. Positions are those before and behind. */
export interface Section {
  from: number;
  to: number;
}

/** How high a block stands as a heading: the number of its place among the levels, from 0. Null if it is none. */
function levelOf({ type, attrs }: Node): number | null {
  const definition = blockNamed(type.name);
  if (!definition?.heading) return null;
  const entry = (definition.menu ?? []).findLastIndex(({ attrs: own = {} }) =>
    Object.entries(own).every(([name, value]) => attrs[name] === value),
  );
  return Math.max(0, entry);
}

/** The headings of the body, in order. */
function headingsIn(doc: Node): { from: number; level: number }[] {
  const found: { from: number; level: number }[] = [];
  doc.forEach((block, from, index) => {
    const level = index < frontLength ? null : levelOf(block);
    if (level !== null) found.push({ from, level });
  });
  return found;
}

/** The sections that stand side by side under one heading, of which one begins at a position, and its number among them. */
function siblings(doc: Node, heading: number): { sections: Section[]; index: number } | null {
  const all = headingsIn(doc);
  const at = all.findIndex(({ from }) => from === heading);
  const own = all[at];
  if (!own) return null;
  const higher = ({ level }: { level: number }) => level < own.level;
  const start = all.slice(0, at).findLastIndex(higher) + 1;
  const length = all.slice(at).findIndex(higher);
  const end = length < 0 ? all.length : at + length;
  const peers = all.slice(start, end).filter(({ level }) => level === own.level);
  const close = all[end]?.from ?? doc.content.size;
  const sections = peers.map(({ from }, index) => ({ from, to: peers[index + 1]?.from ?? close }));
  return { sections, index: peers.indexOf(own) };
}

/** The section whose heading begins at a position. */
export function sectionAt(doc: Node, heading: number): Section | null {
  const found = siblings(doc, heading);
  return found?.sections[found.index] ?? null;
}

/** Lets a section and its neighbour change places. What stands before the first heading is no section and stays there. */
export function moveSection(heading: number, direction: -1 | 1): Command {
  return (state, dispatch) => {
    const found = siblings(state.doc, heading);
    const own = found?.sections[found.index];
    const other = found && found.index + direction >= 0 ? found.sections[found.index + direction] : undefined;
    if (!found || !own || !other) return false;
    if (!dispatch) return true;
    const [first, second] = direction < 0 ? [other, own] : [own, other];
    const place = found.index + direction + 1;
    const tr = swap(state.tr, first.from, second.from, second.to);
    dispatch(saying(tr, 'editor.said.sectionMoved', { place, all: found.sections.length }));
    return true;
  };
}

/** The same with the section one writes in. */
export function moveSectionHere(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const heading = headingsIn(state.doc).findLast(({ from }) => from <= state.selection.from);
    if (!heading) return false;
    return moveSection(heading.from, direction)(state, dispatch && ((tr) => dispatch(tr.scrollIntoView())));
  };
}

/**
 * Lets two neighbouring ranges of blocks change places: the smaller one is taken out and put back, so that what others
 * write in the larger one meanwhile stays where it is. Blocks keep their ids, and what was selected goes along; of a
 * selection over both ranges what is in the one it begins in.
 */
export function swap(tr: Transaction, from: number, middle: number, to: number): Transaction {
  const { doc, selection } = tr;
  const [first, second] = [middle - from, to - middle];
  if (first <= second) tr.insert(to, doc.slice(from, middle).content).delete(from, middle);
  else tr.delete(middle, to).insert(from, doc.slice(middle, to).content);
  const begin = selection.from;
  if (begin < from || begin >= to) return tr.setSelection(shifted(tr.doc, selection, doc.content.size, 0));
  return tr.setSelection(
    begin < middle ? shifted(tr.doc, selection, middle, second) : shifted(tr.doc, selection, to, -first),
  );
}

/** The selection, up to `end`, in a document in which what was there stands `distance` further on. */
function shifted(doc: Node, selection: Selection, end: number, distance: number): Selection {
  const { from, to, anchor, head } = selection;
  const there = (position: number) => Math.min(position, end) + distance;
  if (selection instanceof BlockSelection) {
    const blocks = BlockSelection.touched(doc, there(from), there(to), selection.forward);
    if (blocks) return blocks;
  }
  return TextSelection.between(doc.resolve(there(anchor)), doc.resolve(there(head)));
}
