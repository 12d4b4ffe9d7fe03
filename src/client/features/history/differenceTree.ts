import type { Fragment, Node } from '@tiptap/pm/model';
import type { NodeDifference } from '#article/difference.ts';
import type { WordRun } from '#article/differentWords.ts';
import { nodeTree, written } from '#article/html.ts';
import { element, type HtmlElement, type HtmlNode } from '#marks/htmlTree.ts';
import { dressBlock } from '#page/dress.ts';
import { figure } from '#page/figure.ts';

/** A block of two versions as one piece of the page: what went in `del`, what came in `ins`, what is marked otherwise in `mark`. */
export function differenceTree(difference: NodeDifference, language: string): HtmlNode[] {
  const { change, before, after, children, words } = difference;
  if (change === 'added' || change === 'removed') {
    const node = after ?? before;
    const shown = node ? whole(node, language) : [];
    return shown.length > 0 ? [element(change === 'added' ? 'ins' : 'del', {}, ...shown)] : [];
  }
  if (!after || change === 'same') return after ? whole(after, language) : [];
  if (words.length > 0)
    return [
      around(
        after,
        words.flatMap((run) => runTree(after, run)),
      ),
    ];
  if (children.length === 0) return whole(after, language);
  return [around(after, children.flatMap(partTree))];
}

/** A block as readers see it; one that they would not see as it is, if it has words. */
function whole(node: Node, language: string): HtmlNode[] {
  const dressed = dressBlock(node, { language });
  if (dressed) return [dressed];
  return node.textContent.trim() === '' ? [] : [nodeTree(node)];
}

/** Inside of a block: its parts have no dress of their own, and what came or went is marked around its content. */
function partTree(difference: NodeDifference): HtmlNode[] {
  const { change, before, after, children, words } = difference;
  const node = after ?? before;
  if (!node) return [];
  if (change === 'same') return [pictured(node, nodeTree(node))];
  if (change === 'added' || change === 'removed') return [marked(node, change === 'added' ? 'ins' : 'del')];
  if (words.length > 0)
    return [
      around(
        node,
        words.flatMap((run) => runTree(node, run)),
      ),
    ];
  return children.length === 0 ? [pictured(node, nodeTree(node))] : [around(node, children.flatMap(partTree))];
}

const around = (node: Node, content: readonly HtmlNode[]) => pictured(node, written(node, content));

/** What shows a picture gets its file: the interchange does not know where that is. */
function pictured(node: Node, tree: HtmlElement): HtmlElement {
  return ('picture' in node.attrs && figure(tree)) || tree;
}

/** A list takes only items and a row only cells: the marking goes to where text may stand. */
function marked(node: Node, tag: 'ins' | 'del'): HtmlNode {
  if (node.isTextblock) return written(node, [element(tag, {}, ...nodeTree(node).children)]);
  return written(
    node,
    node.children.map((child) => marked(child, tag)),
  );
}

function runTree(block: Node, { change, before, after }: WordRun): HtmlNode[] {
  const inline = (content: Fragment) => nodeTree(block.copy(content)).children;
  if (change === 'same') return [...inline(after)];
  if (change === 'removed') return [element('del', {}, ...inline(before))];
  return [element(change === 'added' ? 'ins' : 'mark', {}, ...inline(after))];
}
