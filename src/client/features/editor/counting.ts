import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { idsIn } from '#article/blockIds.ts';
import { blockNamed } from '#blocks/all.ts';
import { isRemote } from '../../connection/unconfirmed.ts';

/** How a node's items are counted; undefined where they are not. */
function countedBy({ type, attrs }: Node) {
  const counted = blockNamed(type.name)?.counted;
  return counted && Object.entries(counted.where).every(([name, value]) => attrs[name] === value) ? counted : undefined;
}

/** The number of a list's first item; null where its items have none. */
export function firstNumber(list: Node): number | null {
  const counted = countedBy(list);
  return counted ? Number(list.attrs[counted.from]) : null;
}

/** The number that an item behind the last one would have. */
export function nextNumber(list: Node): number | null {
  const first = firstNumber(list);
  return first === null ? null : first + list.childCount;
}

/** Whether two lists may be one: of a kind, and the second begins anew or with the next number. */
export function goesOnFrom(before: Node, after: Node): boolean {
  const from = countedBy(after)?.from;
  const same = from ? { [from]: after.attrs[from] } : {};
  if (!after.sameMarkup(before.type.create({ ...before.attrs, ...same, id: after.attrs.id }))) return false;
  const number = firstNumber(after);
  return number === null || number === 1 || number === nextNumber(before);
}

/**
 * The half of a list that is split off goes on counting; one that is a level down now begins anew. Both halves have one id
 * in the transaction that splits, until the second gets its own.
 */
export const goOnCounting = new Plugin({
  appendTransaction(transactions, _before, state) {
    const own = transactions.filter((transaction) => transaction.docChanged);
    if (!own.some(bringsBlocks)) return null;
    if (own.some((transaction) => transaction.getMeta('history$') || isRemote(state, transaction))) return null;
    const { tr } = state;
    for (const position of secondHalves(state.doc)) {
      const list = tr.doc.nodeAt(position);
      const from = list && countedBy(list)?.from;
      if (!list || !from) continue;
      const $list = tr.doc.resolve(position);
      const first = $list.parent.children.slice(0, $list.index()).findLast(({ attrs }) => attrs.id === list.attrs.id);
      const number = first ? nextNumber(first) : 1;
      if (number !== null && number !== list.attrs[from]) tr.setNodeAttribute(position, from, number);
    }
    return tr.docChanged ? tr : null;
  },
});

/** Whether anything but words came in. */
const bringsBlocks = ({ steps }: Transaction) =>
  steps.some((step) => {
    const { slice } = step as unknown as { slice?: { content: { firstChild: Node | null } } };
    return slice?.content.firstChild?.isBlock === true;
  });

/** Where counted lists stand whose id another has before them. */
function secondHalves(doc: Node): number[] {
  const seen = new Set<string>();
  const found: number[] = [];
  doc.forEach((block, offset) => {
    for (const { id, at } of idsIn(block)) {
      if (id !== null && seen.has(id)) found.push(offset + at);
      else if (id !== null) seen.add(id);
    }
  });
  return found;
}

/** The counted list around the caret, the innermost, and where it begins. */
function countedAround({ selection: { $from } }: EditorState): number | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) if (countedBy($from.node(depth))) return $from.before(depth);
  return null;
}

/** Goes to the field beside the list that says what it begins with. */
export const askStart: Command = (state, dispatch, view) => {
  const position = countedAround(state);
  if (position === null) return false;
  if (!dispatch || !view) return true;
  // Only this list's own field: those of lists in it stand in its items.
  const field = (view.nodeDOM(position) as HTMLElement | null)?.querySelector<HTMLInputElement>(
    ':scope > .block-controls input',
  );
  field?.focus();
  field?.select();
  return true;
};
