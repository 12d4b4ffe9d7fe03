import type { Node } from '@tiptap/pm/model';
import { blockNamed } from '#blocks/all.ts';
import type { Word } from '#words/say.ts';

/** A line of the outline: a block that asks to be listed, and where it stands. */
export interface OutlineEntry {
  /** The block's id; null for the front, which has none. */
  id: string | null;
  /** A heading of the body: what follows it is a section, which can be moved. */
  section: boolean;
  sign: string;
  /** What the block is called, where it has no text yet. */
  label: Word;
  text: string;
  position: number;
}

const known = new WeakMap<Node, string>();

/** A block's own text, or that of its first part. Read once for each node. */
function entryText(block: Node): string {
  const read = known.get(block);
  if (read !== undefined) return read;
  const text = (block.isTextblock ? block : block.firstChild)?.textContent ?? '';
  known.set(block, text);
  return text;
}

/** The blocks with a sign of the outline, such as headline, crossheads and pull quotes, in the order of the article. */
export function outlineOf(doc: Node): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  doc.forEach((block, offset) => {
    const definition = blockNamed(block.type.name);
    if (!definition?.outline) return;
    const { outline, label } = definition;
    const sign = typeof outline === 'string' ? outline : outline(block.attrs);
    const id = (block.attrs.id as string | undefined) ?? null;
    const section = Boolean(definition.heading) && definition.place !== 'front';
    entries.push({ id, section, sign, label, text: entryText(block), position: offset + 1 });
  });
  return entries;
}
