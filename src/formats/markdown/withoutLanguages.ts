import { element, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { language } from '#marks/language.ts';

const looks = new Set('a strong em s code sub sup'.split(' '));

/**
 * A tree whose words in another language are as all others. What parted them from words of the same look is gone with it: two pieces of code that
 * touch each other would be none in Markdown.
 */
export function withoutLanguages(tree: HtmlTree): HtmlTree {
  const nodes = tree.flatMap((node): HtmlTree => {
    if (typeof node === 'string') return [node];
    const children = withoutLanguages(node.children);
    return node.attributes.class === language.name ? children : [{ ...node, children }];
  });
  return nodes.reduce<HtmlNode[]>((done, node) => {
    const last = done.at(-1);
    const both = last === undefined ? null : oneOf(last, node);
    if (both === null) done.push(node);
    else done[done.length - 1] = both;
    return done;
  }, []);
}

function oneOf(first: HtmlNode, second: HtmlNode): HtmlNode | null {
  if (typeof first === 'string' || typeof second === 'string')
    return typeof first === typeof second ? `${first}${second}` : null;
  const isSame = first.tag === second.tag && JSON.stringify(first.attributes) === JSON.stringify(second.attributes);
  if (!isSame || !looks.has(first.tag)) return null;
  return element(first.tag, first.attributes, ...withoutLanguages([...first.children, ...second.children]));
}
