import { create } from 'zustand';

/** Whether the open article is being exported. */
export const useExporting = create<{ open: boolean }>(() => ({ open: false }));

export function showExport(open: boolean): void {
  useExporting.setState({ open });
}
