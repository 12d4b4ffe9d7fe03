import { type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { EmphasisedText, hasOwnWords, type SourceCounts } from '../reading/counts.ts';
import { type Said, SourceStyles } from './sourceStyles.ts';

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
 * What a browser would show of a tree, and the text that is hidden in it, a line for each block, with what there is of links, tables,
 * pictures, items of lists and bold and italic words: what a receipt counts as the source. It shares no code with the cleaning whose
 * work it is held against. Markers that Word writes out are left out, but for the numbers of headings. `sheets` are style sheets that
 * are not in the tree.
 */
export function sourceOf(tree: HtmlTree, sheets: readonly string[] = []): { text: string; counts: SourceCounts } {
  const counts = { links: 0, tables: 0, images: 0, items: 0 };
  const emphasis = new EmphasisedText();
  const styles = new SourceStyles(sheets);
  let text = '';
  let heading = false;
  const part = (sign: string) => {
    text += sign;
    emphasis.end();
  };
  const look = (nodes: HtmlTree, around: Around) => {
    for (const node of nodes) {
      if (typeof node === 'string') {
        text += node;
        emphasis.add(node, around.bold || around.italic);
        continue;
      }
      const { tag, attributes, children } = node;
      if (tag === 'style') styles.read(textOf(children));
      if (unseen.has(tag) || (isMarker(attributes) && !(heading && holdsWords(children)))) continue;
      const said = styles.of(tag, attributes);
      if (tag === 'a' && leadsOut(attributes.href) && holdsWords(children)) counts.links += 1;
      else if (tag === 'table' && holdsWords(children)) counts.tables += 1;
      else if (tag === 'img' && !isSign(attributes)) counts.images += 1;
      else if (!around.table && isItem(node, said, around.item)) counts.items += 1;
      // Slack's break is a span.
      if (/\bc-mrkdwn__br\b/.test(attributes.class ?? '')) part('\n');
      const inside = {
        bold: said.bold ?? (around.bold || boldTags.has(tag)),
        italic: said.italic ?? (around.italic || italicTags.has(tag)),
        table: around.table || tag === 'table',
        item: around.item || tag === 'li',
      };
      if (tag === 'del' || tag === 'ins') {
        // What was replaced and what replaces it are two words.
        part(' ');
        look(children, inside);
        if (tag === 'del') part(' ');
      } else if (inline.has(tag)) {
        look(children, inside);
        // LibreOffice draws the distance behind the sign of a footnote.
        if (/\bsd(foot|end)notesym\b/.test(attributes.class ?? '')) part(' ');
      } else {
        part('\n');
        heading = /^h[1-6]$/.test(tag);
        // The picture of a box stands for a sign.
        look(attributes.role === 'checkbox' ? children.filter(isNoPicture) : children, inside);
        heading = false;
        part('\n');
      }
    }
  };
  look(tree, { bold: false, italic: false, table: false, item: false });
  return { text, counts: { ...counts, emphasised: emphasis.words() } };
}

export const sourceText = (tree: HtmlTree): string => sourceOf(tree).text;
export const sourceCounts = (tree: HtmlTree): SourceCounts => sourceOf(tree).counts;

interface Around {
  bold: boolean;
  italic: boolean;
  table: boolean;
  item: boolean;
}

const boldTags = new Set(['b', 'strong']);
const italicTags = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/** An item of a list, or a paragraph outside of one that Word says is one. */
function isItem({ tag, attributes, children }: HtmlElement, { listed, hidden }: Said, inItem: boolean): boolean {
  if (tag === 'li') return !hidden && attributes.hidden === undefined && hasOwnWords(children);
  if (tag !== 'p' || !listed || inItem) return false;
  return !/heading|berschrift|titre|titolo|title/i.test(attributes.class ?? '') && holdsWords(children);
}

/** Markers of lists and of comments. */
const isMarker = ({ style = '', class: names = '' }: Readonly<Record<string, string>>) =>
  /mso-list\s*:\s*ignore|mso-special-character\s*:\s*comment/i.test(style) ||
  /\b(msocomanchor|MsoCommentReference)\b/.test(names);

/** Not to a place in the same document. */
const leadsOut = (href = '') => href.trim() !== '' && !/^(about:blank)?#/.test(href);
const holdsWords = (nodes: HtmlTree): boolean =>
  nodes.some((node) =>
    typeof node === 'string' ? node.trim() !== '' : !unseen.has(node.tag) && holdsWords(node.children),
  );
const isNoPicture = (node: HtmlNode) => typeof node === 'string' || node.tag !== 'img';
/** A picture that stands for a character. */
const isSign = ({ alt = '', ...attributes }: Readonly<Record<string, string | undefined>>) =>
  attributes['data-stringify-emoji'] !== undefined || (/^\p{Extended_Pictographic}/u.test(alt) && alt.length < 12);
