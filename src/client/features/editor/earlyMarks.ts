import type { Node } from '@tiptap/pm/model';
import { EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';

/** What a key means at a place: the transaction that types its mark there, `null` where the key stays. */
export type Reading = (state: EditorState, start: number, end: number, typed: string) => Transaction | null;

/** Where straight keys were typed before it was known what they mean. */
const early = new PluginKey<readonly number[]>('earlyMarks');

const none: readonly number[] = [];

/** Remembers straight keys, one by one as hands type them, as long as `isEarly` says so; then nothing is carried on. */
export function earlyMarks(isEarly: () => boolean): Plugin<readonly number[]> {
  return new Plugin<readonly number[]>({
    key: early,
    state: {
      init: () => none,
      apply(transaction, places) {
        if (!isEarly()) return none;
        if (!transaction.docChanged) return places;
        const own = transaction.getMeta('addToHistory') !== false && !transaction.getMeta('paste');
        const typed = own ? typedBy(transaction) : null;
        if (places.length === 0 && typed === null) return places;
        const kept = places.map((place) => transaction.mapping.mapResult(place, 1)).filter(({ deleted }) => !deleted);
        return [...kept.map(({ pos }) => pos), ...(typed === null ? [] : [typed])];
      },
    },
  });
}

function typedBy({ steps }: Transaction): number | null {
  const [step, ...more] = steps;
  if (!(step instanceof ReplaceStep) || more.length > 0 || step.slice.size !== 1) return null;
  return /^["']$/.test(step.slice.content.firstChild?.text ?? '') ? step.from : null;
}

/** Types the marks of early keys as they would have been, now that they are known; `null` where all of them stay. */
export function setEarlyMarks(state: EditorState, read: Reading): Transaction | null {
  const places = (early.getState(state) ?? none).toSorted((one, other) => one - other);
  const set = state.tr;
  for (const place of places) {
    const at = set.mapping.map(place, 1);
    const key = set.doc.textBetween(at, Math.min(at + 1, set.doc.content.size));
    if (key !== '"' && key !== "'") continue;
    const typed = read(withoutKey(set.doc, at), at, at, key);
    if (!typed) continue;
    set.delete(at, at + 1);
    for (const step of typed.steps) set.step(step);
  }
  return set.docChanged ? set : null;
}

/** The article before a key, with the caret where it was typed. */
function withoutKey(doc: Node, at: number): EditorState {
  const state = EditorState.create({ doc });
  const before = state.tr.delete(at, at + 1);
  return state.apply(before.setSelection(TextSelection.create(before.doc, at)));
}
