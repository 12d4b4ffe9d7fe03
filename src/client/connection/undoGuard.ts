import { isHistoryTransaction } from '@tiptap/pm/history';
import type { Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Mappable, StepMap } from '@tiptap/pm/transform';
import { isRemote } from './unconfirmed.ts';

interface Range {
  from: number;
  to: number;
}

/** What this writer brought in by one step, and what others put into the middle of that since. */
interface Ranges {
  own: readonly Range[];
  foreign: readonly Range[];
}

const key = new PluginKey<Ranges>('undoGuard');

/** As many own insertions as the undo history reaches back, about: work per keystroke does not grow with the article. */
const most = 200;

/**
 * Undoing an insertion made by one step (a paste, a split) deletes everything that stands in its range by then, a
 * colleague's words included. This plugin knows the ranges that others inserted there and puts back what an undo or
 * redo took of them. Letters typed one by one are undone one by one and need no guard.
 */
export function undoGuard(): Plugin {
  return new Plugin<Ranges>({
    key,
    state: {
      init: () => ({ own: [], foreign: [] }),
      apply: (transaction, ranges, _before, state) =>
        transaction.docChanged ? follow(ranges, transaction, isRemote(state, transaction)) : ranges,
    },
    appendTransaction(transactions, before, state) {
      const index = transactions.findIndex((transaction) => isHistoryTransaction(transaction));
      const undoing = transactions[index];
      const ranges = key.getState(before);
      // Only the transaction that comes first changes the document that the ranges are about.
      if (index !== 0 || !undoing || !ranges || ranges.foreign.length === 0) return null;
      return putBack(ranges.foreign, undoing, transactions.slice(1), state);
    },
  });
}

function follow({ own, foreign }: Ranges, transaction: Transaction, remote: boolean): Ranges {
  let [mine, theirs] = [own, foreign];
  const undone = (transaction.getMeta('rebased') as number | undefined) ?? 0;
  if (remote && undone > 0) {
    // Own steps are taken back, the others' applied, and the own ones done again: only the middle is foreign.
    const { mapping } = transaction;
    mine = mapRanges(mine, mapping);
    theirs = mapRanges(theirs, mapping);
    const redone =
      mapping.maps.length - [...Array(undone).keys()].filter((at) => mapping.getMirror(at) !== undefined).length;
    for (let at = undone; at < redone; at += 1)
      theirs = [...theirs, ...inserted(mapping.maps[at]).flatMap((range) => mapRanges([range], mapping.slice(at + 1)))];
    return { own: mine, foreign: inside(theirs, mine) };
  }
  for (const map of transaction.mapping.maps) {
    mine = mapRanges(mine, map);
    // Own words typed into foreign ones belong to the own insertion's history and go with it.
    theirs = remote ? mapRanges(theirs, map) : theirs.flatMap((range) => without(range, map));
    const added = inserted(map);
    if (remote) theirs = [...theirs, ...added];
    else mine = [...mine, ...added.filter(({ from, to }) => to - from > 1)].slice(-most);
  }
  return { own: mine, foreign: inside(theirs, mine) };
}

function inserted(map: StepMap | undefined): Range[] {
  const ranges: Range[] = [];
  map?.forEach((_oldFrom, _oldTo, from, to) => void (to > from && ranges.push({ from, to })));
  return ranges;
}

/** What comes in at the edges stays out, as with the undo's own steps. Empty ranges are let go. */
function mapRanges(ranges: readonly Range[], map: Mappable): Range[] {
  return ranges.flatMap(({ from, to }) => {
    const mapped = { from: map.map(from, 1), to: map.map(to, -1) };
    return mapped.to > mapped.from ? [mapped] : [];
  });
}

/** A foreign range after an own step, in pieces around what the step put into it. */
function without(range: Range, map: StepMap): Range[] {
  const pieces: Range[] = [];
  let start = map.map(range.from, 1);
  const end = map.map(range.to, -1);
  for (const { from, to } of inserted(map)) {
    if (from < start || to > end) continue;
    if (from > start) pieces.push({ from: start, to: from });
    start = to;
  }
  if (end > start) pieces.push({ from: start, to: end });
  return pieces;
}

/** Foreign ranges within own ones, neighbours joined: the others are in no danger. */
function inside(foreign: readonly Range[], own: readonly Range[]): readonly Range[] {
  if (foreign.length === 0) return foreign;
  const kept = foreign.filter(({ from, to }) => own.some((mine) => mine.from <= from && mine.to >= to));
  const sorted = kept.sort((one, other) => one.from - other.from);
  const joined: Range[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to);
    else joined.push({ ...range });
  }
  return joined;
}

/** What the history's transaction took out of the ranges, put back where it stood. */
function putBack(
  ranges: readonly Range[],
  undoing: Transaction,
  later: readonly Transaction[],
  state: EditorState,
): Transaction | null {
  const lost = ranges.flatMap((range) => lostPieces(range, undoing));
  if (lost.length === 0) return null;
  const transaction = state.tr;
  for (const { slice, at } of lost) {
    const here = later.reduce((position, { mapping }) => mapping.map(position, 1), at);
    restore(transaction, transaction.mapping.map(here, 1), slice);
  }
  return transaction.docChanged ? transaction : null;
}

function lostPieces(range: Range, undoing: Transaction): { slice: Slice; at: number }[] {
  const found: { slice: Slice; at: number }[] = [];
  let pieces = [range];
  undoing.mapping.maps.forEach((map, index) => {
    const doc = undoing.docs[index] as Node;
    map.forEach((oldFrom, oldTo) => {
      for (const piece of pieces) {
        const [from, to] = [Math.max(piece.from, oldFrom), Math.min(piece.to, oldTo)];
        if (to <= from || doc.textBetween(from, to, '', '\ufffc') === '') continue;
        found.push({ slice: doc.slice(from, to), at: undoing.mapping.slice(index).map(from, 1) });
      }
    });
    pieces = pieces.flatMap((piece) => mapRanges([piece], map));
  });
  return found;
}

function restore(transaction: Transaction, at: number, slice: Slice): void {
  const $at = transaction.doc.resolve(at);
  const inline = slice.content.firstChild?.isInline ?? false;
  if (!inline || $at.parent.inlineContent) {
    transaction.replaceRange(at, at, slice);
    return;
  }
  // Its paragraph went with the undo: the words get one of their own, whose id the ids plugin gives.
  const paragraph = transaction.doc.type.schema.nodes.paragraph?.create(null, slice.content);
  if (paragraph) transaction.insert(at, paragraph);
}
