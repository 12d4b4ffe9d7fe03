import type { ElementContent, Nodes } from 'hast';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import { kindByName } from './asideKind.ts';

/** Numbers what a page shows, so that what was chosen of it is known: its elements, and each of its texts in an element of its own. */
export const placeMark = 'data-galley-place';
const textMark = 'data-galley-text';
const raw = new Set('script style title textarea option template noscript iframe'.split(' '));

/** Gives every element its number, in the order of the page. No reader of pages takes `data` for anything. */
export function numberPlaces(page: Nodes): void {
  let place = 0;
  const next = () => {
    place += 1;
    return String(place);
  };
  const visit = (node: Nodes, isRaw: boolean) => {
    if (node.type === 'element') node.properties[placeMark] = next();
    if (!('children' in node)) return;
    const inside = isRaw || (node.type === 'element' && raw.has(node.tagName));
    node.children = node.children.map((child) => {
      if (inside || child.type !== 'text' || child.value.trim() === '') {
        visit(child, inside);
        return child;
      }
      const properties = { [textMark]: '', [placeMark]: next() };
      return { type: 'element', tagName: 'data', properties, children: [child] } satisfies ElementContent;
    }) as typeof node.children;
  };
  visit(page, false);
}

/** A tree as it was before its places were numbered. */
export function withoutPlaces(tree: HtmlTree): HtmlNode[] {
  return tree.flatMap((node): HtmlNode[] => {
    if (typeof node === 'string') return [node];
    if (node.attributes[textMark] !== undefined) return [...node.children];
    const { [placeMark]: _, ...attributes } = node.attributes;
    return [{ tag: node.tag, attributes, children: withoutPlaces(node.children) }];
  });
}

/** A text, or a picture. */
const isShown = ({ tag, attributes }: HtmlElement) => attributes[textMark] !== undefined || tag === 'img';
const placeOf = ({ attributes }: HtmlElement) => Number(attributes[placeMark] ?? Number.NaN);

/** The places of the texts and pictures in a tree, in its order. */
export function placesOf(tree: HtmlTree, found: number[] = []): number[] {
  for (const node of tree) {
    if (typeof node === 'string') continue;
    if (isShown(node) && !Number.isNaN(placeOf(node))) found.push(placeOf(node));
    placesOf(node.children, found);
  }
  return found;
}

/** The parts of a page that nothing was chosen from, each as large as it can be, with their places: together with what was chosen, each word once. */
export function leftOut(tree: HtmlTree, chosen: ReadonlySet<number>): HtmlElement[] {
  const shows = new Map<HtmlElement, { any: boolean; chosen: boolean }>();
  const look = (node: HtmlElement): { any: boolean; chosen: boolean } => {
    const own = isShown(node);
    const found = { any: own, chosen: own && chosen.has(placeOf(node)) };
    for (const child of node.children) {
      if (typeof child === 'string') continue;
      const inside = look(child);
      found.any ||= inside.any;
      found.chosen ||= inside.chosen;
    }
    shows.set(node, found);
    return found;
  };
  for (const node of tree) if (typeof node !== 'string') look(node);
  const parts = (nodes: HtmlTree): HtmlElement[] => {
    const pieces: HtmlElement[] = [];
    let loose: HtmlNode[] = [];
    const end = () => {
      if (loose.length > 0) pieces.push(element('p', {}, ...loose));
      loose = [];
    };
    for (const node of nodes) {
      if (typeof node === 'string') continue;
      const here = shows.get(node);
      if (!here?.any) {
        if (node.tag === 'br' && loose.length > 0) loose.push(node);
      } else if (here.chosen) {
        end();
        pieces.push(...parts(node.children));
      } else if (inline.has(node.tag)) loose.push(...(loose.length > 0 ? [' '] : []), node);
      else {
        end();
        pieces.push(...splitUp(node, (part) => shows.get(part)?.any === true));
      }
    }
    end();
    return pieces;
  };
  return parts(tree);
}

const inline = new Set('a abbr b cite code data em font i img mark q s small span strong sub sup time u'.split(' '));

/** A large region of a page in its parts, so that each has its kind. */
function splitUp(node: HtmlElement, shows: (part: HtmlElement) => boolean): HtmlElement[] {
  const parts = node.children.filter((child): child is HtmlElement => typeof child !== 'string' && shows(child));
  const container = /^(div|section|main|body|header|footer|aside|article)$/.test(node.tag);
  const isLoose = parts.some(({ tag }) => inline.has(tag));
  if (!container || isLoose || parts.length < 2 || kindByName(node) !== null) return [node];
  return parts.flatMap((part) => splitUp(part, shows));
}
