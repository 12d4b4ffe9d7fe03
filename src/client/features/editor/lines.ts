import { Fragment, type Node } from '@tiptap/pm/model';
import { schema } from '#article/schema.ts';
import { blockNamed } from '#blocks/all.ts';
import type { AttrValues } from '#blocks/defineBlock.ts';
import { newId } from '../../connection/newId.ts';
import { adapt, newBlock, newParagraph, nodeType, withParts } from './nodes.ts';
import { hasParts, partNamed, partNames, type TopBlock } from './places.ts';

/** A textblock's words on their way into another block. */
export interface Line {
  id: string | null;
  content: Fragment;
  /** Where the caret stands in it; null in the others. */
  caret: number | null;
}

/** The textblocks of blocks, in order. */
export function linesIn(blocks: readonly TopBlock[], caret: number): Line[] {
  const lines: Line[] = [];
  for (const { node, from } of blocks) {
    const found: Line[] = [];
    const add = (text: Node, start: number) => {
      const inside = caret >= start && caret <= start + text.content.size;
      found.push({ id: text.attrs.id ?? null, content: text.content, caret: inside ? caret - start : null });
    };
    if (node.isTextblock) add(node, from + 1);
    else
      node.descendants((child, offset) => {
        if (child.isTextblock) add(child, from + offset + 2);
        return !child.isTextblock;
      });
    // Empty parts of a block leave nothing behind.
    const some = found.filter((line) => line.content.size > 0 || !hasParts(node));
    lines.push(...(some.length > 0 ? some : found.slice(0, 1)));
  }
  return lines;
}

/** The words of several lines as one line. */
export function joined(lines: readonly Fragment[]): Fragment {
  return lines
    .filter((line) => line.size > 0)
    .reduce(
      (sum, line) => (sum.size > 0 ? sum.append(Fragment.from(schema.text(' '))).append(line) : line),
      Fragment.empty,
    );
}

/** Blocks of a kind made of lines: one each, or one around all of them, whose first part before its content takes the first line. */
export function built(name: string, attrs: AttrValues, lines: readonly Line[]): Node[] {
  const type = nodeType(name);
  if (type.isTextblock)
    return lines.map(({ id, content }) => type.create({ id: id ?? newId(), ...attrs }, adapt(content, type)));
  const definition = blockNamed(name);
  const [first] = definition ? partNames(definition) : [];
  if (first && !definition?.content && !definition?.box)
    return [newBlock(name, attrs, { [first]: adapt(joined(lines.map(({ content }) => content)), nodeType(first)) })];
  const opened = first !== undefined && partNamed(first)?.opens;
  const paragraphs = lines
    .slice(opened ? 1 : 0)
    .map(({ id, content }) => nodeType('paragraph').create({ id: id ?? newId() }, content));
  const filled: Record<string, Fragment> =
    opened && lines[0] ? { [first]: adapt(lines[0].content, nodeType(first)) } : {};
  const wrapper = definition?.box || definition?.parts ? null : type.contentMatch.defaultType;
  const inside =
    wrapper && wrapper.name !== 'paragraph'
      ? paragraphs.map((paragraph) => wrapper.create(null, paragraph))
      : paragraphs.length > 0
        ? paragraphs
        : [newParagraph()];
  const content = definition ? withParts(definition, inside, filled) : inside;
  return [type.create({ id: newId(), ...attrs }, content)];
}

/** Where the words of the block at `from` begin, or of its textblock number `rank`. */
export function startOfLine(doc: Node, from: number, rank: number): number {
  let left = rank;
  let found = from + 1;
  doc.nodesBetween(from, doc.content.size, (node, position) => {
    if (position < from || left < 0) return position < from;
    if (node.isTextblock) {
      if (left === 0) found = position + 1;
      left -= 1;
    }
    return !node.isTextblock;
  });
  return found;
}

/** The first part without words, where the writer goes on; undefined for a block whose parts come after its text. */
export function partToFill(block: Node): string | undefined {
  const definition = blockNamed(block.type.name);
  if (!definition?.parts) return undefined;
  const alone = !definition.content && !definition.box;
  const parts = partNames(definition).filter((name) => alone || partNamed(name)?.opens);
  const filled = new Set(block.children.filter((child) => child.content.size > 0).map((child) => child.type.name));
  return parts.find((part) => !filled.has(part)) ?? parts[0];
}
