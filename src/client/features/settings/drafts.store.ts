import { create } from 'zustand';
import type { LanguageJson, StyleJson } from '#api/house.ts';

/** What somebody has changed in a form and not saved: a value that is `undefined` goes back to the usual one. */
export interface Draft {
  /** The version it was begun on. */
  version: number;
  style: StyleJson;
  levels: { [Rule in string]: LanguageJson['levels'][string] | undefined };
}

interface Drafts {
  /** By language and form, so that one may look at another meanwhile. */
  drafts: Readonly<Record<string, Draft>>;
  write(form: string, draft: Draft | null): void;
}

export const useDrafts = create<Drafts>()((set) => ({
  drafts: {},
  write: (form, draft) =>
    set(({ drafts }) => {
      const { [form]: _, ...others } = drafts;
      return { drafts: draft ? { ...others, [form]: draft } : others };
    }),
}));
