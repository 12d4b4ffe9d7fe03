import type { HtmlElement, HtmlNode, HtmlTree } from '#marks/htmlTree.ts';
import { treeText, wordsOf } from '../reading/counts.ts';
import type { PageMeta } from './pageMeta.ts';

/** The words of a text alone, for telling whether two are the same. */
export const keyOfWords = (text: string) => wordsOf(text).join(' ').toLowerCase();

/** Whether two texts are the same words, and any. */
export const sameWords = (one: string, other: string): boolean =>
  keyOfWords(one) !== '' && keyOfWords(one) === keyOfWords(other);

/**
 * The headline: the page's own heading where its title says so, too; else what it states for others; else its title without the
 * newspaper's name. A page without a heading may show it as a line at the beginning of its text.
 */
export function headlineOf(meta: PageMeta, whole: HtmlTree, lines: readonly HtmlElement[]): string {
  const headings = texts(whole, 'h1').filter((heading) => heading !== '');
  const stated = [meta.headline, meta.title].filter((text) => text !== '');
  const own = headings.find((heading) => stated.some((text) => startsWith(text, heading)));
  if (own) return own;
  const line = lines
    .slice(0, 4)
    .map((block) => treeText([block]).replace(/\s+/g, ' ').trim())
    .find((each) => wordsOf(each).length >= 3 && stated.some((text) => endsWith(text, each)));
  if (line && headings.length === 0) return line;
  if (meta.headline) return withoutName(meta.headline, meta.siteName ? keyOfWords(meta.siteName) : null);
  return withoutName(meta.title, null) || headings[0] || '';
}

/** Whether a title is a heading, or begins with it and goes on with a name behind a sign. */
function startsWith(title: string, heading: string): boolean {
  if (keyOfWords(title) === keyOfWords(heading)) return true;
  const rest = title.slice(heading.length);
  return title.toLowerCase().startsWith(heading.toLowerCase()) && /^\s+[|–—·•:»-]\s+\S/.test(rest);
}

/** Whether a title is a line, or ends with it behind a word and a sign: `News: Bridge reopens`. */
function endsWith(title: string, line: string): boolean {
  if (sameWords(title, line)) return true;
  const rest = title.slice(0, -line.length);
  return title.toLowerCase().endsWith(line.toLowerCase()) && /\S\s*[|–—·•:»-]\s+$/.test(rest);
}

/** A title without what stands behind its last sign: the site's name, or any where what is left is a headline. */
function withoutName(title: string, site: string | null): string {
  const found = /^(.*\S)\s+[|–—·•»\\/>-]\s+(\S.*)$/.exec(title);
  if (!found?.[1] || !found[2]) return title;
  const name = site === null ? found[1].split(/\s+/).length > 4 : keyOfWords(found[2]) === site;
  return name ? found[1] : title;
}

function texts(tree: HtmlTree, tag: string): string[] {
  return tree.flatMap((node: HtmlNode): string[] => {
    if (typeof node === 'string') return [];
    return node.tag === tag ? [treeText([node]).replace(/\s+/g, ' ').trim()] : texts(node.children, tag);
  });
}

const kickerName =
  /(?:^|[\s_-])(?:kicker|dachzeile|spitzmarke|ober(?:titel|zeile)|surtitre|sur-titre|occhiello|overline|roof-?line|top-?line|eyebrow|catch-?line)(?:$|[\s_-])/i;

/** The line that a page calls the one above its headline, where there is one and it is short. */
export function kickerOf(whole: HtmlTree): string {
  const found = new Set<string>();
  let headings = 0;
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      if (node.tag === 'h1') headings += 1;
      const text = kickerName.test(node.attributes.class ?? '') ? treeText([node]).replace(/\s+/g, ' ').trim() : '';
      if (text !== '' && text.length <= 60) found.add(text);
      else look(node.children);
    }
  };
  look(whole);
  // Of several each belongs to a teaser.
  const [only] = found;
  return headings > 0 && found.size === 1 && only ? only : '';
}
