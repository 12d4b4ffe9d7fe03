import { create } from 'zustand';

interface DeskPlace {
  /** The article that one was at last, and how far the list was scrolled: one comes back to the same place. */
  article: string | null;
  scrolled: number;
}

export const useDeskPlace = create<DeskPlace>(() => ({ article: null, scrolled: 0 }));
