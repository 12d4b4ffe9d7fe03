import { InputRule, inputRules, undoInputRule } from '@tiptap/pm/inputrules';
import type { Plugin } from '@tiptap/pm/state';
import { type Command, type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state';
import { blocks } from '#blocks/all.ts';
import type { BlockDefinition, MenuEntry } from '#blocks/defineBlock.ts';
import { escaped } from '#words/matching.ts';
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
  return new InputRule(new RegExp(`^${escaped(typed)}$`), (state, _match, start, end) =>
    typedBlock(state, block, entry, start, end),
  );
}

function typedBlock(state: EditorState, block: BlockDefinition, entry: MenuEntry, start: number, end: number) {
  const current = ownBlock(state.doc.resolve(start));
  // Only in a paragraph of the body or of a box: a hyphen in a list or in a quoted document is a hyphen.
  if (current?.node.type.name !== 'paragraph') return null;
  const { tr } = state;
  tr.delete(start, end).setSelection(TextSelection.create(tr.doc, start));
  const takesText = block.content !== undefined && !block.fresh;
  if (!takesText && !isEmptyParagraph(tr.doc.nodeAt(current.from))) return null;
  const command = takesText ? turnInto(block.name, entry.attrs) : insertBlock(block.name, entry.attrs);
  // The command goes on with this transaction, so that both are one: applied, undone, and taken back together.
  const made: Transaction[] = [];
  command(withTransaction(state, tr), (transaction) => void made.push(transaction));
  return made[0] ?? null;
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
