import type { Node } from '@tiptap/pm/model';
import { frontText } from '#article/text.ts';

/** A line of the outline: a heading or a pull quote, and where it stands. */
export interface OutlineEntry {
  kind: string;
  text: string;
  position: number;
}

const known = new WeakMap<Node, string>();

/** The text of a block that the outline lists; null for the others. Read once for each node. */
function entryText(block: Node): string | null {
  if (block.type.name === 'crosshead') return block.textContent;
  if (block.type.name !== 'pullquote') return null;
  const read = known.get(block);
  if (read !== undefined) return read;
  const text = block.firstChild?.textContent ?? '';
  known.set(block, text);
  return text;
}

/** Headline, crossheads and pull quotes in the order of the article. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((block, offset) => {
    if (block.type.name === 'headline')
      entries.push({ kind: 'headline', text: frontText(doc, 'headline'), position: offset + 1 });
    const text = entryText(block);
    if (text !== null) entries.push({ kind: block.type.name, text, position: offset + 1 });
  });
  return entries;
}
