import { type FieldName, type Fields, fields } from '#article/fields.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '#marks/htmlTree.ts';
import type { Fault } from './defineFormat.ts';
import type { Outgoing } from './outgoing.ts';
import type { FrontName, Part } from './part.ts';

/** What is wrong with a file, and the part of an article that makes it so: null where every file of the kind would be wrong. */
export interface Cause {
  /** The article's id; empty where it is none of several. */
  article: string;
  part: Part | null;
  faults: readonly Fault[];
}

/** So many are named at once. */
const most = 20;

/**
 * Which parts of an article make its file wrong. It asks neither writer nor check for places: it writes ever more of the article, halves
 * the way to the first part that breaks what all before it keep, and looks for others without that. So it holds for every format.
 * `faultsOf` writes an article and answers what is wrong with the file.
 */
export async function causesIn(
  article: Outgoing,
  faultsOf: (article: Outgoing) => Promise<readonly Fault[]>,
): Promise<Cause[]> {
  const { id } = article.record;
  const all = piecesOf(article);
  const without = (pieces: readonly Piece[]) => faultsOf(withoutPieces(article, new Set(pieces)));
  const bare = await without(all);
  const known = new Set(bare.map(nameOf));
  const faultsWith = async (pieces: readonly Piece[]) => {
    const kept = new Set(pieces);
    return (await without(all.filter((piece) => !kept.has(piece)))).filter((fault) => !known.has(nameOf(fault)));
  };
  const causes: Cause[] = bare.length > 0 ? [{ article: id, part: null, faults: bare }] : [];
  let pieces: readonly Piece[] = all;
  while (causes.length < most) {
    let faults = await faultsWith(pieces);
    if (faults.length === 0) break;
    let right = 0;
    let wrong = pieces.length;
    while (wrong - right > 1) {
      const middle = Math.floor((right + wrong) / 2);
      const found = await faultsWith(pieces.slice(0, middle));
      if (found.length === 0) right = middle;
      else [wrong, faults] = [middle, found];
    }
    const culprit = pieces[right];
    if (!culprit) break;
    causes.push({ article: id, part: culprit.part, faults });
    pieces = pieces.filter((piece) => piece !== culprit);
  }
  return causes;
}

const nameOf = ({ place, message }: Fault) => `${place} ${message}`;

/** A part, and where it is a block, its element in the body. */
interface Piece {
  part: Part;
  block?: HtmlElement;
}

const fieldNames = Object.keys(fields) as FieldName[];
const frontNames: readonly FrontName[] = ['kicker', 'headline', 'standfirst'];

/** Fields and front, then the blocks as they are read: a box before what stands in it. */
function piecesOf({ body }: Outgoing): Piece[] {
  const blocksIn = (tree: HtmlTree, index: number, top: boolean): Piece[] =>
    tree.flatMap((node) => {
      if (typeof node === 'string') return [];
      const { 'data-id': block = '' } = node.attributes;
      const own: Piece[] = block || top ? [{ part: { kind: 'block', block, index }, block: node }] : [];
      return [...own, ...blocksIn(node.children, index, false)];
    });
  return [
    ...fieldNames.map((field): Piece => ({ part: { kind: 'field', field } })),
    ...frontNames.map((front): Piece => ({ part: { kind: 'front', front } })),
    ...body.flatMap((node, index) => blocksIn([node], index, true)),
  ];
}

/** The article without some of its parts. It keeps a headline, for nothing is a message without. */
function withoutPieces(article: Outgoing, left: ReadonlySet<Piece>): Outgoing {
  const blocks = new Set<HtmlElement>();
  const given = { ...article.fields } as Record<FieldName, unknown>;
  const front = { ...article.front };
  for (const { part, block } of left) {
    if (block) blocks.add(block);
    if (part.kind === 'field') given[part.field] = fields[part.field].default;
    if (part.kind === 'front') {
      const { tag, attributes } = front[part.front];
      front[part.front] = element(tag, attributes, ...(part.front === 'headline' ? ['–'] : []));
    }
  }
  const keep = (tree: HtmlTree): HtmlTree =>
    tree.flatMap((node): HtmlNode[] => {
      if (typeof node === 'string') return [node];
      return blocks.has(node) ? [] : [element(node.tag, node.attributes, ...keep(node.children))];
    });
  const body = keep(article.body);
  const opening = frontNames.map((name) => front[name]).filter(({ children }) => children.length > 0);
  return { ...article, fields: given as Fields, front, body, tree: [...opening, ...body] };
}
