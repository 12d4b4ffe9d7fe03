import type { Node } from '@tiptap/pm/model';
import { type FieldName, fields } from '#article/fields.ts';
import { frontLength } from '#article/schema.ts';
import type { Outgoing } from './outgoing.ts';

export type FrontName = keyof Outgoing['front'];

/** A part of an article that one can go to, and that a file can be written without. */
export type Part =
  | { kind: 'front'; front: FrontName }
  | { kind: 'field'; field: FieldName }
  /** `block` is its id, empty where it has none; `index` counts the blocks of the body and says in which of them it is. */
  | { kind: 'block'; block: string; index: number };

/** A part as answers name it: a field, or a part of the front, by its name, a block by its id. */
export function placeOf(part: Part): { field: string } | { block: string } {
  if (part.kind === 'block') return { block: part.block };
  return { field: part.kind === 'field' ? part.field : part.front };
}

const frontNames = ['kicker', 'headline', 'standfirst'] as const satisfies readonly FrontName[];

/** The part that an answer names; null where it names none that an article has. */
export function partNamed({ field, block }: Readonly<Record<string, unknown>>): Part | null {
  if (typeof block === 'string' && block !== '') return { kind: 'block', block, index: -1 };
  const front = frontNames.find((name) => name === field);
  if (front) return { kind: 'front', front };
  return typeof field === 'string' && field in fields ? { kind: 'field', field: field as FieldName } : null;
}

/** A node of a document and its position. */
interface Found {
  node: Node;
  position: number;
}

/** Where a part of the text is in a document: by the block's id, by its place where it has none. Null for a field, and for what is not there. */
export function partNode(doc: Node, part: Part): Found | null {
  if (part.kind === 'field') return null;
  let found: Found | null = null;
  doc.descendants((node, position, parent, index) => {
    if (found) return false;
    const is =
      part.kind === 'front'
        ? node.type.name === part.front
        : part.block
          ? node.attrs.id === part.block
          : parent === doc && index === frontLength + part.index;
    if (is) found = { node, position };
    return !is && !node.isTextblock;
  });
  return found;
}
