import { type EditorState, PluginKey, type Transaction } from '@tiptap/pm/state';
import type { Say } from '#ui/useSay.tsx';
import type { Params, Word } from '#words/say.ts';
import { BlockSelection, placeOf } from './BlockSelection.ts';
import { labelOfBlock } from './turnInto.ts';

interface Said {
  word: Word;
  params: Params;
}

const key = new PluginKey('announcing');

/** A transaction whose doing cannot be heard, with the sentence that tells of it. */
export function saying(tr: Transaction, word: Word, params: Params = {}): Transaction {
  return tr.setMeta(key, { word, params } satisfies Said);
}

/** So much of a block's text is read out, in characters. */
const excerpt = 60;

function describeChosen(state: EditorState, say: Say): string {
  const { first, count, all } = placeOf(state);
  if (count > 1) return say('editor.said.blocks', { count, first, last: first + count - 1, all });
  const block = state.selection.$from.nodeAfter;
  if (!block) return '';
  const text = block.textContent;
  const words = text.length > excerpt ? `${text.slice(0, excerpt)} …` : text;
  const [label, place] = [say(labelOfBlock(block)), say('editor.said.place', { place: first, all })];
  return [label, words, place].filter(Boolean).join(', ');
}

/** What somebody who listens is told of a transaction that was applied; null where what happened can be heard anyway. */
export function announcement(transaction: Transaction, state: EditorState, say: Say): string | null {
  const said = transaction.getMeta(key) as Said | undefined;
  const chosen = state.selection instanceof BlockSelection && (transaction.selectionSet || said !== undefined);
  if (!said && !chosen) return null;
  const sentences = [said && say(said.word, said.params), chosen && describeChosen(state, say)];
  return sentences.filter(Boolean).join('. ');
}
