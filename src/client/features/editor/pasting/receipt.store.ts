import { create } from 'zustand';
import type { Receipt } from '#formats/reading/receipt.ts';

/** What became of the last paste, until it is closed. */
interface PasteReceipt {
  receipt: Receipt | null;
  show(receipt: Receipt): void;
  close(): void;
}

export const usePasteReceipt = create<PasteReceipt>((set) => ({
  receipt: null,
  show: (receipt) => set({ receipt }),
  close: () => set({ receipt: null }),
}));
