import type { HtmlElement, HtmlTree } from '#marks/htmlTree.ts';
import { readable } from './settledText.ts';

/** What a receipt counts, before and after. */
export const countNames = [
  'words',
  'quotationMarks',
  'quotations',
  'links',
  'lists',
  'items',
  'tables',
  'images',
  'emphasis',
] as const;
export type CountName = (typeof countNames)[number];
export type Counts = Readonly<Record<CountName, number>>;

const word = /[\p{L}\p{M}\p{N}]+/gu;
const marks = /["„“”‟«»‹›‚‛「」『』＂]/gu;
const quotation = /[„“”"«»‹›‚][^„“”"«»‹›‚\n]+[“”"»«›‹‘]/gu;
const emphasised = new Set(['strong', 'b', 'em', 'i']);

/** Every word of a text in its order: runs of letters, marks and digits, so that no sign between them matters. */
export function wordsOf(text: string): string[] {
  return readable(text).normalize('NFC').match(word) ?? [];
}

export function countText(text: string): Pick<Counts, 'words' | 'quotationMarks' | 'quotations'> {
  return {
    words: wordsOf(text).length,
    quotationMarks: text.match(marks)?.length ?? 0,
    quotations: text.match(quotation)?.length ?? 0,
  };
}

/** What a source has before anything of it was cleaned. */
export interface SourceCounts {
  links: number;
  tables: number;
  images: number;
  /** Items of lists with words of their own, those in tables apart: a cell has lines. */
  items: number;
  /** Its bold and italic words, one by one. */
  emphasised: readonly string[];
}

/** What was counted of a tree, and the words that were. */
export interface CountedTree {
  counts: Counts;
  /** A line for each block. */
  text: string;
  /** Bold and italic words, and those of them that stand in blocks with a look of their own. */
  emphasised: readonly string[];
  headed: readonly string[];
}

/** Counts of a tree as it is: links with words or a picture in them, each list and table once, items outside tables with words of their own, emphasis in words. */
export const countTree = (tree: HtmlTree): Counts => countedTree(tree).counts;

/** The same with the words that were counted. */
export function countedTree(tree: HtmlTree): CountedTree {
  const counts = { links: 0, lists: 0, items: 0, tables: 0, images: 0 };
  const emphasis = new EmphasisedText();
  const headings = new EmphasisedText();
  const look = (nodes: HtmlTree, within: boolean, headed: boolean, cell: boolean) => {
    for (const [index, node] of nodes.entries()) {
      if (typeof node === 'string') {
        emphasis.add(node, within);
        if (headed) headings.add(node, within);
        continue;
      }
      const { tag, children } = node;
      // A link whose words look differently may stand in pieces.
      const before = nodes[index - 1];
      const goesOn =
        typeof before === 'object' && before.tag === 'a' && before.attributes.href === node.attributes.href;
      if (tag === 'a' && node.attributes.href && !goesOn) counts.links += 1;
      if (tag === 'ul' || tag === 'ol') counts.lists += 1;
      if (tag === 'li' && !cell && hasOwnWords(children)) counts.items += 1;
      if (tag === 'table') counts.tables += 1;
      if (tag === 'img') counts.images += 1;
      if (!inline.has(tag) || tag === 'br') {
        emphasis.end();
        headings.end();
      }
      look(children, within || emphasised.has(tag), headed || hasOwnLook(node), cell || tag === 'table');
      if (!inline.has(tag)) {
        emphasis.end();
        headings.end();
      }
    }
  };
  look(tree, false, false, false);
  const text = treeText(tree);
  const words = emphasis.words();
  return {
    counts: { ...countText(text), ...counts, emphasis: words.length },
    ...{ text, emphasised: words, headed: headings.words() },
  };
}

/** Bold and italic words as they are met; what stands between two such passages, or ends a line, parts them. */
export class EmphasisedText {
  #text = '';

  add(text: string, isEmphasised: boolean): void {
    if (isEmphasised) this.#text += text;
    else if (text !== '') this.end();
  }

  end(): void {
    if (!this.#text.endsWith(' ')) this.#text += ' ';
  }

  words(): string[] {
    return wordsOf(this.#text);
  }
}

/** Headings, the front and credits: what is bold in them falls to the look of the block. */
const hasOwnLook = ({ tag, attributes }: HtmlElement) =>
  /^h[1-6]$|^small$/.test(tag) || (tag === 'p' && /^(?:kicker|standfirst)$/.test(attributes.class ?? ''));

/** Whether an item has words that are not those of a list in it. */
export const hasOwnWords = (nodes: HtmlTree): boolean =>
  nodes.some((node) =>
    typeof node === 'string' ? /\S/.test(node) : !/^(?:ul|ol|menu|dir)$/.test(node.tag) && hasOwnWords(node.children),
  );

const inline = new Set(
  'a abbr b bdi bdo br code del em i ins kbd mark q s small span strong sub sup time u'.split(' '),
);

/** The words of a tree, a line for each block, without what a browser would not show as text. */
function linesOf(tree: HtmlTree, lines: string[]): void {
  let line = '';
  const end = () => {
    if (line.trim() !== '') lines.push(line.replace(/\s+/g, ' ').trim());
    line = '';
  };
  const look = (nodes: HtmlTree) => {
    for (const node of nodes) {
      if (typeof node === 'string') line += node;
      else if (node.tag === 'br') line += ' ';
      else if (inline.has(node.tag)) look(node.children);
      else {
        end();
        look(node.children);
        end();
      }
    }
  };
  look(tree);
  end();
}

/** The words of a tree, a line for each block. */
export function treeText(tree: HtmlTree): string {
  const lines: string[] = [];
  linesOf(tree, lines);
  return lines.join('\n');
}

/** Words of `before` that are not in `after`, as often as they are missing. */
export function missingWords(before: readonly string[], after: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const each of after) left.set(each, (left.get(each) ?? 0) + 1);
  return before.filter((each) => {
    const count = left.get(each) ?? 0;
    left.set(each, count - 1);
    return count <= 0;
  });
}
