import { create } from 'zustand';
import type { LanguageJson, StyleJson } from '#api/house.ts';
import type { ArticleLanguage } from '#article/fields.ts';

/** Whose settings of which language. */
export interface LanguagePlace {
  publication: string;
  language: ArticleLanguage;
}

/** What somebody has changed in a form and not saved: a value that is `undefined` goes back to the usual one. */
export interface Draft {
  /** The version it was begun on. */
  version: number;
  style: StyleJson;
  levels: { [Rule in string]: LanguageJson['levels'][string] | undefined };
}

/** By publication, language and form, so that one may look at another meanwhile. */
type AllDrafts = Readonly<Record<string, Draft>>;

interface Drafts {
  drafts: AllDrafts;
  write(form: string, draft: Draft | null): void;
  /** A form was saved: over which version, and as which one. */
  saved(place: LanguagePlace, name: string, versions: { over: number; as: number }): void;
}

/** The key of a form's draft. */
export const draftKey = ({ publication, language }: LanguagePlace, name: string) =>
  `${publication} ${language} ${name}`;

export const useDrafts = create<Drafts>()((set) => ({
  drafts: {},
  write: (form, draft) => set(({ drafts }) => ({ drafts: withDraft(drafts, form, draft) })),
  saved: (place, name, { over, as }) =>
    set(({ drafts }) => {
      const others = Object.entries(withDraft(drafts, draftKey(place, name), null));
      // Whoever saved knows what they saved: their other forms, begun on the same version, go on from it.
      return {
        drafts: Object.fromEntries(
          others.map(([form, draft]) =>
            form.startsWith(draftKey(place, '')) && draft.version === over
              ? [form, { ...draft, version: as }]
              : [form, draft],
          ),
        ),
      };
    }),
}));

function withDraft(drafts: AllDrafts, form: string, draft: Draft | null): AllDrafts {
  const { [form]: _, ...others } = drafts;
  return draft ? { ...others, [form]: draft } : others;
}
