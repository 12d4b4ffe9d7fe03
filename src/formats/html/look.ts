import { element, type HtmlNode } from '#marks/htmlTree.ts';
import type { Style } from './styleSheet.ts';

/** How words look by all that is around them, as far as it means something. */
export interface Look {
  strong: boolean;
  emphasis: boolean;
  strike: boolean;
  raised: 'sup' | 'sub' | null;
  code: boolean;
  href: string | null;
  pre: boolean;
}

export const plainLook: Look = {
  ...{ strong: false, emphasis: false, strike: false, raised: null },
  ...{ code: false, href: null, pre: false },
};

/** The look inside an element: its tag first, then what its style says, which may take back what the tag says. */
export function lookOf(around: Look, tag: string, style: Style, href: string | null | undefined): Look {
  const look = { ...around };
  if (tag === 'b' || tag === 'strong') look.strong = true;
  else if (tag === 'i' || tag === 'em' || tag === 'cite' || tag === 'dfn' || tag === 'var') look.emphasis = true;
  else if (tag === 's' || tag === 'strike' || tag === 'del') look.strike = true;
  else if (tag === 'sup' || tag === 'sub') look.raised = tag;
  else if (tag === 'code' || tag === 'kbd' || tag === 'samp' || tag === 'tt') look.code = true;
  // A block of code in Evernote.
  if (style['--en-codeblock'] === 'true' || style['-en-codeblock'] === 'true') look.code = true;
  if (href !== undefined) look.href = href;
  const weight = style['font-weight'] ?? /(?:^|\s)(bold|[6-9]00)(?=\s)/.exec(style.font ?? '')?.[1];
  if (weight) {
    if (/^(bold|bolder|[6-9]\d\d)$/.test(weight)) look.strong = true;
    else if (/^(normal|lighter|[1-5]\d\d)$/.test(weight)) look.strong = false;
  }
  const slant = style['font-style'] ?? /(?:^|\s)(italic|oblique)(?=\s)/.exec(style.font ?? '')?.[1];
  if (slant) {
    if (/^(italic|oblique)/.test(slant)) look.emphasis = true;
    else if (slant === 'normal') look.emphasis = false;
  }
  if (/line-through/.test(style['text-decoration'] ?? style['text-decoration-line'] ?? '')) look.strike = true;
  if (style['vertical-align'] === 'super') look.raised = 'sup';
  else if (style['vertical-align'] === 'sub') look.raised = 'sub';
  if (tag === 'pre' || style['white-space'] === 'pre') look.pre = tag === 'pre' || around.pre;
  return look;
}

/** Words as they look, in elements that say so. */
export function dressed(words: string, look: Look): HtmlNode {
  let node: HtmlNode = words;
  if (words.trim() === '' && !look.href) return words;
  if (look.code) node = element('code', {}, node);
  if (look.raised) node = element(look.raised, {}, node);
  if (look.strike) node = element('s', {}, node);
  if (look.emphasis) node = element('em', {}, node);
  if (look.strong) node = element('strong', {}, node);
  if (look.href) node = element('a', { href: look.href }, node);
  return node;
}
