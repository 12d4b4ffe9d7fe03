import { element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { safeUrl } from '#marks/safeUrl.ts';
import { absolute, unwrapped } from './addresses.ts';
import type { Cleaner } from './Cleaner.ts';
import { cleanImage } from './cleanFigure.ts';
import { leaveOut, leavePlayer, players, silent } from './leaveOut.ts';
import { preserved } from './lines.ts';
import { dressed, type Look, lookOf } from './look.ts';
import {
  endsSlackParagraph,
  isCommentList,
  isCommentMark,
  isHidden,
  isInterchange,
  isNoteSign,
  isSlackBreak,
} from './meaning.ts';
import { type Style, styleOf } from './styleSheet.ts';

/** The words of a line and what stands among them, each looking as it does by all that is around it. */
export function cleanWords(nodes: HtmlTree, look: Look, cleaner: Cleaner): HtmlNode[] {
  return nodes.flatMap((node) => inline(node, look, cleaner));
}

function inline(node: HtmlNode, around: Look, cleaner: Cleaner): HtmlNode[] {
  if (typeof node === 'string') {
    if (node === '') return [];
    return around.pre ? preserved(node, around) : [dressed(node, around)];
  }
  const { tag, attributes } = node;
  if (isSlackBreak(attributes))
    return endsSlackParagraph(attributes) ? [element('br', {}), element('br', {})] : [element('br', {})];
  if (tag === 'br') return isInterchange(attributes) ? [] : [element('br', {})];
  if (tag === 'wbr') return [];
  if (tag === 'img') return cleanImage(node, cleaner);
  if (tag === 'svg' || tag === 'math') return drawn(node, around, cleaner);
  if (players.has(tag)) return leavePlayer(node, around, cleaner);
  if (silent.has(tag)) return leaveOut(node, cleaner);
  if (tag.startsWith('v:') || tag === 'w:sdtpr') return [];
  const style = styleOf(cleaner.sheet, tag, attributes);
  if (style['mso-list'] === 'ignore') return [element('span', { 'data-marker': '' }, textOf(node.children))];
  if (isHidden(attributes, style)) return cleaner.putAside('hidden', node, around);
  if (isCommentMark(attributes, style)) return commentMark(node, around, style, cleaner);
  if (isCommentList(attributes, style)) return cleaner.putAside('comment', node, around);
  if (style['mso-special-character'] === 'comment') return [];
  // In Markdown it is what is struck through; elsewhere a deletion that was tracked.
  if (cleaner.program !== '' && cleaner.program !== 'Markdown' && tag === 'del')
    return cleaner.putAside('deletion', node, around);
  if (cleaner.program !== '' && tag === 'ins') cleaner.note('insertions');
  if (style['mso-tab-count']) return ['\t'];
  if (style['mso-spacerun'] === 'yes') return [dressed(' ', around)];
  if (attributes.class === 'Apple-tab-span') return ['\t'];
  if (attributes.class === 'Apple-converted-space')
    return [dressed(textOf(node.children).replace(/\u00a0/g, ' '), around)];
  if (tag === 'u') cleaner.note('underlines');
  const look = lookOf(around, tag, style, linkOf(node, cleaner));
  const inside = cleanWords(node.children, look, cleaner);
  if (isNoteSign(attributes)) {
    cleaner.note('notes');
    // Where LibreOffice draws the distance, none stands in the text.
    return [...inside, ' '];
  }
  if (tag !== 'q' || inside.length === 0) return inside;
  const [open, close] = /^[\s]*[„“”"«»‹›]/.test(textOf(inside)) ? ['', ''] : ['“', '”'];
  if (open !== '') cleaner.note('quotes');
  return [dressed(open, around), ...inside, dressed(close, around)];
}

function drawn(node: HtmlElement, look: Look, cleaner: Cleaner): HtmlNode[] {
  if (node.tag !== 'math') return [];
  const words = textOf(node.children).replace(/\s+/g, ' ').trim();
  if (words === '') return [];
  cleaner.leaveUnread({ reason: 'formula', text: words.slice(0, 200) });
  return [dressed(words, look)];
}

function commentMark(node: HtmlElement, look: Look, style: Style, cleaner: Cleaner): HtmlNode[] {
  // The words that a comment is about are the article's; the sign after them is not.
  if (
    style['mso-special-character'] === 'comment' ||
    node.attributes.class === 'MsoCommentReference' ||
    /_msocom_/.test(node.attributes.href ?? '')
  )
    return [];
  return cleanWords(node.children, look, cleaner);
}

/** The address that an element links to; null for a link that an article cannot have, undefined for what is none. */
export function linkOf({ tag, attributes }: HtmlElement, cleaner: Cleaner): string | null | undefined {
  if (tag !== 'a' || attributes.href === undefined) return undefined;
  const { href } = attributes;
  if (/^#|^about:blank#/.test(href)) {
    cleaner.note('bookmarks');
    return null;
  }
  const address = absolute(href, cleaner.base);
  const direct = address && unwrapped(address);
  if (direct !== address) cleaner.note('addresses');
  const safe = safeUrl(direct);
  if (!safe) cleaner.note('links');
  return safe;
}
