import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Passage } from '#language/passage.ts';
import { passageOf } from '#language/passages.ts';
import { isSignedOff, seenMark, typedMark } from '#language/typedMark.ts';
import { houseStyle } from '../../connection/house.store.ts';

/** The transaction that puts a house's mark where a straight key was typed; null where the key stays. */
export function markTyped(state: EditorState, start: number, end: number, typed: string): Transaction | null {
  const $start = state.doc.resolve(start);
  const offset = start - $start.start();
  if (isCode(state)) return null;
  // After a composition the key itself is already there.
  const passage = withLanguageOfCaret(passageOf($start.parent), state, offset);
  const mark = typedMark(passage, typed === '"' ? '"' : "'", offset, offset + (end - start), houseOf(state));
  if (!mark || mark.text === typed) return null;
  return state.tr.insertText(mark.text, $start.start() + mark.from, $start.start() + mark.to).scrollIntoView();
}

/** The transaction that makes an apostrophe of a mark before what was just typed, or parts thousands by it, and types it. */
export function letterTyped(state: EditorState, start: number, end: number, typed: string): Transaction | null {
  if (isCode(state)) return null;
  const $start = state.doc.resolve(start);
  const blockStart = $start.start();
  const text = passageOf($start.parent).text.slice(0, start - blockStart) + typed;
  if (isSignedOff(passageOf($start.parent), start - blockStart)) return null;
  const seen = seenMark(text, houseOf(state));
  if (!seen || seen.from < start - blockStart) return null;
  const right = text.slice(start - blockStart, seen.from) + seen.text + text.slice(seen.to);
  return state.tr.insertText(right, start, end).scrollIntoView();
}

/** The transaction that makes an apostrophe of a mark before the word a line ends with. */
export function lineEnded(state: EditorState): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || isCode(state) || isSignedOff(passageOf($from.parent), $from.parentOffset))
    return null;
  const text = passageOf($from.parent).text.slice(0, $from.parentOffset);
  const seen = seenMark(`${text}\n`, houseOf(state));
  return seen && state.tr.insertText(seen.text, $from.start() + seen.from, $from.start() + seen.to);
}

const houseOf = ({ doc }: EditorState) => houseStyle(doc);

/** Whether what is typed is code, in which every key means itself. */
const isCode = ({ storedMarks, selection: { $from } }: EditorState) =>
  (storedMarks ?? $from.marks()).some(({ type }) => type.name === 'code');

/** What is typed at the end of words in another language belongs to them, as long as the mark is active there. */
function withLanguageOfCaret(
  passage: Passage,
  { storedMarks, selection: { $from } }: EditorState,
  offset: number,
): Passage {
  const active = (storedMarks ?? $from.marks()).some(({ type }) => type.name === 'language');
  if (active) return passage;
  const spans = passage.spans.map((span) => (span.to === offset ? { ...span, to: offset - 1 } : span));
  return { ...passage, spans: spans.filter((span) => span.to > span.from) };
}
