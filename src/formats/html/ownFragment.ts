import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { isTold } from '#blocks/dressing.ts';
import { child, element, type HtmlElement, type HtmlNode, type HtmlTree, textOf } from '#marks/htmlTree.ts';
import { toldCorrection } from '../reading/toldCorrection.ts';

/** Blocks of a fragment of ours, from a file or from a clipboard, and what was told in words for others and is known by the blocks themselves. */
interface OwnFragment {
  tree: HtmlElement[];
  stated: readonly string[];
  /** Where recordings are, which no block of an article names by an address. */
  players: readonly string[];
}

const classes = new Set([
  ...(blocks as readonly BlockDefinition[]).flatMap(({ name, parts = {} }) => [
    name,
    ...Object.keys(parts).map((part) => `${name}-${part}`),
  ]),
  ...['told', 'language'],
]);
const tags = new Set(
  (
    'h1 h2 h3 p ul ol li blockquote footer figure figcaption small img audio table tbody tr th td aside div hr ' +
    'cite span a strong em s sup sub code br time'
  ).split(' '),
);
const attributes = new Set('class href lang dir src alt start controls datetime'.split(' '));
const front = new Set(['kicker', 'headline', 'standfirst']);

/** The blocks of HTML that our own writer has made for others, by its front and by nothing in it being another's; null for other people's HTML. */
export function ownFragment(given: HtmlTree): OwnFragment | null {
  const tree = given.filter((node): node is HtmlElement => typeof node !== 'string');
  const loose = given.some((node) => typeof node === 'string' && node.trim() !== '');
  if (loose || !front.has(tree[0]?.attributes.class ?? '') || !tree.every(isOwn)) return null;
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
  return { tree: tree.map(read), stated, players };
}

/** The line of a link: as a part of its block it would have no link. */
const asParagraph = (line: HtmlNode) => (typeof line === 'string' ? line : element('p', {}, ...line.children));

/** Without the lines that a clipboard has for word processors. */
const withoutLines = (node: HtmlElement): HtmlElement =>
  element(
    node.tag,
    node.attributes,
    ...node.children.flatMap((part): readonly HtmlNode[] =>
      typeof part !== 'string' && part.tag === 'div' && part.attributes.class === undefined ? part.children : [part],
    ),
  );

function isOwn(node: HtmlElement): boolean {
  return (
    tags.has(node.tag) &&
    Object.keys(node.attributes).every((name) => attributes.has(name)) &&
    (node.attributes.class === undefined || classes.has(node.attributes.class)) &&
    node.children.every((inside) => typeof inside === 'string' || isOwn(inside))
  );
}

/** What a block knows that it says in words or by a link. */
function factsOf(node: HtmlElement): Readonly<Record<string, string | undefined>> {
  if (node.attributes.class === 'embed') return { 'data-url': child(node, 'a')?.attributes.href };
  const line = node.attributes.class === 'correction' ? child(node, '.told') : undefined;
  return (line && toldCorrection(textOf([line]))) ?? {};
}
