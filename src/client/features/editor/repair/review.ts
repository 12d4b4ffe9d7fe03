import { closeHistory, undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { HouseStyle } from '#language/houseStyle.ts';
import { wordsAfter, wordsBefore } from '#language/nearby.ts';
import { type Place, placesOf } from '#language/passages.ts';
import { applyChanges, type MendedField, mendedFields } from '#language/repair/applyChanges.ts';
import { type Change, type Choice, type RepairKind, repairKinds } from '#language/repair/change.ts';
import { repair } from '#language/repair/repair.ts';
import { sentenceAround } from '#language/sentences.ts';
import { germanNames } from '#lint/house.ts';
import { houseOfArticle, houseStyle } from '../../../connection/house.store.ts';

/** One line of the list: a change, the ways to make it, and what is chosen before anybody has looked; -1 is to leave it. */
export interface Entry {
  key: string;
  change: Change;
  options: readonly Choice[];
  proposed: number;
}

export interface Review {
  places: readonly Place[];
  groups: readonly { kind: RepairKind; entries: readonly Entry[] }[];
}

/** What was decided, by the key of the entry. */
export type Decisions = ReadonlyMap<string, number>;

/** What would bring an article to a style, grouped for somebody to look through; questions come last. */
export function reviewOf(doc: Node, style: HouseStyle): Review {
  const places = placesOf(doc);
  const before = houseStyle(doc);
  const source = before.language === style.language ? null : before;
  const changes = repair(
    places.map(({ passage }) => passage),
    style,
    { source, names: germanNames(houseOfArticle(doc)) },
  );
  const groups = inOrder.map((kind) => ({
    kind,
    entries: changes.filter((change) => change.kind === kind).map((change, index) => entryOf(change, index)),
  }));
  return { places, groups: groups.filter(({ entries }) => entries.length > 0) };
}

const inOrder = [
  ...repairKinds.filter((kind) => kind !== 'missing'),
  'missing',
] as const satisfies readonly RepairKind[];

function entryOf(change: Change, index: number): Entry {
  const options = change.choices.length > 0 ? change.choices : [change];
  return { key: `${change.kind}-${index}`, change, options, proposed: change.ticked ? 0 : -1 };
}

export function decided({ key, proposed }: Entry, decisions: Decisions): number {
  return decisions.get(key) ?? proposed;
}

/** The changes as they were decided. */
export function chosen({ groups }: Review, decisions: Decisions): Change[] {
  return groups.flatMap(({ entries }) =>
    entries.flatMap((entry) => {
      const choice = entry.options[decided(entry, decisions)];
      return choice ? [{ ...entry.change, ...choice, ticked: true }] : [];
    }),
  );
}

/** What is chosen, as far as its words still stand. */
interface Made {
  /** All that happens to the text, undone by itself. */
  transaction: Transaction;
  /** What becomes of the texts of the details. */
  fields: readonly MendedField[];
  /** How many places are left out because somebody has changed their text since they were found. */
  moved: number;
}

export function madeChanges(
  state: EditorState,
  { places }: Review,
  changes: readonly Change[],
  style: HouseStyle,
): Made {
  const now = new Map(placesOf(state.doc).map((place) => [keyOf(place), place]));
  const still = places.map((place) => now.get(keyOf(place)));
  const there = changes.filter(({ passage }) => still[passage]);
  const transaction = applyChanges(closeHistory(state.tr), still, there);
  if (state.doc.attrs.language !== style.language) transaction.setDocAttribute('language', style.language);
  return { transaction, fields: mendedFields(still, there), moved: changes.length - there.length };
}

/** A passage is the same object as long as its words stand; a text of the details is known by its words. */
function keyOf(place: Place): unknown {
  return 'field' in place ? `${place.field} ${place.passage.text}` : place.passage;
}

/** Sets texts of the details, outside of the undo history as always. */
function setFields(state: EditorState, texts: readonly (readonly [field: string, text: string])[]): Transaction {
  const transaction = state.tr.setMeta('addToHistory', false);
  for (const [field, text] of texts) transaction.setDocAttribute(field, text);
  return transaction;
}

interface EditorLike {
  readonly state: EditorState;
  readonly view: { dispatch(transaction: Transaction): void };
}

/** Makes the changes, and gives the way back: the text by its undo where nobody has written since, the details where they are as they were set. */
export function makeChanges(editor: EditorLike, { transaction, fields }: Made): () => void {
  const { view } = editor;
  view.dispatch(transaction);
  if (fields.length > 0)
    view.dispatch(
      setFields(
        editor.state,
        fields.map(({ field, after }) => [field, after]),
      ),
    );
  const made = editor.state.doc;
  return () => {
    if (transaction.docChanged && editor.state.doc.content.eq(made.content)) undo(editor.state, view.dispatch);
    const back = fields.filter(({ field, after }) => editor.state.doc.attrs[field] === after);
    if (back.length > 0)
      view.dispatch(
        setFields(
          editor.state,
          back.map(({ field, before }) => [field, before]),
        ),
      );
  };
}

/** So much of a sentence is shown on each side of a change. */
const context = 90;

/** What stands around a change in its sentence, cut between words where it is long. What is added behind words is in theirs. */
export function around(text: string, { from, to }: Choice) {
  const behind = from === to && /\S/.test(text.charAt(from - 1));
  const sentence = sentenceAround(text, behind ? from - 1 : from, to);
  const [left, right] = [text.slice(sentence.from, from), text.slice(to, Math.max(to, sentence.to))];
  const [before, after] = [wordsBefore(left, context), wordsAfter(right, context)];
  return { before, after, sentence: text.slice(sentence.from, sentence.to) };
}
