import { closeHistory } from '@tiptap/pm/history';
import { InputRule, inputRules } from '@tiptap/pm/inputrules';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { readStored } from '#ui/useStored.tsx';
import { earlyMarks, type Reading, setEarlyMarks } from './earlyMarks.ts';
import type { lineEnded } from './markTyped.ts';

/** The name under which the browser remembers whether straight keys become the house's marks. */
export const typedMarksSetting = 'galley.typedMarks';

export const typesMarks = () => readStored(typedMarksSetting, 'yes') === 'yes';

/**
 * Straight keys become the house's marks, and a mark that turns out to be an apostrophe becomes one; Backspace or undo
 * right after gives back what was typed. What marks mean is fetched as soon as the manuscript stands; keys that were typed before get
 * their marks then.
 */
export function typedMarks(): Plugin[] {
  let meaning: { key: Reading; letter: Reading; line: typeof lineEnded } | null = null;
  const fetchMeaning = (view: EditorView) =>
    void import('./markTyped.ts').then(
      ({ markTyped, letterTyped, lineEnded }) => {
        meaning = { key: markTyped, letter: letterTyped, line: lineEnded };
        if (view.isDestroyed || view.composing || !typesMarks()) return;
        // Keys were faster: their marks are set now, and one undo gives the keys back.
        const set = setEarlyMarks(view.state, markTyped);
        if (set) view.dispatch(closeHistory(set));
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
      // A letter, a space or another sign behind what was taken for a mark, and a group of three figures.
      rule(/[‘’›][\p{L}]$|[‚‹‘'][\p{L}\d]{1,12}’?[\s\p{P}]$|'\d{3}$/u, 'letter'),
    ],
  });
  // Behind what is needed to begin with, and before anybody's hands have found the keys.
  const view = (view: EditorView) => {
    const later = setTimeout(() => fetchMeaning(view));
    return { destroy: () => clearTimeout(later) };
  };
  // A line that ends shows as well as a space does what its last word was.
  const handleKeyDown = (view: EditorView, { key }: KeyboardEvent) => {
    const mended = key === 'Enter' && typesMarks() ? meaning?.line(view.state) : null;
    if (mended) view.dispatch(mended);
    return false;
  };
  return [rules, earlyMarks(() => meaning === null), new Plugin({ view, props: { handleKeyDown } })];
}
