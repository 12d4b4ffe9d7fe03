import { create } from 'zustand';

interface LastSaved {
  article: string;
  /** Milliseconds since 1970 UTC, the server's clock. */
  at: number;
  version: number;
}

/** The last receipt that this tab got for anything. */
export const useLastSaved = create<{ last: LastSaved | null }>(() => ({ last: null }));
