import { redo, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { liftListItem, wrapInList } from '@tiptap/pm/schema-list';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { canJoin, canSplit, DocAttrStep } from '@tiptap/pm/transform';
import { frontLength, schema } from '#article/schema.ts';
import { ListItemStep } from '#article/steps.ts';
import { backspace, deleteForward } from '#client/features/editor/deletion.ts';
import { enter, leaveBlock } from '#client/features/editor/enter.ts';
import { deleteColumn, deleteRow, headRow, insertColumn, insertRow, nextCell } from '#client/features/editor/grid.ts';
import { deleteBlocks, moveBlock } from '#client/features/editor/moveBlock.ts';
import { turnInto } from '#client/features/editor/turnInto.ts';
import type { Random } from './random.ts';
import { divider, factbox, pasted, pullquote, table } from './write.ts';

/** A numbered token, so that no word of anybody can be lost or doubled unseen. */
const tokenPattern = /⟦[\w-]+⟧/g;

export function tokensOf(text: string): string[] {
  return text.match(tokenPattern) ?? [];
}

export const textOf = (doc: Node) => doc.textBetween(0, doc.content.size, '\n', '\n');

/** One writer's hands: a random edit each time, with a new token wherever words come in. */
type Edit = (state: EditorState, chance: Random, token: () => string) => Transaction | null;

/** Places between tokens: nothing here cuts one in two, or it could not be found again. */
export function places(state: EditorState): number[] {
  const found: number[] = [];
  state.doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    const text = node.textBetween(0, node.content.size, undefined, ' ');
    found.push(position + 1);
    for (const match of text.matchAll(tokenPattern)) found.push(position + 1 + match.index + match[0].length);
    return false;
  });
  return found;
}

const blocksOf = (doc: Node) => {
  const found: { node: Node; position: number }[] = [];
  doc.forEach((node, position, index) => void (index >= frontLength && found.push({ node, position })));
  return found;
};

const type: Edit = (state, chance, token) => state.tr.insertText(token(), chance.pick(places(state)));

/** Several words in one transaction: a batch of several steps. */
const typeMore: Edit = (state, chance, token) => {
  const transaction = state.tr;
  for (let count = 2 + chance.below(3); count > 0; count -= 1)
    transaction.insertText(token(), transaction.mapping.map(chance.pick(places(state))));
  return transaction;
};

const remove: Edit = (state, chance) => {
  const all = places(state);
  const at = chance.below(all.length);
  const [from, to] = [all[at] ?? 0, all[Math.min(all.length - 1, at + 1 + chance.below(4))] ?? 0];
  const $from = state.doc.resolve(from);
  if (to <= from || $from.index(0) < frontLength) return null;
  return chance.percent(50) ? state.tr.delete(from, to) : state.tr.deleteRange(from, to);
};

const split: Edit = (state, chance) => {
  const position = chance.pick(places(state));
  return canSplit(state.doc, position) ? state.tr.split(position) : null;
};

const join: Edit = (state, chance) => {
  const { position } = chance.pick(blocksOf(state.doc));
  const { nodeBefore: before, nodeAfter: after } = state.doc.resolve(position);
  const alike = before?.type === after?.type || (before?.isTextblock && after?.isTextblock);
  return alike && canJoin(state.doc, position) ? state.tr.join(position) : null;
};

function byCommand(state: EditorState, at: number, command: Command): Transaction | null {
  let made: Transaction | null = null;
  const $at = state.doc.resolve(at);
  const placed = state.apply(state.tr.setSelection(TextSelection.between($at, $at)));
  command(placed, (transaction) => {
    made = transaction;
  });
  return made;
}

const nodeType = (name: 'list' | 'list_item' | 'crosshead' | 'paragraph') => {
  const found = schema.nodes[name];
  if (!found) throw new Error(`No ${name}`);
  return found;
};

const wrap: Edit = (state, chance) => byCommand(state, chance.pick(places(state)), wrapInList(nodeType('list')));
const lift: Edit = (state, chance) => byCommand(state, chance.pick(places(state)), liftListItem(nodeType('list_item')));

const turn: Edit = (state, chance) => {
  const at = chance.pick(places(state));
  return state.tr.setBlockType(at, at, nodeType(chance.percent(50) ? 'crosshead' : 'paragraph'), (node) =>
    'id' in node.attrs ? { id: node.attrs.id } : null,
  );
};

const mark: Edit = (state, chance) => {
  const [one, other] = [chance.pick(places(state)), chance.pick(places(state))];
  const kind = schema.mark(chance.pick(['strong', 'emphasis']));
  const range = [Math.min(one, other), Math.max(one, other)] as const;
  return chance.percent(70) ? state.tr.addMark(...range, kind) : state.tr.removeMark(...range, kind);
};

const move: Edit = (state, chance) => {
  const blocks = blocksOf(state.doc);
  if (blocks.length < 2) return null;
  const { node, position } = chance.pick(blocks);
  const target = chance.pick(blocks);
  if (target.position === position) return null;
  const transaction = state.tr.delete(position, position + node.nodeSize);
  return transaction.insert(transaction.mapping.map(target.position), node);
};

const insert: Edit = (state, chance, token) => {
  const { position } = chance.pick(blocksOf(state.doc));
  const made = chance.below(10);
  if (made < 5) return state.tr.insert(position, pullquote(token(), token()));
  return state.tr.insert(
    position,
    made < 7 ? factbox(token(), token(), token()) : made < 9 ? table([token(), token()]) : divider(),
  );
};

const choose: Edit = (state, chance) => {
  const quotes = blocksOf(state.doc).filter(({ node }) => node.type.name === 'pullquote');
  if (quotes.length === 0) return null;
  return state.tr.setNodeAttribute(chance.pick(quotes).position, 'weight', chance.pick(['inline', 'showcase']));
};

/** What the editor's own keys do with structure: into boxes and out of them, among the blocks in them, around blocks. */
const structural: readonly Command[] = [
  enter,
  enter,
  backspace,
  deleteForward,
  leaveBlock,
  moveBlock(-1),
  moveBlock(1),
  turnInto('factbox'),
  turnInto('question'),
  turnInto('list'),
  deleteBlocks,
];
const key: Edit = (state, chance) => byCommand(state, chance.pick(places(state)), chance.pick(structural));

/** What the keys of a table do, in one of its cells. */
const tabular: readonly Command[] = [
  nextCell,
  insertRow(0),
  insertRow(1),
  insertColumn(0),
  insertColumn(1),
  deleteRow,
  deleteColumn,
  headRow,
  enter,
  backspace,
];
const tabulate: Edit = (state, chance) => {
  const cells: number[] = [];
  state.doc.descendants((node, position) => void (node.type.name === 'table_cell' && cells.push(position + 1)));
  return cells.length === 0 ? null : byCommand(state, chance.pick(cells), chance.pick(tabular));
};

const field: Edit = (state, chance) => {
  const section = String(chance.below(100));
  return state.tr.step(new DocAttrStep('section', section)).setMeta('addToHistory', false);
};

const tag: Edit = (state, chance) => {
  const tags = state.doc.attrs.tags as readonly string[];
  const key = tags.length > 0 && chance.percent(30) ? chance.pick(tags) : `tag ${chance.below(30)}`;
  const item = tags.includes(key) ? null : key;
  return state.tr
    .step(new ListItemStep('tags', key, item, chance.below(tags.length + 1)))
    .setMeta('addToHistory', false);
};

const paste: Edit = (state, chance, token) => {
  const at = chance.pick(places(state));
  const lines = Array.from({ length: 1 + chance.below(3) }, token);
  return state.tr.replaceRange(at, at, pasted(...lines));
};

const takeBack: Edit = (state, chance) => {
  let made: Transaction | null = null;
  (chance.percent(75) ? undo : redo)(state, (transaction) => {
    made = transaction;
  });
  return made;
};

/** What a writer does, and how often. */
const hands: readonly (readonly [Edit, number])[] = [
  [type, 30],
  [typeMore, 8],
  [remove, 10],
  [split, 9],
  [join, 6],
  [wrap, 4],
  [lift, 3],
  [turn, 3],
  [mark, 6],
  [move, 5],
  [insert, 3],
  [choose, 3],
  [key, 12],
  [tabulate, 10],
  [field, 2],
  [tag, 3],
  [paste, 5],
  [takeBack, 8],
];
const edits = hands.flatMap(([edit, weight]) => Array.from({ length: weight }, () => edit));

/** A random edit of the state; null when the one chosen does not fit there. `undone` says that it was an undo or redo. */
export function randomEdit(state: EditorState, chance: Random, token: () => string) {
  const edit = chance.pick(edits);
  const transaction = edit(state, chance, token);
  return transaction?.docChanged ? { transaction, undone: edit === takeBack } : null;
}
