import type { Mark, Node, NodeType } from '@tiptap/pm/model';
import { cleanText } from '#blocks/cleanText.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from '#marks/htmlTree.ts';
import { deepest, leastDepth } from './depth.ts';
import type { Fields } from './fields.ts';
import { markMeant, nodeMeant } from './parseRules.ts';
import { inlineContent, isRun, type Piece, runs, type Spaces } from './runs.ts';
import { schema } from './schema.ts';
import { settle } from './settle.ts';
import { settledTables } from './tables.ts';

/** Elements whose content is never text of an article. */
const ignored = new Set(
  'audio canvas datalist head iframe math noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
/** Elements that begin a new line even where we have no block for them. */
const lines = new Set(
  (
    'address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td ' +
    'tfoot th thead tr ul'
  ).split(' '),
);

/** Whether what has blocks in it has no room at a depth: it is looked through, and its words stay in what is around it. */
function isTooDeep(type: NodeType, parent: NodeType, depth: number): boolean {
  if (type.isTextblock || type.isLeaf) return false;
  // What has no place of its own here comes with something around it.
  const inside = parent.contentMatch.matchType(type) ? 1 : leastDepth - 1;
  return depth + inside > deepest;
}

/**
 * Reads an HTML tree as an article: blocks by their `fromHtml`, marks, ids; elements that are neither are looked
 * through, and text outside of blocks becomes paragraphs. No text is lost but characters that none may hold; what has no place where it stands is put
 * into the nearest one. Missing ids stay missing: `withIds`. `spaces: 'keep'` is for trees of our own writer, where
 * every space counts; otherwise white space collapses as in a browser. The result is valid by the schema.
 */
export function parse(tree: HtmlTree, fields: Partial<Fields> = {}, spaces: Spaces = 'collapse'): Node {
  /** `depth` is how deep `parent` stands, the article's own blocks at 1. */
  const read = (nodes: HtmlTree, parent: NodeType, marks: readonly Mark[], depth: number): Piece[] =>
    nodes.flatMap((node) => readNode(node, parent, marks, depth));

  const readNode = (node: HtmlNode, parent: NodeType, marks: readonly Mark[], depth: number): Piece[] => {
    if (typeof node === 'string') {
      const words = cleanText(node);
      return words === '' ? [] : [schema.text(words, marks)];
    }
    if (ignored.has(node.tag)) return [];
    if (node.tag === 'br') return [schema.node('hardBreak', null, undefined, marks)];
    const mark = markMeant(node);
    if (mark) return read(node.children, parent, mark.addToSet(marks), depth);
    const meant = nodeMeant(node, parent);
    if (meant && !isTooDeep(meant.type, parent, depth + 1))
      return build(node, meant.type, meant.attrs, marks, depth + 1);
    const inside = read(node.children, parent, marks, depth);
    return lines.has(node.tag) ? ['line', ...inside, 'line'] : inside;
  };

  const build = (
    element: HtmlElement,
    type: NodeType,
    attrs: Readonly<Record<string, unknown>>,
    marks: readonly Mark[],
    depth: number,
  ): Piece[] => {
    const inside = runs(read(element.children, type, marks, depth), spaces);
    if (!type.inlineContent) return settle(type, attrs, inside);
    if (inside.length === 0) return [type.create(attrs)];
    // A block inside a text block ends it; what follows is a block of the same kind, and the id is the first one's.
    return inside.map((item, index) =>
      isRun(item) ? type.create(index === 0 ? attrs : { ...attrs, id: null }, inlineContent(type, item)) : item,
    );
  };

  const rows = spaces === 'keep' ? (own: HtmlTree) => own : settledTables;
  const [doc] = settle(schema.topNodeType, fields, runs(read(rows(tree), schema.topNodeType, [], 0), spaces));
  if (!doc) throw new Error('An article has no place for itself');
  return doc;
}
