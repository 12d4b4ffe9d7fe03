import type { HtmlTree } from '#marks/htmlTree.ts';

const unseen = new Set(
  'applet area base button canvas datalist embed head iframe input link map meta noscript object param script select style svg template textarea title xml'.split(
    ' ',
  ),
);
const inline = new Set(
  'a abbr b bdi bdo big cite code dfn em font i kbd mark o:p q s small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/**
 * What a browser would show of a tree, and the text that is hidden in it, a line for each block: what a receipt counts as the
 * source. It shares no code with the cleaning whose work it is held against. Markers that Word writes out are left out, but for the
 * numbers of headings.
 */
export function sourceText(tree: HtmlTree): string {
  let text = '';
  let heading = false;
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') text += node;
      else if (unseen.has(node.tag) || (isMarker(node.attributes) && !(heading && holdsWords(node.children)))) continue;
      else if (node.tag === 'del' || node.tag === 'ins') {
        // What was replaced and what replaces it are two words.
        text += ' ';
        look(node.children);
        text += node.tag === 'del' ? ' ' : '';
      } else if (inline.has(node.tag)) {
        look(node.children);
        // LibreOffice draws the distance behind the sign of a footnote.
        if (/\bsd(foot|end)notesym\b/.test(node.attributes.class ?? '')) text += ' ';
      } else {
        text += '\n';
        heading = /^h[1-6]$/.test(node.tag);
        look(node.children);
        heading = false;
        text += '\n';
      }
    }
  };
  look(tree);
  return text;
}

/** Markers of lists and of comments. */
const isMarker = ({ style = '', class: names = '' }: Readonly<Record<string, string>>) =>
  /mso-list\s*:\s*ignore|mso-special-character\s*:\s*comment/i.test(style) ||
  /\b(msocomanchor|MsoCommentReference)\b/.test(names);

/** Links, tables and pictures of a tree as it came, before anything of it was cleaned: what a receipt counts as the source's. */
export function sourceCounts(tree: HtmlTree): SourceCounts {
  const counts = { links: 0, tables: 0, images: 0 };
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string' || unseen.has(node.tag)) continue;
      const { tag, attributes, children } = node;
      if (tag === 'a' && leadsOut(attributes.href) && !isMarker(attributes) && holdsWords(children)) counts.links += 1;
      if (tag === 'table' && holdsWords(children)) counts.tables += 1;
      if (tag === 'img' && !isSign(attributes)) counts.images += 1;
      look(children);
    }
  };
  look(tree);
  return counts;
}

export interface SourceCounts {
  links: number;
  tables: number;
  images: number;
}

/** Not to a place in the same document. */
const leadsOut = (href = '') => href.trim() !== '' && !/^(about:blank)?#/.test(href);
const holdsWords = (nodes: HtmlTree): boolean =>
  nodes.some((node) => (typeof node === 'string' ? node.trim() !== '' : holdsWords(node.children)));
/** A picture that stands for a character. */
const isSign = ({ alt = '', ...attributes }: Readonly<Record<string, string | undefined>>) =>
  attributes['data-stringify-emoji'] !== undefined || (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 12);
