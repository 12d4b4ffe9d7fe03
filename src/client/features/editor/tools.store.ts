import type { Command } from '@tiptap/pm/state';
import { create } from 'zustand';

/** Tools that open beside the text. Their code is fetched when they are first asked for. */
interface Tools {
  /** Null while closed; `asked` counts the wishes, for asking again means the words selected now. */
  find: { replacing: boolean; asked: number } | null;
  askFind(replacing: boolean): void;
  closeAll(): void;
}

export const useTools = create<Tools>((set) => ({
  find: null,
  askFind: (replacing) => set(({ find }) => ({ find: { replacing, asked: (find?.asked ?? 0) + 1 } })),
  closeAll: () => set({ find: null }),
}));

/** A command that opens a tool. */
export function opening(ask: (tools: Tools) => void): Command {
  return (_, dispatch) => {
    if (dispatch) ask(useTools.getState());
    return true;
  };
}
