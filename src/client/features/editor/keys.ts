import { baseKeymap, chainCommands } from '@tiptap/pm/commands';
import { redo } from '@tiptap/pm/history';
import { keydownHandler } from '@tiptap/pm/keymap';
import { liftListItem } from '@tiptap/pm/schema-list';
import { type Command, Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { takeFocus } from '#ui/rememberFocus.tsx';
import { BlockSelection } from './BlockSelection.ts';
import { backToText, chooseAllBlocks, chooseNext } from './choosingBlocks.ts';
import { commands, type EditorCommand } from './commands.ts';
import { backspace, deleteForward } from './deletion.ts';
import { enter, leaveBlock, lineBreak } from './enter.ts';
import { cellOver, nextCell, previousCell } from './grid.ts';
import { keysOf } from './keyLabel.ts';
import { deleteBlocks } from './moveBlock.ts';
import { itemType } from './nodes.ts';
import { ownUndo } from './ownUndo.ts';
import { sinkItem } from './sinkItem.ts';
import { toEdge } from './toEdge.ts';

/** Every key of the manuscript: those of the commands, and what Enter, Backspace, Delete and Tab do. */
export function keys(): Plugin {
  // While whole blocks are chosen these keys are about blocks; everything else is as in the text.
  const choosing = keydownHandler({
    ArrowUp: chooseNext(-1),
    ArrowDown: chooseNext(1),
    ArrowLeft: chooseNext(-1),
    ArrowRight: chooseNext(1),
    'Shift-ArrowUp': chooseNext(-1, true),
    'Shift-ArrowDown': chooseNext(1, true),
    'Mod-a': chooseAllBlocks,
    Enter: backToText,
    'Shift-Enter': backToText,
    'Mod-Enter': backToText,
    Backspace: deleteBlocks,
    Delete: deleteBlocks,
  });
  const handle = keydownHandler({
    ...baseKeymap,
    ...keysOfCommands(commands),
    'Mod-y': redo,
    ArrowUp: atEdge('up', cellOver(-1)),
    ArrowDown: atEdge('down', cellOver(1)),
    Enter: enter,
    'Shift-Enter': lineBreak,
    'Mod-Enter': chainCommands(ownUndo(leaveBlock), lineBreak),
    Backspace: backspace,
    'Shift-Backspace': backspace,
    'Mod-Backspace': backspace,
    'Alt-Backspace': backspace,
    Delete: deleteForward,
    'Mod-Delete': deleteForward,
    'Alt-Delete': deleteForward,
    'Ctrl-Home': toEdge('start'),
    'Ctrl-End': toEdge('end'),
    'Shift-Ctrl-Home': toEdge('start', true),
    'Shift-Ctrl-End': toEdge('end', true),
    // As on a Mac.
    'Meta-ArrowUp': toEdge('start'),
    'Meta-ArrowDown': toEdge('end'),
    'Shift-Meta-ArrowUp': toEdge('start', true),
    'Shift-Meta-ArrowDown': toEdge('end', true),
  });
  // Who may only read still searches and looks.
  const reading = keydownHandler(keysOfCommands(commands.filter(({ group }) => group === 'tool')));
  // Tab indents where there is something to indent; after Escape it leaves the manuscript even there.
  const tab = keydownHandler({
    Tab: chainCommands(ownUndo(nextCell), sinkItem),
    'Shift-Tab': chainCommands(previousCell, liftListItem(itemType)),
  });
  let leaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        // What the selection was drawn in may have been drawn anew behind a dialog.
        [takeFocus](view, event: Event) {
          if (!view.editable) return;
          event.preventDefault();
          view.focus();
        },
        keydown(view, event) {
          if (event.ctrlKey || event.metaKey || event.altKey || event.key.length > 1) readSelection(view, event);
          if (view.editable || !reading(view, event)) return false;
          event.preventDefault();
          return true;
        },
      },
      handleKeyDown(view, event) {
        if (event.key === 'Escape') leaving = true;
        else if (event.key !== 'Tab' && event.key !== 'Shift') leaving = false;
        if (view.state.selection instanceof BlockSelection && choosing(view, event)) return true;
        return handle(view, event) || (!leaving && tab(view, event));
      },
    },
  });
}

function keysOfCommands(some: readonly EditorCommand[]): Record<string, Command> {
  return Object.fromEntries(
    some.flatMap(({ key, run }) => (key ? keysOf(key).map((each) => [each, swallowing(run)]) : [])),
  );
}

/**
 * The browser tells a changed selection a moment later: a shortcut or Enter right behind Shift-Home would come before it.
 * ProseMirror's observer reads it at once; its types do not show it.
 */
function readSelection(view: EditorView, event: KeyboardEvent): void {
  const { domObserver } = view as unknown as { domObserver?: { flush(): void } };
  // An input method must not be looked at while it works.
  if (!view.composing && event.key !== 'Process') domObserver?.flush();
}

/** Where the caret is on the first or the last line of its text. */
function atEdge(side: 'up' | 'down', command: Command): Command {
  return (state, dispatch, view) =>
    state.selection.empty && view?.endOfTextblock(side) === true && command(state, dispatch);
}

/** A command's key belongs to the command even where it has nothing to do: the browser has other ideas for it. */
function swallowing(run: Command): Command {
  return (state, dispatch, view) => run(state, dispatch, view) || true;
}
