import { create } from 'zustand';

/** Whether the help is open, on whichever screen. */
export const useHelp = create<{ open: boolean }>(() => ({ open: false }));

export function showHelp(open: boolean): void {
  useHelp.setState({ open });
}
