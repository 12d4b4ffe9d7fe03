import { create } from 'zustand';
import type { Part } from '#formats/part.ts';

interface Exporting {
  /** Whether the open article is being exported. */
  open: boolean;
  /** A part of an article that an export of several led to, until one is there. */
  wanted: { article: string; part: Part } | null;
}

export const useExporting = create<Exporting>(() => ({ open: false, wanted: null }));

export function showExport(open: boolean): void {
  useExporting.setState({ open });
}

export function wantPart(wanted: Exporting['wanted']): void {
  useExporting.setState({ wanted });
}
