import { closeHistory } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { HouseStyle } from '#language/houseStyle.ts';
import { wordsAfter, wordsBefore } from '#language/nearby.ts';
import { type PlacedPassage, passagesOf } from '#language/passages.ts';
import { applyChanges } from '#language/repair/applyChanges.ts';
import { type Change, type Choice, type RepairKind, repairKinds } from '#language/repair/change.ts';
import { repair } from '#language/repair/repair.ts';
import { sentenceAround } from '#language/sentences.ts';
import { houseStyle } from '../../../connection/house.store.ts';

/** One line of the list: a change, the ways to make it, and what is chosen before anybody has looked; -1 is to leave it. */
export interface Entry {
  key: string;
  change: Change;
  options: readonly Choice[];
  proposed: number;
}

export interface Review {
  places: readonly PlacedPassage[];
  groups: readonly { kind: RepairKind; entries: readonly Entry[] }[];
}

/** What was decided, by the key of the entry. */
export type Decisions = ReadonlyMap<string, number>;

/** What would bring an article to a style, grouped for somebody to look through; questions come last. */
export function reviewOf(doc: Node, style: HouseStyle): Review {
  const places = passagesOf(doc);
  const before = houseStyle(doc);
  const source = before.language === style.language ? null : before;
  const changes = repair(
    places.map(({ passage }) => passage),
    style,
    { source },
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

/**
 * One transaction with all that was chosen, undone by itself; and how many places are left out because somebody has
 * changed their text since they were found.
 */
export function madeChanges(
  state: EditorState,
  { places }: Review,
  changes: readonly Change[],
  style: HouseStyle,
): { transaction: Transaction; moved: number } {
  const now = new Map(passagesOf(state.doc).map((place) => [place.passage, place]));
  const still = places.map((place) => now.get(place.passage));
  const there = changes.filter(({ passage }) => still[passage]);
  const transaction = applyChanges(closeHistory(state.tr), still, there);
  if (state.doc.attrs.language !== style.language) transaction.setDocAttribute('language', style.language);
  return { transaction, moved: changes.length - there.length };
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
