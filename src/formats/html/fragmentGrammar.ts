import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, saysNothing } from '#marks/htmlTree.ts';

const partsOf = (name: string): string =>
  (blocks as readonly BlockDefinition[])
    .flatMap(({ name: own, parts = {} }) => (own === name ? Object.entries(parts) : []))
    .map(([part, { tag }]) => `${tag}.${name}-${part}`)
    .join(' ');

const words = 'a strong em s sub sup code br span.language span.told';
const body =
  'p h2 h3 ul ol blockquote hr figure figure.table figure.audio figure.embed aside.pullquote aside.factbox aside.gallery ' +
  'aside.related aside.correction div.question';

/** What Galley writes into an element that holds no words itself, each by its tag and its class. */
const structure: Readonly<Record<string, string>> = {
  ul: 'li',
  ol: 'li',
  li: 'p ul ol',
  blockquote: `p ${partsOf('blockquote')}`,
  figure: `img ${partsOf('figure')} span.told`,
  'figure.table': `table ${partsOf('table')}`,
  table: 'tbody',
  tbody: 'tr',
  tr: 'td th',
  'figure.audio': `p p.told audio ${partsOf('audio')} span.told`,
  'figure.embed': `a ${partsOf('embed')}`,
  'aside.pullquote': `${partsOf('pullquote')} span.told`,
  'aside.factbox': `${partsOf('factbox')} ${body}`,
  'aside.gallery': `${partsOf('gallery')} ${body}`,
  'aside.related': `${partsOf('related')} p.told`,
  'aside.correction': `${partsOf('correction')} p.told`,
  'div.question': `${partsOf('question')} ${body}`,
  img: '',
  audio: '',
  hr: '',
  br: '',
};

/** The same of elements that hold more than marks beside their words. */
const inWords: Readonly<Record<string, string>> = { a: `${words} span.embed-title`, 'p.told': `${words} time` };

const attributes: Readonly<Record<string, string>> = {
  a: 'href',
  img: 'src alt',
  audio: 'src controls',
  ol: 'start',
  time: 'datetime',
  span: 'lang dir',
};

const front = ['p.kicker', 'h1.headline', 'p.standfirst'];

const called = ({ tag, attributes: { class: name } }: HtmlElement) => (name === undefined ? tag : `${tag}.${name}`);
const lists = (names: string, name: string) => names.split(' ').includes(name);

/**
 * Whether HTML is exactly what Galley writes for others, as a file or for a clipboard: its front first, every element and class where
 * Galley puts it, nothing empty, no empty line. Other newspapers' HTML may begin with the same front; it is cleaned, this is not.
 */
export function isOwnFragment(given: HtmlTree): boolean {
  const tree = given.filter((node): node is HtmlElement => typeof node !== 'string');
  const loose = given.some((node) => typeof node === 'string' && node.trim() !== '');
  const firstOther = tree.findIndex((node) => !front.includes(called(node)));
  const opening = tree.slice(0, firstOther < 0 ? tree.length : firstOther);
  const ranks = opening.map((node) => front.indexOf(called(node)));
  const inOrder = ranks.every((rank, index) => index === 0 || rank > (ranks[index - 1] ?? rank));
  if (loose || opening.length === 0 || !inOrder) return false;
  return opening.every(isOwn) && tree.slice(opening.length).every((node) => lists(body, called(node)) && isOwn(node));
}

function isOwn(given: HtmlElement): boolean {
  const node = withoutLines(given);
  const name = called(node);
  const inside = structure[name];
  const holds = inside ?? inWords[name] ?? words;
  return (
    !saysNothing(node) &&
    Object.keys(node.attributes).every((each) => each === 'class' || lists(attributes[node.tag] ?? '', each)) &&
    !hasEmptyLine(node.children) &&
    node.children.every((part) =>
      typeof part === 'string' ? inside === undefined || part.trim() === '' : lists(holds, called(part)) && isOwn(part),
    )
  );
}

/** Two breaks with nothing between them part paragraphs elsewhere. */
function hasEmptyLine(nodes: readonly HtmlNode[]): boolean {
  const said = nodes.filter((node) => typeof node !== 'string' || node.trim() !== '');
  return said.some((node, index) => isBreak(node) && isBreak(said[index + 1]));
}

const isBreak = (node: HtmlNode | undefined) => typeof node === 'object' && node.tag === 'br';

/** What a clipboard has lines in for word processors. */
const inLines = new Set(['aside', 'figcaption', 'figure', 'footer']);

/** An element without the lines that a clipboard has for word processors. */
export const withoutLines = (node: HtmlElement): HtmlElement =>
  inLines.has(node.tag)
    ? element(
        node.tag,
        node.attributes,
        ...node.children.flatMap((part): readonly HtmlNode[] =>
          typeof part !== 'string' && part.tag === 'div' && part.attributes.class === undefined
            ? part.children
            : [part],
        ),
      )
    : node;
