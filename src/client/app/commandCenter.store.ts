import { create } from 'zustand';
import { holdKeys, releaseKeys } from '#ui/heldKeys.tsx';

export type CommandPart = 'palette' | 'shortcuts';

/** Which of the lists of commands is open; null while one works. */
export const useCommandCenter = create<{ open: CommandPart | null }>(() => ({ open: null }));

export function showCommands(open: CommandPart | null): void {
  if (open === 'palette') holdKeys(() => showCommands(null));
  else releaseKeys();
  useCommandCenter.setState({ open });
}
