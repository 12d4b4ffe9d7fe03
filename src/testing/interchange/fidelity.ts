import { articleTree, writeHtml } from '#article/html.ts';
import { sourceText } from '#formats/html/sourceText.ts';
import { missingWords, treeText, wordsOf } from '#formats/reading/counts.ts';
import type { ReadArticle } from '#formats/reading/readArticle.ts';
import { type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { safeUrl } from '#marks/safeUrl.ts';

/** A share: how many of how many. */
export interface Share {
  found: number;
  of: number;
}
export type Measured = Readonly<Record<string, Share>>;

const marks = /["„“”‟«»‹›‚]/g;
/** What no article may bring along from the program it was written with. */
const leftovers = /mso-|docs-internal-guid|\sstyle=|<p>(?:\s|&nbsp;)*<\/p>|\sname="|Mso[A-Z]|<o:p/g;

/** Markers of lists that stand in the text, as numbers, letters and bullets at the beginning of a line. */
const withoutMarker = (line: string) =>
  line.replace(
    /^[\s\u00a0]*(?:[·•o§▪■●○◦‣⁃\uf0a7\uf0b7–-]|[([]?(?:\d+(?:\.\d+)*|[a-z]|[ivxlcdm]+)[.)])[\s\u00a0]+/i,
    '',
  );

/** How much of what a clipboard or a file holds is in the article, by what another program makes of it where that is known. */
export function fidelity(source: HtmlTree, expected: HtmlTree | null, { doc, receipt }: ReadArticle): Measured {
  const own = articleTree(doc);
  const lines = sourceText(source).split('\n').map(withoutMarker);
  const before = wordsOf(lines.join('\n'));
  const aside = receipt.setAside.filter(({ kind }) => kind !== 'hidden').map(({ text }) => text);
  const missing = missingWords(before, [...wordsOf(treeText(own)), ...aside.flatMap(wordsOf)]);
  const guide = expected ?? source;
  const links = linksOf(source);
  const sourceMarks = sourceText(source).match(marks)?.length ?? 0;
  const ownMarks = treeText(own).match(marks)?.length ?? 0;
  const html = writeHtml(own);
  return {
    words: { found: before.length - missing.length, of: before.length },
    items: overlap(leaves(guide, 'li'), leaves(own, 'li')),
    cells: overlap(cellsOf(guide), cellsOf(own)),
    links: overlap(links, linksOf(own)),
    bold: overlap(
      emphasised(guide, ['strong', 'b'], /(?<![\w-])font-weight:\s*(bold|[6-9]00)/),
      emphasised(own, ['strong'], null),
    ),
    italic: overlap(emphasised(guide, ['em', 'i'], /(?<![\w-])font-style:\s*italic/), emphasised(own, ['em'], null)),
    quotationMarks: { found: Math.min(sourceMarks, ownMarks), of: sourceMarks },
    leftovers: { found: html.match(leftovers)?.length ?? 0, of: 0 },
  };
}

function overlap(wanted: readonly string[], got: readonly string[]): Share {
  const lower = (all: readonly string[]) => all.map((each) => each.toLowerCase());
  return { found: wanted.length - missingWords(lower(wanted), lower(got)).length, of: wanted.length };
}

const squeezed = (text: string) => wordsOf(text).join(' ');

/** The own words of elements, without those of the same elements in them. */
function leaves(tree: HtmlTree, tag: string): string[] {
  const own = (nodes: HtmlTree): string =>
    nodes
      .map((node) =>
        typeof node === 'string'
          ? node
          : node.tag === tag || node.tag === 'ul' || node.tag === 'ol'
            ? ' '
            : `${own(node.children)} `,
      )
      .join('');
  return tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inside = leaves(node.children, tag);
    const words = node.tag === tag ? wordsOf(textOf([{ ...node, children: [own(node.children)] }])).join('') : '';
    return words === '' ? inside : [words, ...inside];
  });
}

function cellsOf(tree: HtmlTree): string[] {
  return tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    const words = node.tag === 'td' || node.tag === 'th' ? wordsOf(textOf(node.children)).join('') : '';
    return [...(words === '' ? [] : [words]), ...cellsOf(node.children)];
  });
}

function linksOf(tree: HtmlTree): string[] {
  return tree.flatMap((node) => {
    if (typeof node === 'string') return [];
    const address = node.tag === 'a' && squeezed(textOf(node.children)) !== '' ? safeUrl(node.attributes.href) : null;
    return [...(address ? [address.replace(/\/$/, '')] : []), ...linksOf(node.children)];
  });
}

/** Letters of paragraphs that are emphasised; a heading is by itself. */
function emphasised(tree: HtmlTree, tags: readonly string[], style: RegExp | null): string[] {
  const look = (nodes: HtmlTree, within: boolean): string[] =>
    nodes.flatMap((node): string[] => {
      if (typeof node === 'string') return within ? [...wordsOf(node).join('')] : [];
      if (/^(h[1-6]|th|style|script|title|head)$/.test(node.tag)) return [];
      const own = node.attributes.style ?? '';
      const off = style !== null && /(?<![\w-])font-weight:\s*(normal|[1-5]00)/.test(own) && tags.includes('strong');
      const on = tags.includes(node.tag) || (style?.test(own) ?? false);
      return look(node.children, off ? false : within || on);
    });
  return look(tree, false);
}
