import { isTold } from '#blocks/dressing.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { toldCorrection } from '../reading/toldCorrection.ts';
import { isOwnFragment, withoutLines } from './fragmentGrammar.ts';

/** Blocks of a fragment of ours, from a file or from a clipboard, and what was told in words for others and is known by the blocks themselves. */
interface OwnFragment {
  tree: HtmlElement[];
  stated: readonly string[];
  /** Where recordings are, which no block of an article names by an address. */
  players: readonly string[];
}

/** The blocks of HTML that our own writer has made for others, by its front and by everything in it being where Galley puts it; null for other people's HTML. */
export function ownFragment(given: HtmlTree): OwnFragment | null {
  if (!isOwnFragment(given)) return null;
  const stated: string[] = [];
  const players: string[] = [];
  const read = (given: HtmlElement): HtmlElement => {
    const node = withoutLines(given);
    const facts = factsOf(node);
    const children = node.children.flatMap((part): HtmlNode[] => {
      if (typeof part === 'string') return [part];
      if (part.tag === 'audio') players.push(part.attributes.src ?? '');
      // On a clipboard a recording is a link.
      if (isTold(part) && node.attributes.class === 'audio') players.push(textOf([part]));
      // Another article is known to the newsroom that wrote it; others have its link.
      if (!isTold(part) || node.attributes.class === 'related') return [read(part)];
      stated.push(textOf([part]));
      return [];
    });
    if (node.attributes.class === 'related') return element('div', {}, ...children.map(asParagraph));
    return element(node.tag, { ...node.attributes, ...facts }, ...children);
  };
  return { tree: given.filter((node) => typeof node !== 'string').map(read), stated, players };
}

/** The line of a link: as a part of its block it would have no link. */
const asParagraph = (line: HtmlNode) => (typeof line === 'string' ? line : element('p', {}, ...line.children));

/** What a block knows that it says in words or by a link. */
function factsOf(node: HtmlElement): Readonly<Record<string, string | undefined>> {
  if (node.attributes.class === 'embed') return { 'data-url': child(node, 'a')?.attributes.href };
  const line = node.attributes.class === 'correction' ? child(node, '.told') : undefined;
  return (line && toldCorrection(textOf([line]))) ?? {};
}
