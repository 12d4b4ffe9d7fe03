import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';

/** Classes of the parts that stand before the content of their blocks. */
export const opening: ReadonlySet<string> = new Set(
  (blocks as readonly BlockDefinition[]).flatMap(({ name, parts = {} }) =>
    Object.entries(parts).flatMap(([part, { opens }]) => (opens ? [`${name}-${part}`] : [])),
  ),
);

const saidOtherwise = new Set([
  'id',
  'picture',
  'width',
  'height',
  'crop',
  'address',
  'alt',
  'url',
  'duration',
  'file',
]);

/** What people chose for a block, by its attributes: what other formats say in their own way and what the newsroom's media store alone needs is not among it. */
export const isFact = (name: string): boolean => /^data-[a-z]+$/.test(name) && !saidOtherwise.has(name.slice(5));
