import { type Node, Slice } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import type { Mapping, Step, Transform } from '@tiptap/pm/transform';
import { receiveTransaction } from 'prosemirror-collab';
import { displacedWords } from './displacedWords.ts';
import { collabState, setCollabState, type Unconfirmed } from './unconfirmed.ts';

/** A transaction that brings the state up to what the server said, and what became of the own unconfirmed steps. */
export interface Received {
  transaction: Transaction;
  /** Of each unconfirmed step before, whether it is still one. */
  survived: readonly boolean[];
  /** The words of those that fell; empty if none. */
  displaced: string;
  /** Where the first of those words stood, in the document before. */
  displacedAt: number;
}

/** Confirms the first `count` unconfirmed steps, which the server has committed as they are. */
export function confirm(state: EditorState, count: number): Received {
  const { unconfirmed, version } = collabState(state);
  const collab = { version: version + count, unconfirmed: unconfirmed.slice(count) };
  const transaction = setCollabState(state, state.tr, collab);
  return { transaction, survived: unconfirmed.map((_, index) => index >= count), displaced: '', displacedAt: 0 };
}

/**
 * Takes others' committed steps in and rebases the own ones over them. While a batch is in flight these must be the
 * steps of one committed batch, or the server's rebase comes to another end; otherwise batches may be joined.
 */
export function receive(state: EditorState, steps: readonly Step[]): Received {
  const { unconfirmed } = collabState(state);
  const ids = steps.map(() => '');
  const transaction = receiveTransaction(state, steps, ids, { mapSelectionBackward: true });
  const count = unconfirmed.length;
  // The undone steps are at the front in reverse; one that was done again has a mirror there.
  const survived = unconfirmed.map((_, index) => mirrorOf(transaction, count - 1 - index) !== undefined);
  return { transaction: withSelection(state, transaction), survived, ...wordsOf(state, survived, transaction) };
}

function mirrorOf(transaction: Transaction, map: number): number | undefined {
  return (transaction.mapping as Mapping).getMirror(map);
}

/**
 * Takes the first `count` unconfirmed steps back, lets `over` take their place, and does the later ones again as far
 * as they still apply: a refused batch, or an own batch that was committed as something else.
 */
export function withdraw(state: EditorState, count: number, over: readonly Step[]): Received {
  const { unconfirmed, version } = collabState(state);
  const transaction = state.tr;
  const redone = redoWithout(unconfirmed, count, over, transaction);
  setCollabState(state, transaction, { version: version + over.length, unconfirmed: redone.unconfirmed });
  transaction.setMeta('rebased', unconfirmed.length).setMeta('addToHistory', false);
  return {
    transaction: withSelection(state, transaction),
    survived: redone.survived,
    ...wordsOf(state, redone.survived, transaction),
  };
}

/** Puts another document of the server's in the place of everything; all unconfirmed steps fall. */
export function startOver(state: EditorState, doc: Node, version: number): Received {
  const { unconfirmed } = collabState(state);
  const transaction = state.tr;
  for (const { inverted } of [...unconfirmed].reverse()) transaction.step(inverted);
  transaction.replace(0, transaction.doc.content.size, new Slice(doc.content, 0, 0));
  for (const [name, value] of Object.entries(doc.attrs)) transaction.setDocAttribute(name, value);
  setCollabState(state, transaction, { version, unconfirmed: [] });
  transaction.setMeta('rebased', unconfirmed.length).setMeta('addToHistory', false);
  const survived = unconfirmed.map(() => false);
  return { transaction: withSelection(state, transaction), survived, ...wordsOf(state, survived) };
}

type Mirrored = Mapping & { setMirror(from: number, to: number): void };

function redoWithout(all: readonly Unconfirmed[], count: number, over: readonly Step[], transform: Transform) {
  for (const { inverted } of [...all].reverse()) transform.step(inverted);
  for (const step of over) transform.step(step);
  const unconfirmed: Unconfirmed[] = [];
  const survived = all.map(({ step, origin }, index) => {
    if (index < count) return false;
    const undone = all.length - index;
    const mapped = step.map(transform.mapping.slice(undone));
    if (!mapped || transform.maybeStep(mapped).failed) return false;
    (transform.mapping as Mirrored).setMirror(undone - 1, transform.steps.length - 1);
    unconfirmed.push({ step: mapped, inverted: mapped.invert(transform.docs.at(-1) as Node), origin });
    return true;
  });
  return { unconfirmed, survived };
}

/** The words of all that is not committed. */
export function unsentWords(state: EditorState): string {
  return wordsOf(
    state,
    collabState(state).unconfirmed.map(() => false),
  ).displaced;
}

function wordsOf(
  state: EditorState,
  survived: readonly boolean[],
  transaction?: Transaction,
): Pick<Received, 'displaced' | 'displacedAt'> {
  const steps = collabState(state).unconfirmed.map(({ step }) => step);
  // Only own deletions can take in own words whose steps survive.
  const after = transaction && steps.some(deletes) ? transaction.mapping : undefined;
  if (!after && survived.every(Boolean)) return { displaced: '', displacedAt: 0 };
  const dropped = survived.map((kept) => !kept);
  const { words, at } = displacedWords(state.doc, steps, dropped, after);
  return { displaced: words, displacedAt: at };
}

function deletes(step: Step): boolean {
  let found = false;
  step.getMap().forEach((from, to) => {
    found ||= to > from;
  });
  return found;
}

/** A selected node's selection cannot always be mapped: then the caret goes near, before the transaction is applied. */
function withSelection(state: EditorState, transaction: Transaction): Transaction {
  try {
    void transaction.selection;
    return transaction;
  } catch {
    const position = Math.min(transaction.mapping.map(state.selection.from), transaction.doc.content.size);
    return transaction.setSelection(Selection.near(transaction.doc.resolve(position)));
  }
}
