import type { HtmlElement } from '#marks/htmlTree.ts';
import type { Cleaner } from './Cleaner.ts';
import type { Look } from './look.ts';

/** Elements that show no words of the text. */
export const silent = new Set(
  'applet area base button canvas datalist embed head iframe input link map meta noscript object param script select style template textarea title xml'.split(
    ' ',
  ),
);
export const players = new Set(['audio', 'video', 'en-media']);

/** A silent element leaves nothing; what somebody else shows in it is told of. */
export function leaveOut(node: HtmlElement, cleaner: Cleaner): [] {
  if (node.tag === 'iframe' || node.tag === 'embed' || node.tag === 'object') {
    const address = node.attributes.src ?? node.attributes.data ?? '';
    if (address !== '') cleaner.leaveUnread({ reason: 'object', text: address.slice(0, 500) });
  }
  return [];
}

/** What plays is not read; the words in it are for browsers that cannot play it. */
export function leavePlayer(node: HtmlElement, around: Look, cleaner: Cleaner): [] {
  const inside = node.children.find(
    (child): child is HtmlElement => typeof child !== 'string' && 'src' in child.attributes,
  );
  const address = node.attributes.src ?? inside?.attributes.src ?? node.attributes.type ?? node.tag;
  cleaner.leaveUnread({ reason: node.tag === 'en-media' ? 'attachment' : 'object', text: address.slice(0, 500) });
  return cleaner.putAside('player', node, around);
}
