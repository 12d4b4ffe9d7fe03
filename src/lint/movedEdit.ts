import { type Block, isSignedOff } from './copy.ts';
import type { Edit } from './finding.ts';

/**
 * An edit of a block that has been written in since: at the words it was meant for, where they stand now. Null where they do
 * not stand any more, or a speaker has signed them off meanwhile. What was written is what stands between the same
 * beginning and the same end.
 */
export function movedEdit(edit: Edit, before: Block, after: Block): Edit | null {
  if (before === after) return edit;
  const at = movedPlace(edit, before.text, after.text);
  return at && !isSignedOff(after, at) ? { ...edit, ...at } : null;
}

interface Place {
  from: number;
  to: number;
}

/** A place in a text that has been written in since: where its words stand now; null where they do not. */
export function movedPlace({ from, to }: Place, before: string, after: string): Place | null {
  if (before === after) return { from, to };
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charAt(start) === after.charAt(start)) start += 1;
  let end = 0;
  while (end < most - start && before.charAt(before.length - 1 - end) === after.charAt(after.length - 1 - end))
    end += 1;
  const isFront = to <= start;
  const isBack = from >= before.length - end;
  // Words that were written at the very place of an insertion: nobody knows on which side it belongs.
  if (from === to && isFront && isBack) return null;
  if (!isFront && !isBack) return null;
  const by = isFront ? 0 : after.length - before.length;
  const place = { from: from + by, to: to + by };
  // A letter typed right at a word makes another word of it.
  const same = ([one, other]: [number, number]) => isInWord(before, one) === isInWord(after, other);
  return same([from, place.from]) && same([to, place.to]) ? place : null;
}

const isInWord = (text: string, at: number) => /^[\p{L}\p{N}]{2}/u.test(text.slice(Math.max(0, at - 1), at + 1));
