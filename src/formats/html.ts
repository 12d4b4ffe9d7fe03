import { writeHtml } from '#article/html.ts';
import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { defineFormat } from './defineFormat.ts';
import { withAddresses } from './withAddresses.ts';

/** HTML as another system takes it: what readers need, without ids and facts of the newsroom. A block a line. */
export const html = defineFormat({
  name: 'html',
  label: 'format.html',
  mediaType: 'text/html',
  extension: 'html',
  write: (tree, context) =>
    withoutFacts(withAddresses(tree, context))
      .map((node) => writeHtml([node]))
      .join('\n'),
});

function withoutFacts(tree: HtmlTree): HtmlTree {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    // A place for a picture that nobody has chosen yet.
    if (node.tag === 'img' && !node.attributes.src) return [];
    const told = Object.entries(node.attributes).filter(([name]) => !/^data-|^role$/.test(name));
    return [element(node.tag, Object.fromEntries(told), ...withoutFacts(node.children))];
  });
}
