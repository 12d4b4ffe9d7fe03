import type { Editor } from '@tiptap/core';
import { useMemo } from 'react';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { CommandPalette } from '../features/commands/CommandPalette.tsx';
import { ShortcutSheet } from '../features/commands/ShortcutSheet.tsx';
import type { Here } from './appCommands.ts';
import type { CommandPart } from './commandCenter.store.ts';
import { shownInPalette, shownInSheet } from './shownCommands.ts';

interface CommandListsProps {
  open: CommandPart;
  here: Here;
  editor: Editor | null;
  onClose(): void;
}

/** The palette or the sheet. Fetched when one is first opened. */
export function CommandLists(props: CommandListsProps) {
  return (
    <WithWords topic="commands">
      <List {...props} />
    </WithWords>
  );
}

function List({ open, here, editor, onClose }: CommandListsProps) {
  const say = useSay();
  // What can be done is looked up once, at opening: nothing changes below an open dialog.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  const commands = useMemo(
    () => (open === 'palette' ? shownInPalette(here, editor, say) : shownInSheet(here, say)),
    [open, say],
  );
  if (open === 'palette') return <CommandPalette commands={commands} onClose={onClose} />;
  return <ShortcutSheet commands={commands} onClose={onClose} />;
}
