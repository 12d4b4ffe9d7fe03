import type { EditorState } from '@tiptap/pm/state';
import { safeUrl } from '#marks/safeUrl.ts';
import { markType, markUnder } from './asking.ts';

const link = markType('link');

/** The address under the selection; empty if there is none. */
export function linkAddress(state: EditorState): string {
  return String(markUnder(state, link)?.attrs.href ?? '');
}

/** What a person types as an address, as a link may carry it: `example.org` is a page, `a@b.ch` is mail. Null if it is neither. */
export function readAddress(typed: string): string | null {
  const text = typed.trim();
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(text)) return safeUrl(`mailto:${text}`);
  if (/^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)+(:\d+)?([/?#]\S*)?$/u.test(text)) return safeUrl(`https://${text}`);
  return safeUrl(text);
}
