import type { Command } from '@tiptap/pm/state';
import { schema } from '#article/schema.ts';
import { safeUrl } from '#marks/safeUrl.ts';
import { markType, putMark } from './asking.ts';

const link = markType('link');

/** A pasted text that is an address and nothing else. */
export function pastedAddress(text: string): string | null {
  return /^(https?:\/\/|mailto:|tel:)\S+$/i.test(text.trim()) ? safeUrl(text.trim()) : null;
}

/** Writes a page's address at the caret, as a link to itself. */
export function insertAddress(text: string): Command {
  return (state, dispatch) => {
    const { selection, tr } = state;
    const address = /^https?:/i.test(text.trim()) ? pastedAddress(text) : null;
    if (!address || !selection.empty || !selection.$from.parent.type.allowsMarkType(link)) return false;
    const words = schema.text(text.trim(), link.create({ href: address }).addToSet(selection.$from.marks()));
    dispatch?.(tr.insert(selection.from, words).removeStoredMark(link).scrollIntoView());
    return true;
  };
}

/** Links the selected words; an empty address takes the link away. */
export function setLink(address: string): Command {
  return putMark(link, address === '' ? null : { href: address });
}
