import { blocks } from '#blocks/all.ts';
import type { BlockDefinition } from '#blocks/defineBlock.ts';

/** Stands where the front ends: what programs that show an excerpt know as its end. */
export const frontEnd = '<!--more-->';

/** Classes of the parts that stand before the content of their blocks: headings of the fourth rank, which a text has none of. */
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

/** Attributes of the HTML around a block: of which kind it is, and what people chose for it that neither its Markdown says nor the newsroom's media store alone needs. */
export const isFact = (name: string): boolean =>
  name === 'class' || (/^data-[a-z]+$/.test(name) && !saidOtherwise.has(name.slice(5)));
