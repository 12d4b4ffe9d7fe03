import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { readStored } from '#ui/useStored.tsx';

/** The name under which the browser remembers whether straight keys become the house's marks. */
export const typedMarksSetting = 'galley.typedMarks';

export const typesMarks = () => readStored(typedMarksSetting, 'yes') === 'yes';

/**
 * Straight keys become the house's marks, and a mark that turns out to be an apostrophe becomes one; Backspace or undo
 * right after gives back what was typed. What marks mean is fetched as soon as the manuscript stands.
 */
export function typedMarks(): Plugin[] {
  let meaning: { key: Reading; letter: Reading } | null = null;
  const fetchMeaning = () =>
    void import('./markTyped.ts').then(
      ({ markTyped, letterTyped }) => {
        meaning = { key: markTyped, letter: letterTyped };
      },
      // Without it keys type what they say; the repair finds them.
      () => undefined,
    );
  const rule = (pattern: RegExp, what: 'key' | 'letter') =>
    new InputRule(pattern, (state, [typed], start, end) =>
      typesMarks() ? (meaning?.[what](state, start, end, typed) ?? null) : null,
    );
  const rules = inputRules({
    rules: [
      rule(/["']$/, 'key'),
      // A letter or a space behind what was taken for a mark.
      rule(/[‘’›][\p{L}]$|[‚‹‘][\p{L}\d]{1,5}’?[\s-]$/u, 'letter'),
    ],
  });
  // Behind what is needed to begin with, and before anybody's hands have found the keys.
  const view = () => {
    const later = setTimeout(fetchMeaning);
    return { destroy: () => clearTimeout(later) };
  };
  return [rules, new Plugin({ view })];
}

type Reading = (state: EditorState, start: number, end: number, typed: string) => Transaction | null;
