import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readHtml } from '#article/readHtml.ts';
import { element, type HtmlElement, type HtmlTree } from '#marks/htmlTree.ts';
import { treeText } from '../reading/counts.ts';
import { frontMatter } from './frontMatter.ts';
import { picturesApart, withPictures } from './pictureInText.ts';
import { smallPrint, toldAddress } from './readWholeBlocks.ts';

/** Who knows tables and addresses in words takes five times as long; without, they are the same words. */
const parser = unified().use(remarkParse).freeze();

/** What a program shows of Markdown that Galley has written of a whole article, an element a block, without what is there for readers elsewhere. */
export function shownBlocks(written: string): HtmlElement[] {
  const blocks = elements(shown(written.slice(frontMatter(written).end))).map(withoutTold);
  const headline = blocks.findIndex(({ tag }) => tag === 'h1');
  return blocks.map((block, index) =>
    index === headline ? element('h1', { class: 'headline' }, ...block.children) : block,
  );
}

/** The words that a program shows of plain Markdown. */
export const shownWords = (written: string): string => treeText(shown(written));

function shown(text: string): HtmlTree {
  const apart = picturesApart(text);
  const hast = toHast(parser.parse(apart.text), { allowDangerousHtml: true });
  return withPictures(readHtml(toHtml(hast, { allowDangerousHtml: true })), apart);
}

const elements = (tree: HtmlTree) => tree.filter((node): node is HtmlElement => typeof node !== 'string');

/** Of an aside its small print, and of a recording or a post its address. */
function withoutTold(node: HtmlElement): HtmlElement {
  const inside = elements(node.children);
  const address = node.tag === 'figure' ? toldAddress(node) : undefined;
  const own = inside.filter((part) => part !== address && !(node.tag === 'aside' && smallPrint(part)));
  const holds = node.tag === 'aside' || node.tag === 'div' || node.tag === 'figure';
  return holds ? element(node.tag, node.attributes, ...own.map(withoutTold)) : node;
}
