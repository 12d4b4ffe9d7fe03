import type { AttrValues, BlockDefinition } from '#blocks/defineBlock.ts';

/**
 * What rides in `data-*` so that nothing is lost between a block and HTML: its id, and its declared attributes where
 * they differ from their defaults. `undefined` where there is nothing to say.
 */
export function blockFacts(block: BlockDefinition, attrs: AttrValues): Readonly<Record<string, string | undefined>> {
  const declared = Object.entries(block.attrs ?? {}).map(([name, attr]): [string, string | undefined] => [
    `data-${name}`,
    attr.write(attrs[name]),
  ]);
  return { 'data-id': typeof attrs.id === 'string' ? attrs.id : undefined, ...Object.fromEntries(declared) };
}
