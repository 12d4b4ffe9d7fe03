import { create } from 'zustand';

/** Whose receipt of the open article is looked at: that of a source, the `newest`, or none. */
export const useSources = create<{ open: string | null }>(() => ({ open: null }));

export function showSource(open: string | null): void {
  useSources.setState({ open });
}
