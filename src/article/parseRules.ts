import type { Mark, NodeType } from '@tiptap/pm/model';
import { blocks } from '#blocks/all.ts';
import type { Attr } from '#blocks/attrs.ts';
import { type BlockDefinition, partName } from '#blocks/defineBlock.ts';
import { marks } from '#marks/all.ts';
import type { HtmlRule } from '#marks/htmlSpec.ts';
import type { HtmlElement } from '#marks/htmlTree.ts';
import { readAttrs, schema } from './schema.ts';
import { selectorTest } from './selector.ts';

interface NodeRule {
  type: NodeType;
  priority: number;
  /** The element is the node only directly in this one. */
  within?: NodeType;
  test: (element: HtmlElement) => boolean;
  read: (element: HtmlElement) => Readonly<Record<string, unknown>> | false;
}

const nodeRules = (blocks as readonly BlockDefinition[]).flatMap(rulesOf).sort((a, b) => b.priority - a.priority);
const markRules = marks
  .flatMap((mark) => mark.fromHtml.map((rule) => ({ ...compiled(rule), mark: schema.mark.bind(schema, mark.name) })))
  .sort((a, b) => b.priority - a.priority);

/** The node that an element stands for in a parent, and what it states; `null` for an element that is none. */
export function nodeMeant(element: HtmlElement, parent: NodeType) {
  for (const { type, within, test, read } of nodeRules) {
    if ((within && within !== parent) || !test(element)) continue;
    const attrs = read(element);
    if (attrs) return { type, attrs };
  }
  return null;
}

/** The mark that an element puts on its content; `null` for an element that is none. */
export function markMeant(element: HtmlElement): Mark | null {
  for (const { mark, test, read } of markRules) {
    const attrs = test(element) && read(element);
    if (attrs) return mark(attrs);
  }
  return null;
}

function rulesOf(block: BlockDefinition): NodeRule[] {
  const type = typeNamed(block.name);
  const own = block.fromHtml.map((rule) => ({ type, ...compiled(rule, block.attrs) }));
  const inner = Object.entries(block.inner ?? {}).flatMap(([name, { fromHtml }]) =>
    fromHtml.map((rule) => ({ type: typeNamed(partName(block.name, name)), ...compiled(rule) })),
  );
  const parts = Object.entries(block.parts ?? {}).flatMap(([name, { tag, opens }]): NodeRule[] => {
    const part = typeNamed(partName(block.name, name));
    const classed = { ...compiled({ tag: `${tag}.${block.name}-${name}`, priority: 70 }), type: part };
    return opens ? [classed] : [classed, { ...compiled({ tag, priority: 55 }), type: part, within: type }];
  });
  return [...own, ...inner, ...parts];
}

function compiled(rule: HtmlRule, attrs: Readonly<Record<string, Attr>> = {}) {
  return {
    priority: rule.priority ?? 50,
    test: selectorTest(rule.tag),
    read: ({ attributes }: HtmlElement) => readAttrs(rule, attrs, { get: (name) => attributes[name] ?? null }),
  };
}

function typeNamed(name: string): NodeType {
  const type = schema.nodes[name];
  if (!type) throw new Error(`No node ${name}`);
  return type;
}
