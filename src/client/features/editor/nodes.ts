import { Fragment, type Node, type NodeType } from '@tiptap/pm/model';
import { schema } from '#article/schema.ts';
import { blockNamed, blocks } from '#blocks/all.ts';
import { type BlockDefinition, partName } from '#blocks/defineBlock.ts';
import { newId } from '../../connection/newId.ts';
import { partNamed, partNames } from './places.ts';

export function nodeType(name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`The schema has no ${name}`);
  return type;
}

const definitions: readonly BlockDefinition[] = blocks;

function itemName(): string {
  for (const { name, inner } of definitions)
    for (const [key, { item }] of Object.entries(inner ?? {})) if (item) return partName(name, key);
  throw new Error('No block has items');
}

/** The item of a list. */
export const itemType: NodeType = nodeType(itemName());

/** What a headline becomes in the body: the first block that is a heading. */
export const headingType: NodeType = nodeType(definitions.find(({ heading }) => heading)?.name ?? 'paragraph');

export function newParagraph(content?: Fragment): Node {
  return nodeType('paragraph').create({ id: newId() }, content);
}

/** A block with all its parts, empty but for what `filled` says of them by node name. */
export function newBlock(name: string, attrs: object = {}, filled: Readonly<Record<string, Fragment>> = {}): Node {
  const definition = blockNamed(name);
  const type = nodeType(name);
  const own = type.inlineContent ? filled[name] : undefined;
  if (own || !definition) return type.create({ id: newId(), ...attrs }, own);
  const holds = (definition.content && definition.parts) || definition.box;
  const fresh = definition.fresh?.map((json) => schema.nodeFromJSON(json)) ?? [newParagraph(filled[name])];
  return type.create({ id: newId(), ...attrs }, withParts(definition, holds ? fresh : [], filled));
}

/** The content of a block between its parts, which are empty but for what `filled` says of them by node name. */
export function withParts(
  definition: BlockDefinition,
  content: readonly Node[],
  filled: Readonly<Record<string, Fragment>> = {},
): Node[] {
  const part = (opens: boolean) =>
    partNames(definition)
      .filter((name) => partNamed(name)?.opens === opens)
      .map((name) => nodeType(name).create(null, filled[name]));
  return [...part(true), ...content, ...part(false)];
}

/** Inline content as another textblock may carry it: marks it does not know fall away, line breaks become spaces where they must. */
export function adapt(content: Fragment, type: NodeType): Fragment {
  const fitting: Node[] = [];
  content.forEach((node) => {
    const allowed = type.allowedMarks(node.marks);
    if (type.contentMatch.matchType(node.type)) fitting.push(node.mark(allowed));
    else fitting.push(schema.text(' ', allowed));
  });
  return Fragment.from(fitting);
}

/** The inline content of every textblock in a node, in order. */
export function linesOf(node: Node): Fragment[] {
  if (node.isTextblock) return [node.content];
  const lines: Fragment[] = [];
  node.forEach((child) => void lines.push(...linesOf(child)));
  return lines;
}
