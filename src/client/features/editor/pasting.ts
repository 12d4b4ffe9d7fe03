import { Fragment, type Node, type ResolvedPos, Slice } from '@tiptap/pm/model';
import { type EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import { schema } from '#article/schema.ts';
import { looksLikeHead } from '#article/tables.ts';
import { blockNamed } from '#blocks/all.ts';
import { cleanText } from '#blocks/cleanText.ts';
import { cellsOfLine, rowsOfCells } from './cellsOfText.ts';
import { makeRoom } from './clearRange.ts';
import { cellAt, fillCells, gridBlock, wordsOfGrid } from './grid.ts';
import { adapt, headingType, nodeType } from './nodes.ts';
import { bodyStart, hasParts, isBox, isEmptyParagraph, isFront, isKept, ownBlock, partOf } from './places.ts';

/**
 * Plain text: every line with words in it is a paragraph, without the characters that no text may hold; without `newId` its id comes
 * with the transaction.
 */
export function linesAsSlice(text: string, newId: () => string | null = () => null): Slice {
  const lines = text.split(/\r\n?|[\n\v\f]/).map(cleanText);
  const single = lines.length === 1;
  const words = single ? lines : lines.filter((line) => line.trim() !== '');
  const paragraphs = words.map((line, index) => {
    // The ends of the whole stay as they are: a space before the first word may join it to the one at the caret.
    const start = index === 0 ? line : line.trimStart();
    const clean = single || index === words.length - 1 ? start : start.trimEnd();
    const kept = !single && index === words.length - 1 ? clean.trimEnd() : clean;
    return nodeType('paragraph').create({ id: newId() }, kept === '' ? undefined : schema.text(kept));
  });
  return new Slice(Fragment.from(paragraphs), paragraphs.length > 0 ? 1 : 0, paragraphs.length > 0 ? 1 : 0);
}

/**
 * Plain text from elsewhere: a table where it is one, else lines, for cells those without words as well. It is in Unicode's composed form;
 * what somebody types stays as it is typed.
 */
export function textAsSlice(brought: string, forCells = false): Slice {
  const text = brought.normalize('NFC');
  const rows = rowsOfCells(text);
  if (!rows) return forCells ? columnAsSlice(text) : linesAsSlice(text);
  const words = rows.map((cells) => cells.map((cell) => cell.textBetween(0, cell.size)));
  return new Slice(Fragment.from(gridBlock(rows, looksLikeHead(words))), 0, 0);
}

/** A line a cell: one that is empty keeps its place, or the cells below it would stand beside other rows. */
function columnAsSlice(text: string): Slice {
  const lines = text
    .trimEnd()
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/[\v\f]/g, ' ').replace(/^ +| +$/g, ''));
  if (lines.length === 1) return linesAsSlice(text);
  const paragraphs = lines.map((line) => linesAsSlice(line).content.firstChild ?? nodeType('paragraph').create());
  return new Slice(Fragment.from(paragraphs), 1, 1);
}

/** What comes in from elsewhere, without the characters that no text of an article may hold. */
export function withCleanText(fragment: Fragment): Fragment {
  const children: Node[] = [];
  fragment.forEach((node) => {
    const words = cleanText(node.text ?? '');
    if (!node.isText) children.push(node.copy(withCleanText(node.content)));
    else if (words !== '') children.push(words === node.text ? node : schema.text(words, node.marks));
  });
  return Fragment.from(children);
}

/** Puts a slice in place of the selection; no part of the front or of a block is split, doubled or lost by it. */
export function insertSlice(transaction: Transaction, slice: Slice): Transaction {
  const { selection } = transaction;
  if (!selection.empty) makeRoom(transaction, selection);
  const { $from } = transaction.selection;
  const words = onlyWords(slice);
  const cells = cellAt($from) && wordsForCells(slice, words);
  if (cells) return fillCells(transaction, cells);
  if (words && $from.parent.inlineContent) return insertWords(transaction, words);
  const whole = fillFront(transaction, slice);
  if (whole !== slice) return insertBehindFront(transaction, whole);
  const loose = unboxed(slice);
  const inBox = isBox(ownBlock($from)?.parent ?? transaction.doc);
  const blocks = inBox ? bodyOf(loose).flatMap(withoutBox) : bodyOf(loose);
  if (blocks.length === 0) return transaction;
  return isKept($from.parent)
    ? insertInPart(transaction, blocks.map(completed))
    : insertInBody(transaction, blocks, loose);
}

/** Blocks that were taken out of a box do not bring it along. */
function unboxed(slice: Slice): Slice {
  const { firstChild: box, childCount } = slice.content;
  const inside = box && childCount === 1 && isBox(box) && box.firstChild && !isKept(box.firstChild);
  // A box that is meant itself comes closed: chosen blocks leave the one around them open.
  if (!inside || slice.openStart < 1 || slice.openEnd < 1) return slice;
  return new Slice(box.content, slice.openStart - 1, slice.openEnd - 1);
}

/** Boxes do not hold boxes: what is in one comes in without it. */
function withoutBox(node: Node): Node[] {
  return isBox(node) ? node.children.flatMap(asBody) : [node];
}

/**
 * What a slice brings for cells: those of its table, or its lines one under the other, divided at their tabs; `null` if it is more than
 * words, or words for the cell that one is in.
 */
function wordsForCells({ content }: Slice, words: Fragment | null): Fragment[][] | null {
  const row = words && cellsOfLine(words);
  if (row) return row.length > 1 ? [row] : null;
  const table = content.childCount === 1 && content.firstChild ? wordsOfGrid(content.firstChild) : null;
  if (table) return table;
  const lines = content.content;
  return lines.length > 0 && lines.every((node) => node.isTextblock)
    ? lines.map(({ content: words }) => cellsOfLine(words))
    : null;
}

/** The inline content of a slice that is a piece of one line. */
function onlyWords(slice: Slice): Fragment | null {
  let { content } = slice;
  for (let depth = 0; content.childCount === 1 && content.firstChild && !content.firstChild.isInline; depth += 1) {
    if (depth >= slice.openStart || depth >= slice.openEnd) return null;
    content = content.firstChild.content;
  }
  return content.childCount > 0 && content.firstChild?.isInline ? content : null;
}

function insertWords(transaction: Transaction, words: Fragment): Transaction {
  const { from, $from } = transaction.selection;
  const fitting = adapt(words, $from.parent.type);
  transaction.insert(from, fitting);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(from + fitting.size), -1));
}

/**
 * A front comes to its own places where these are empty and one writes in the front, or in an article without a word:
 * a whole article that was cut or copied is whole again. Returns what of the slice is left, the slice itself if it is all.
 */
function fillFront(transaction: Transaction, slice: Slice): Slice {
  const { doc, selection } = transaction;
  if (!isFront(selection.$from.parent) && doc.textContent !== '') return slice;
  const left = slice.content.content.filter((node) => {
    if (!isFront(node) || node.content.size === 0) return true;
    let place = -1;
    transaction.doc.forEach((part, offset) => {
      if (part.type === node.type && part.content.size === 0) place = offset + 1;
    });
    if (place >= 0) transaction.insert(place, node.content);
    return place < 0;
  });
  return left.length === slice.content.childCount ? slice : new Slice(Fragment.from(left), 0, 0);
}

/** What was pasted with a front: where the body begins, or at the caret that is already in the body. */
function insertBehindFront(transaction: Transaction, slice: Slice): Transaction {
  const { doc, selection } = transaction;
  const blocks = bodyOf(slice).flatMap(mended);
  if (!isFront(selection.$from.parent))
    return blocks.length > 0 ? insertInBody(transaction, blocks, slice) : transaction;
  const start = bodyStart(doc);
  if (blocks.length === 0) return transaction.setSelection(Selection.near(doc.resolve(start), -1));
  const whole = blocks.map(completed);
  transaction.replaceWith(start, start + (isEmptyParagraph(doc.nodeAt(start)) ? 2 : 0), whole);
  const end = start + whole.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return transaction.setSelection(Selection.near(transaction.doc.resolve(end), -1));
}

/** The blocks of a slice as the body takes them. Lines that hold only spaces are how others keep a distance. */
function bodyOf(slice: Slice): Node[] {
  return slice.content.content
    .flatMap(asBody)
    .filter((node) => !isBlankLine(node))
    .map((node) => (hasParts(node) ? completed(node) : node));
}

/** A block that a selection ended in, with what it has to hold: behind the title of a box, which alone was copied, a paragraph. */
function completed(node: Node): Node {
  if (node.inlineContent || node.isLeaf) return node;
  const children = node.children.map(completed);
  const whole = node.type.validContent(node.content) && children.every((child, index) => child === node.child(index));
  return whole ? node : (node.type.createAndFill(node.attrs, children, node.marks) ?? node);
}

function isBlankLine(node: Node): boolean {
  return node.type.name === 'paragraph' && node.content.size > 0 && node.textContent.trim() === '';
}

/** What a pasted node is in the body: the front becomes paragraphs, what the outline lists of it a heading, a lone part its words. */
function asBody(node: Node): Node[] {
  if (node.isInline) return [nodeType('paragraph').create(null, node)];
  if (isKept(node) && !isFront(node)) return [nodeType('paragraph').create(null, node.content)];
  if (!isFront(node))
    return schema.topNodeType.contentMatch.matchType(node.type) || node.type.isInGroup('block')
      ? hasParts(node)
        ? mended(node)
        : [node]
      : node.children.flatMap(asBody);
  if (node.content.size === 0) return [];
  const type = blockNamed(node.type.name)?.outline ? headingType : nodeType('paragraph');
  return [type.create(null, adapt(node.content, type))];
}

/**
 * A block that was cut through, with what it cannot be without; where nothing but words of its parts is left, or nothing
 * fits together, those words as paragraphs. The block itself if it is whole.
 */
function mended(node: Node): Node[] {
  if (node.isTextblock || node.isLeaf) return [node];
  const inside = node.children.flatMap((child) => (isKept(child) || !child.isBlock ? [child] : mended(child)));
  const same = inside.length === node.childCount && inside.every((child, index) => child === node.child(index));
  if (same && node.type.validContent(node.content)) return [node];
  const onlyParts = hasParts(node) && inside.every(isKept);
  const filled = onlyParts ? null : node.type.createAndFill(node.attrs, inside, node.marks);
  return filled ? [filled] : inside.flatMap(asBody);
}

/** The first line goes to the caret; the rest begins the body, or stands behind the block. */
function insertInPart(transaction: Transaction, blocks: readonly Node[]): Transaction {
  const { $from } = transaction.selection;
  const [first] = blocks;
  const takesFirst = first?.isTextblock ?? false;
  const rest = (takesFirst ? blocks.slice(1) : blocks).flatMap(mended);
  if (rest.length > 0) {
    const at = placeBehind(transaction, $from, rest);
    const empty = isEmptyParagraph(transaction.doc.nodeAt(at));
    const end = at + (empty ? 2 : 0);
    transaction.replaceWith(at, end, rest);
    const length = rest.reduce((sum, node) => sum + node.nodeSize, 0);
    const wordsLength = first && takesFirst ? adapt(first.content, $from.parent.type).size : 0;
    if (first && takesFirst) transaction.insert($from.pos, adapt(first.content, $from.parent.type));
    return transaction.setSelection(Selection.near(transaction.doc.resolve(at + length + wordsLength), -1));
  }
  return first ? insertWords(transaction, first.content) : transaction;
}

/** Behind the part that a position is in: the body, the content of a box that may hold these blocks, or what follows the block. */
function placeBehind({ doc }: Transaction, $from: ResolvedPos, blocks: readonly Node[]): number {
  if (isFront($from.parent)) return bodyStart(doc);
  const [box, behind] = [$from.node(-1), $from.indexAfter(-1)];
  const opensBox = partOf($from.parent)?.opens && isBox(box);
  // A box does not hold boxes: it would be torn in two around them.
  if (opensBox && box.canReplace(behind, behind, Fragment.from(blocks))) return $from.after();
  return ownBlock($from)?.to ?? $from.after(1);
}

function insertInBody(transaction: Transaction, blocks: readonly Node[], slice: Slice): Transaction {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return transaction;
  // Text joins the line it comes into, as it was cut; headings before other blocks, and blocks with parts, arrive whole.
  const openStart = openAt(first, slice.content.firstChild, slice.openStart);
  const whole = blocks.length > 1 && first.isTextblock && first.type.name !== 'paragraph';
  const openEnd = openAt(last, slice.content.lastChild, slice.openEnd);
  const { $from } = transaction.selection;
  if (whole && $from.depth === 1 && isEmptyParagraph($from.parent)) {
    const from = $from.before();
    const after = transaction.doc.content.size - $from.after();
    transaction.replaceWith(from, $from.after(), blocks.map(completed));
    return transaction.setSelection(Selection.near(transaction.doc.resolve(transaction.doc.content.size - after), -1));
  }
  return transaction.replaceSelection(new Slice(Fragment.from([...blocks]), whole ? 0 : openStart, openEnd));
}

function openAt(block: Node, original: Node | null, open: number): number {
  if (hasParts(block) || block.isLeaf) return 0;
  return block === original ? open : Math.min(open, 1);
}

const meant = 'galley.meant';

/** Has what was pasted as it is be pasted as it is meant in the same turn: two steps of the undo, drawn once. */
export function thenMeant(pasted: Transaction, asMeant: (state: EditorState) => Transaction): Transaction {
  return pasted.setMeta(meant, asMeant);
}

/** What a transaction is to be followed by. */
export function meantAfter(transactions: readonly Transaction[], state: EditorState): Transaction | null {
  for (const transaction of transactions) {
    const asMeant = transaction.getMeta(meant) as ((state: EditorState) => Transaction) | undefined;
    if (asMeant) return asMeant(state);
  }
  return null;
}
