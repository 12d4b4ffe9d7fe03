import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { unreadPicture } from '../reading/unreadPicture.ts';
import { absolute } from './addresses.ts';
import type { Cleaner } from './Cleaner.ts';
import { captionAndCredit, isCredit } from './captionCredit.ts';
import { leaveOut, silent } from './leaveOut.ts';
import { joined } from './lines.ts';
import type { Look } from './look.ts';
import { heading } from './meaning.ts';

/** Pictures with caption and credit, and what else a page has in a figure behind them. */
export function cleanFigure(node: HtmlElement, look: Look, cleaner: Cleaner): HtmlElement[] {
  const words: HtmlNode[] = [];
  const rest: HtmlNode[] = [];
  const images: HtmlElement[] = [];
  const legend = (inner: HtmlTree): void => {
    for (const child of inner) {
      if (typeof child === 'string') rest.push(child);
      else if (child.tag === 'img') images.push(child);
      else if (child.tag === 'figcaption') words.push(...child.children);
      else if (isCredit(child)) words.push(child);
      else if (child.tag === 'table' || child.tag === 'blockquote' || heading.test(child.tag)) rest.push(child);
      else if (silent.has(child.tag)) {
        if (child.tag !== 'noscript') leaveOut(child, cleaner);
      } else if (hasTag(child, figureParts)) legend(child.children);
      else rest.push(child);
    }
  };
  legend(node.children);
  const pictures = images.flatMap((image) => cleanImage(image, cleaner));
  if (pictures.length === 0)
    return cleaner.blocks([...rest, ...(words.length > 0 ? [element('p', {}, ...words)] : [])], look);
  const parts = captionAndCredit(words);
  const caption = joined(cleaner.blocks(parts.caption, look));
  const credit = joined(cleaner.blocks(parts.credit, look));
  const legends = [
    ...(caption.length > 0 ? [element('figcaption', {}, ...caption)] : []),
    ...(credit.length > 0 ? [element('small', {}, ...credit)] : []),
  ];
  const figures = pictures.map((picture, index) =>
    element('figure', {}, picture, ...(index === pictures.length - 1 ? legends : [])),
  );
  return [...figures, ...cleaner.blocks(rest, look)];
}

const figureParts = new Set(['img', 'figcaption', 'table', 'blockquote']);

function hasTag(node: HtmlElement, tags: ReadonlySet<string>): boolean {
  return tags.has(node.tag) || node.children.some((child) => typeof child !== 'string' && hasTag(child, tags));
}

/** A picture at its address; an emoji as its sign; nothing of what only keeps a place, or of a picture that cannot be had, which is told of. */
export function cleanImage({ attributes }: HtmlElement, cleaner: Cleaner): HtmlElement[] {
  const { alt = '', src: given = '', width, height } = attributes;
  const lazy = attributes['data-src'] ?? attributes['data-original'] ?? attributes['data-lazy-src'];
  const placeholder = given === '' || (/^data:image\/(gif|svg)/.test(given) && given.length < 400);
  const src = placeholder && lazy ? lazy : given;
  const name = alt || attributes.title || '';
  const emoji =
    (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 12) || attributes['data-stringify-emoji'] !== undefined;
  if (emoji) return [element('span', {}, alt || (attributes['data-stringify-emoji'] ?? ''))];
  const [wide, high] = [Number.parseFloat(width ?? ''), Number.parseFloat(height ?? '')];
  if ((wide > 0 && wide <= 4) || (high > 0 && high <= 4) || (placeholder && !lazy)) {
    cleaner.note('spacerPictures');
    return [];
  }
  const address = /^data:image\//.test(src) ? src : absolute(src, cleaner.base);
  const readable = address !== null && /^(https?:|data:image\/(png|jpe?g|gif|webp|avif);base64,)/i.test(address);
  if (!readable) {
    cleaner.leaveUnread(unreadPicture(src, name));
    return [];
  }
  return [element('img', { src: address, alt: alt.trim() })];
}
