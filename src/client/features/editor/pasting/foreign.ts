import type { EditorState } from '@tiptap/pm/state';
import { markdownOf } from './markdownText.ts';

/** What another program put on a clipboard, taken out of the event that has it only for a moment. */
export interface Foreign {
  html: string;
  text: string;
  rtf: string;
  /** The text as Markdown where there is no HTML and its signs mean something, else null. */
  markdown: string | null;
}

/** What our own HTML says of itself, and where it says nothing, as a fragment for others or a reader's page: names of the blocks' parts. */
const own = /\bdata-pm-slice=|\bdata-galley\b/;
const ownBlock =
  /^(?:kicker|headline|standfirst|crosshead|pullquote|factbox|gallery|embed|related|correction|question|language)$/;
const ownPart =
  /^(?:article|front|dateline|minutes|told|(?:byline|blockquote|pullquote|factbox|gallery|figure|table|related|embed|audio|correction|question)(?:-[a-z]+)*)$/;
const address = /^\s*\S+:\/\/\S+\s*$/;

/** A paste that is worth reading closely: another program's HTML, Markdown and lists in text, or a whole page as text into an article without a word. */
export function foreignPaste(data: DataTransfer | null, { doc }: EditorState): Foreign | null {
  if (!data) return null;
  const [html, text] = [data.getData('text/html'), data.getData('text/plain')];
  const markdown = html === '' ? markdownOf(text) : null;
  const foreign = { html, text, rtf: data.getData('text/rtf'), markdown };
  if (address.test(text)) return null;
  if (html !== '') return isOwn(html) ? null : foreign;
  if (markdown === text) return foreign;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length >= 6 && text.length >= 600 && doc.textContent === '') return { ...foreign, markdown: null };
  return markdown === null ? null : foreign;
}

/** What our pages have and the fragments have not that are made for other programs: those are read closely, for what they only say in words. */
const ofPage = /\s(?:data-[a-z]|id=|style=|aria-|srcset=|loading=)/i;

/** Tag by tag: a search through all of it would begin again at each one that is never closed. */
const isOfPage = (html: string) => (html.match(/<[a-z][^>]*/gi) ?? []).some((tag) => ofPage.test(tag));

/** HTML that is an article's, copied or as its readers get it. Other newspapers have headlines and galleries, too, among names that are none of ours. */
export function isOwn(html: string): boolean {
  if (own.test(html)) return true;
  const names = [...html.matchAll(/\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/g)].flatMap((found) =>
    (found[1] ?? found[2] ?? found[3] ?? '').split(/\s+/).filter((name) => name !== ''),
  );
  if (!isOfPage(html) && /^[^<]*<(?:p|h1) class="(?:kicker|headline|standfirst)"/.test(bodyOf(html))) return false;
  return names.some((name) => ownBlock.test(name)) && names.every((name) => ownBlock.test(name) || ownPart.test(name));
}

/** What a clipboard's HTML has between what browsers and systems put around it. */
const bodyOf = (html: string) =>
  html.replace(/^[\s\S]*<!--StartFragment-->|^\s*(?:<\/?(?:!doctype|html|head|body|meta)\b[^>]*>\s*)+/i, '');
