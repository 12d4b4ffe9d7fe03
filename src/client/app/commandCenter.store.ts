import { create } from 'zustand';

export type CommandPart = 'palette' | 'shortcuts';

/** Which of the lists of commands is open; null while one works. */
export const useCommandCenter = create<{ open: CommandPart | null }>(() => ({ open: null }));

export function showCommands(open: CommandPart | null): void {
  useCommandCenter.setState({ open });
}
