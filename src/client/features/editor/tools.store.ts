import type { Command } from '@tiptap/pm/state';
import { create } from 'zustand';
import { holdKeys, releaseKeys } from '#ui/heldKeys.tsx';
import { readStored, writeStored } from '#ui/useStored.tsx';
import { saying } from './announcing.ts';
import { typedMarksSetting, typesMarks } from './typedMarks.ts';

/** The formats that one copies out, by name: their writers are fetched when they are wanted. */
export const copyFormats = ['markdown', 'plainText', 'htmlFragment'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** Tools that open beside the text. Their code is fetched when they are first asked for. */
interface Tools {
  /** Null while closed; `asked` counts the wishes, for asking again means the words selected now. */
  find: { replacing: boolean; asked: number } | null;
  /** The special characters to choose from. */
  characters: boolean;
  /** The format in which the article or the selection is to be copied out. */
  copying: CopyFormat | null;
  /** The list of what the house style would change. */
  repair: boolean;
  askFind(replacing: boolean): void;
  askCharacters(): void;
  askCopy(format: CopyFormat): void;
  askRepair(): void;
  copied(): void;
  closeAll(): void;
}

export const useTools = create<Tools>((set, get) => ({
  find: null,
  characters: false,
  copying: null,
  repair: false,
  askFind(replacing) {
    holdKeys(get().closeAll);
    set(({ find }) => ({ find: { replacing, asked: (find?.asked ?? 0) + 1 } }));
  },
  askCharacters() {
    holdKeys(get().closeAll);
    set({ characters: true });
  },
  askCopy: (copying) => set({ copying }),
  askRepair: () => set({ repair: true }),
  copied: () => set({ copying: null }),
  closeAll() {
    releaseKeys();
    set({ find: null, characters: false, copying: null, repair: false });
  },
}));

/** A command that opens a tool. */
export function opening(ask: (tools: Tools) => void): Command {
  return (_, dispatch) => {
    if (dispatch) ask(useTools.getState());
    return true;
  };
}

/** The name under which the browser remembers whether invisible characters are shown. */
export const invisiblesSetting = 'galley.invisibles';

export const invisiblesShown = () => readStored(invisiblesSetting, 'no') === 'yes';

export const toggleTypedMarks: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const on = !typesMarks();
  writeStored(typedMarksSetting, on ? 'yes' : 'no');
  dispatch(saying(state.tr, on ? 'typedMarks.on' : 'typedMarks.off'));
  return true;
};

export const toggleInvisibles: Command = (state, dispatch) => {
  if (!dispatch) return true;
  const shown = !invisiblesShown();
  writeStored(invisiblesSetting, shown ? 'yes' : 'no');
  dispatch(saying(state.tr, shown ? 'invisibles.shown' : 'invisibles.hidden'));
  return true;
};
