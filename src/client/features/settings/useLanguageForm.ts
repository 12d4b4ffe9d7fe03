import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type LanguageJson, putLanguage, type StyleJson } from '#api/house.ts';
import { Problem } from '#api/problem.ts';
import type { ArticleLanguage } from '#article/fields.ts';
import type { HouseStyle, StyleChanges } from '#language/houseStyle.ts';
import { stylesWith, usualStyles } from '#language/locales.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { houseQuery } from '../../connection/house.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { type Draft, draftKey, type LanguagePlace, useDrafts } from './drafts.store.ts';

type StyleName = keyof StyleJson;

/** What a form is about, and whether it may only be looked at. */
export interface FormPlace extends LanguagePlace {
  readOnly: boolean;
}

/** A form about some values of one language: what would hold with what is typed in it, and the way to save that. */
export interface LanguageForm {
  language: ArticleLanguage;
  usual: HouseStyle;
  /** With what is changed here. */
  style: HouseStyle;
  levels: LanguageJson['levels'];
  dirty: boolean;
  saving: boolean;
  /** The sentence about why it could not be saved. */
  problem: string | null;
  readOnly: boolean;
  isUsual(name: StyleName): boolean;
  /** `undefined` is back to the usual. */
  set<Name extends StyleName>(name: Name, value: StyleJson[Name]): void;
  /** Several values that belong together. */
  setAll(values: StyleJson): void;
  setLevel(rule: string, level: LanguageJson['levels'][string] | undefined): void;
  save(): void;
  discard(): void;
}

const nothing: LanguageJson = { style: {}, levels: {} };
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function useLanguageForm({ publication, language, readOnly }: FormPlace, name: string): LanguageForm {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const { data } = useQuery(houseQuery);
  const place = { publication, language };
  const form = draftKey(place, name);
  const draft = useDrafts(({ drafts }) => drafts[form]);
  const write = useDrafts((drafts) => drafts.write);
  const saved = useDrafts((drafts) => drafts.saved);
  const whose = data?.publications.find(({ id }) => id === publication);
  const decided = whose?.settings.languages[language] ?? nothing;
  const version = whose?.versions[language] ?? 0;
  const usual = usualStyles[language];
  const merged = withDraft(decided, draft);
  const begun = (): Draft => draft ?? { version, style: {}, levels: {} };
  const saving = useMutation({
    mutationFn: (sent: LanguageJson & { version: number }) => call(putLanguage, { ...place, ...sent }),
    onSuccess: ({ version }, { style, levels, version: over }) => {
      // What is changed next is changed in what was saved, before the house has been asked again.
      queries.setQueryData(
        houseQuery.queryKey,
        (house) =>
          house && {
            ...house,
            publications: house.publications.map((each) =>
              each.id === publication
                ? {
                    ...each,
                    settings: {
                      ...each.settings,
                      languages: { ...each.settings.languages, [language]: { style, levels } },
                    },
                    versions: { ...each.versions, [language]: version },
                  }
                : each,
            ),
          },
      );
      saved(place, name, { over, as: version });
      show(say('settings.saved'));
    },
    onSettled: () => queries.invalidateQueries(houseQuery),
  });
  const change = (to: Draft) => {
    saving.reset();
    write(form, to);
  };
  const setAll = (values: StyleJson) => {
    const decidedNow = Object.entries(values).map(([name, value]) => [
      name,
      isUsualValue(usual, name as StyleName, value) ? undefined : value,
    ]);
    change({ ...begun(), style: { ...begun().style, ...Object.fromEntries(decidedNow) } });
  };
  return {
    language,
    usual,
    style: stylesWith({ [language]: merged.style })[language],
    levels: merged.levels,
    dirty: draft !== undefined,
    saving: saving.isPending,
    problem: saving.error ? problemSentence(say, saving.error) : null,
    readOnly,
    isUsual: (name) => merged.style[name] === undefined,
    set: (name, value) => setAll({ [name]: value }),
    setAll,
    setLevel: (rule, level) => change({ ...begun(), levels: { ...begun().levels, [rule]: level } }),
    save: () => {
      // What the other has decided has been seen since: saved again, this goes on top of it.
      const seen = saving.error instanceof Problem && saving.error.code === 'changedMeanwhile';
      saving.mutate({ ...merged, version: seen ? version : begun().version });
    },
    discard: () => {
      saving.reset();
      write(form, null);
    },
  };
}

function isUsualValue(usual: HouseStyle, name: StyleName, value: unknown): boolean {
  return value === undefined || same(value, usual[name]) || (name === 'lengths' && same(value, {}));
}

/** What would be stored: what is decided, with what is changed in it. */
function withDraft(decided: LanguageJson, draft: Draft | undefined): LanguageJson {
  const said = <Values extends object>(values: Values) =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
  return {
    style: said({ ...decided.style, ...draft?.style }) as StyleChanges as StyleJson,
    levels: said({ ...decided.levels, ...draft?.levels }) as LanguageJson['levels'],
  };
}
