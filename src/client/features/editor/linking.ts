import type { Command, EditorState } from '@tiptap/pm/state';
import { schema } from '#article/schema.ts';
import { safeUrl } from '#marks/safeUrl.ts';
import { markType, markUnder, putMark } from './asking.ts';

const link = markType('link');

/** The address under the selection; empty if there is none. */
export function linkAddress(state: EditorState): string {
  return String(markUnder(state, link)?.attrs.href ?? '');
}

/** What a person types as an address, as a link may carry it: `example.org` is a page, `a@b.ch` is mail. Null if it is neither. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeUrl(`mailto:${text}`);
  if (/^[\w-]+(\.[\w-]+)+(:\d+)?([/?#]\S*)?$/u.test(text)) return safeUrl(`https://${text}`);
  return safeUrl(text);
}

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
