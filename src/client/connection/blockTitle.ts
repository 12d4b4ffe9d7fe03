import type { Node } from '@tiptap/pm/model';
import { blockNamed } from '#blocks/all.ts';
import type { Say } from '#ui/useSay.tsx';

/** Letters of a block's beginning that tell it from others. */
const enough = 60;

/** What a block is called in a list: its kind, and how it begins. */
export function blockTitle(say: Say, block: Node): string {
  const definition = blockNamed(block.type.name);
  const text = block.textBetween(0, block.content.size, ' ', ' ').trim();
  const begins = text.length > enough ? `${text.slice(0, enough).replace(/\s+\S*$/, '')} …` : text;
  const kind = definition ? say(definition.label) : block.type.name;
  return begins === '' ? kind : `${kind}: ${begins}`;
}
