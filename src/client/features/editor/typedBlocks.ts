import { InputRule, inputRules, undoInputRule } from '@tiptap/pm/inputrules';
import type { Plugin } from '@tiptap/pm/state';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { blocks } from '#blocks/all.ts';
import type { AttrValues, BlockDefinition, MenuEntry } from '#blocks/defineBlock.ts';
import { escaped } from '#words/matching.ts';
import { firstNumber, nextNumber } from './counting.ts';
import { insertBlock } from './insertBlock.ts';
import { isEmptyParagraph, ownBlock } from './places.ts';
import { turnInto } from './turnInto.ts';

/** What a writer types at the start of a paragraph to get a block, such as `## `; one undo gives it back as typed. */
export function typedBlocks(): Plugin {
  const rules = (blocks as readonly BlockDefinition[]).flatMap((block) =>
    (block.menu ?? []).flatMap((entry) => (entry.typed ? [ruleOf(block, entry, entry.typed)] : [])),
  );
  return inputRules({ rules });
}

function ruleOf(block: BlockDefinition, entry: MenuEntry, typed: string): InputRule {
  const number = numberOf(block, entry);
  // Three figures: a sentence may well begin with a year.
  const pattern = number ? `(\\d{1,3})${escaped(typed.replace(/^\d+/, ''))}` : escaped(typed);
  return new InputRule(new RegExp(`^${pattern}$`), (state, match, start, end) => {
    const attrs = number ? { ...entry.attrs, [number]: Number(match[1]) } : entry.attrs;
    return typedBlock(state, block, attrs, start, end);
  });
}

/** The attribute that takes the number that is typed. */
function numberOf({ counted }: BlockDefinition, { attrs = {} }: MenuEntry): string | null {
  if (!counted) return null;
  return Object.entries(counted.where).every(([name, value]) => attrs[name] === value) ? counted.from : null;
}

function typedBlock(
  state: EditorState,
  block: BlockDefinition,
  attrs: AttrValues | undefined,
  start: number,
  end: number,
) {
  const current = ownBlock(state.doc.resolve(start));
  // Only in a paragraph of the body or of a box: a hyphen in a list or in a quoted document is a hyphen.
  if (current?.node.type.name !== 'paragraph') return null;
  const { tr } = state;
  tr.delete(start, end).setSelection(TextSelection.create(tr.doc, start));
  const takesText = block.content !== undefined && !block.fresh;
  if (!takesText && !isEmptyParagraph(tr.doc.nodeAt(current.from))) return null;
  const command = takesText ? turnInto(block.name, attrs) : insertBlock(block.name, attrs);
  // The command goes on with this transaction, so that both are one: applied, undone, and taken back together.
  const made: Transaction[] = [];
  command(withTransaction(state, tr), (transaction) => void made.push(transaction));
  return made[0] ? joinToCounted(made[0]) : null;
}

/** A number that goes on from the list above goes on with that list. */
function joinToCounted(tr: Transaction): Transaction {
  const current = ownBlock(tr.selection.$from);
  const before = current?.parent.maybeChild(current.index - 1);
  const next = before && nextNumber(before);
  if (current && before && next !== null && next === firstNumber(current.node)) tr.join(current.from);
  return tr;
}

/** The state as it is after a transaction that is still being made, of which `tr` goes on with it. */
function withTransaction(state: EditorState, tr: Transaction): EditorState {
  return Object.create(state, {
    doc: { get: () => tr.doc },
    selection: { get: () => tr.selection },
    storedMarks: { get: () => tr.storedMarks },
    tr: { get: () => tr },
  }) as EditorState;
}

/** Gives back what a rule has just taken, as it was typed, and the caret behind it: ProseMirror leaves the caret where a replaced block ended. */
export const undoTyped: Command = (state, dispatch) => {
  const undoable = justMade(state);
  if (!undoable) return false;
  const back = (transaction: Transaction) => {
    const caret = TextSelection.create(transaction.doc, undoable.from + undoable.text.length);
    dispatch?.(transaction.setSelection(caret).scrollIntoView());
  };
  return undoInputRule(state, dispatch ? back : undefined);
};

/** What a rule of any plugin made of the last key, until the next one. */
function justMade(state: EditorState): { from: number; text: string } | null {
  for (const plugin of state.plugins) {
    const made: { from: number; text: string } | null = 'isInputRules' in plugin.spec ? plugin.getState(state) : null;
    if (made) return made;
  }
  return null;
}
