import { element, type HtmlNode, type HtmlTree, isBlank } from '#marks/htmlTree.ts';
import { opening } from './ownParts.ts';

/** The tree with the questions of an interview in bold, as the page shows them: whoever knows nothing of our parts tells them from the answers by that alone. */
export function boldQuestions(tree: HtmlTree): HtmlTree {
  return tree.map((node): HtmlNode => {
    if (typeof node === 'string') return node;
    const { tag, attributes, children } = node;
    const isQuestion = tag === 'p' && opening.has(attributes.class ?? '') && !isBlank(node);
    return element(
      tag,
      attributes,
      ...(isQuestion ? [element('strong', {}, ...notBold(children))] : boldQuestions(children)),
    );
  });
}

const notBold = (tree: HtmlTree): HtmlNode[] =>
  tree.flatMap((node) => {
    if (typeof node === 'string') return [node];
    const children = notBold(node.children);
    return node.tag === 'strong' ? children : [{ ...node, children }];
  });
