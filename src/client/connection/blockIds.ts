import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { idsIn } from '#article/blockIds.ts';
import { isRemote } from './unconfirmed.ts';

/** Set on transactions that repeat what was done before (a journal's steps): they carry their ids along. */
export const repeated = new PluginKey('repeated');

/**
 * Gives blocks their ids: a null or repeated one in what a transaction brought in becomes a new one, by an attribute
 * step, which survives a concurrent split where `setNodeMarkup` does not. Remote transactions are left alone: their
 * writer, or the server, gives the ids.
 */
export function blockIds(newId: () => string): Plugin {
  return new Plugin({
    key: new PluginKey('blockIds'),
    appendTransaction(transactions, _before, state) {
      const own = transactions.filter((transaction) => transaction.docChanged && !transaction.getMeta(repeated));
      if (own.length === 0 || own.some((transaction) => isRemote(state, transaction))) return null;
      const renew = wanting(state, transactions);
      if (renew.length === 0) return null;
      const transaction = state.tr;
      for (const position of renew) transaction.setNodeAttribute(position, 'id', newId());
      return transaction;
    },
  });
}

/** Positions of the blocks that begin in changed ranges and want a new id. Typing begins no block and costs nothing here. */
function wanting(state: EditorState, transactions: readonly Transaction[]): number[] {
  const begun = new Map<number, Node>();
  for (const [from, to] of insertedRanges(transactions))
    state.doc.nodesBetween(Math.max(0, from), Math.min(to, state.doc.content.size), (node, position) => {
      if (node.isText) return false;
      if (position >= from && position < to && 'id' in node.attrs) begun.set(position, node);
      return true;
    });
  if (begun.size === 0) return [];
  // The first of two in the document keeps the id, unless it is the one that came in and the other was there before.
  const taken = new Set<string>();
  state.doc.forEach((block, offset) => {
    for (const { id, at } of idsIn(block)) if (id !== null && !begun.has(offset + at)) taken.add(id);
  });
  return [...begun]
    .sort(([one], [other]) => one - other)
    .flatMap(([position, node]) => {
      const id = node.attrs.id as string | null;
      if (id === null || taken.has(id)) return [position];
      taken.add(id);
      return [];
    });
}

/** Ranges that the transactions brought in, in the last one's document. */
function insertedRanges(transactions: readonly Transaction[]): [number, number][] {
  let ranges: [number, number][] = [];
  for (const transaction of transactions)
    for (const map of transaction.mapping.maps) {
      ranges = ranges.map(([from, to]) => [map.map(from, -1), map.map(to, 1)]);
      map.forEach((_oldFrom, _oldTo, from, to) => void (to > from && ranges.push([from, to])));
    }
  return ranges;
}
