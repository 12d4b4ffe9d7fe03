import { type HtmlTree, textOf } from '#marks/htmlTree.ts';

/** What a receipt counts, before and after. */
export const countNames = [
  'words',
  'quotationMarks',
  'quotations',
  'links',
  'lists',
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
  return text.normalize('NFC').match(word) ?? [];
}

export function countText(text: string): Pick<Counts, 'words' | 'quotationMarks' | 'quotations'> {
  return {
    words: wordsOf(text).length,
    quotationMarks: text.match(marks)?.length ?? 0,
    quotations: text.match(quotation)?.length ?? 0,
  };
}

/** Counts of a tree as it is: links with words or a picture in them, each list and table once, emphasis in words. */
export function countTree(tree: HtmlTree): Counts {
  const counts = { links: 0, lists: 0, tables: 0, images: 0, emphasis: 0 };
  const lines: string[] = [];
  const look = (nodes: HtmlTree, within: boolean) => {
    for (const [index, node] of nodes.entries()) {
      if (typeof node === 'string') continue;
      const { tag, children } = node;
      // A link whose words look differently may stand in pieces.
      const before = nodes[index - 1];
      const goesOn =
        typeof before === 'object' && before.tag === 'a' && before.attributes.href === node.attributes.href;
      if (tag === 'a' && node.attributes.href && !goesOn) counts.links += 1;
      if (tag === 'ul' || tag === 'ol') counts.lists += 1;
      if (tag === 'table') counts.tables += 1;
      if (tag === 'img') counts.images += 1;
      const own = !within && emphasised.has(tag);
      if (own) counts.emphasis += wordsOf(textOf(children)).length;
      look(children, within || own);
    }
  };
  look(tree, false);
  linesOf(tree, lines);
  return { ...countText(lines.join('\n')), ...counts };
}

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
