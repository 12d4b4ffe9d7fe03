import type { Node } from '@tiptap/pm/model';
import { blockNamed } from '#blocks/all.ts';
import { countCharacters } from './text.ts';

const known = new WeakMap<Node, { perLine: number; lines: number }>();

/**
 * How many lines of a column the body would fill in print, with so many characters a line: an estimate, for each text
 * begins a line and fills its last one as it can. Headlines are set apart, and pull quotes and other asides do not count.
 * A block whose node is unchanged is not counted again.
 */
export function printLines(doc: Node, perLine: number): number {
  let lines = 0;
  for (const block of doc.children) lines += linesOf(block, perLine);
  return lines;
}

function linesOf(block: Node, perLine: number): number {
  const before = known.get(block);
  if (before?.perLine === perLine) return before.lines;
  const definition = blockNamed(block.type.name);
  const lines = definition?.place === 'front' || definition?.aside ? 0 : textLines(block, perLine);
  known.set(block, { perLine, lines });
  return lines;
}

function textLines(node: Node, perLine: number): number {
  if (!node.isTextblock) return node.children.reduce((sum, child) => sum + textLines(child, perLine), 0);
  const texts = node.textBetween(0, node.content.size, '\n', '\n').split('\n');
  return texts.reduce((sum, text) => sum + Math.ceil(countCharacters(text) / perLine), 0);
}
