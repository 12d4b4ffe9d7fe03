import { type DOMOutputSpec, type MarkSpec, type NodeSpec, Schema, type TagParseRule } from '@tiptap/pm/model';
import { blocks } from '#blocks/all.ts';
import type { Attr } from '#blocks/attrs.ts';
import { type BlockDefinition, partName } from '#blocks/defineBlock.ts';
import { marks } from '#marks/all.ts';
import type { MarkDefinition } from '#marks/defineMark.ts';
import type { HtmlAttributes, HtmlRule, HtmlSource, HtmlSpec } from '#marks/htmlSpec.ts';
import { blockFacts } from './facts.ts';
import { checkField, type FieldName, fields } from './fields.ts';

const fail = (message: string): never => {
  throw new RangeError(message);
};

/** Attributes of the document: the article fields. */
function fieldAttrs() {
  const entries = Object.entries(fields).map(([name, field]) => [
    name,
    {
      default: field.default,
      validate: (value: unknown) => void (checkField(name as FieldName, value) || fail(`Bad value of field ${name}`)),
    },
  ]);
  return Object.fromEntries(entries);
}

function declaredAttrs(node: string, attrs: Readonly<Record<string, Attr>> = {}) {
  const entries = Object.entries(attrs).map(([name, attr]) => [
    name,
    {
      default: attr.default,
      validate: (value: unknown) => void (attr.check(value) || fail(`Bad value of ${node}.${name}`)),
    },
  ]);
  return Object.fromEntries(entries);
}

function blockAttrs(block: BlockDefinition) {
  const own = declaredAttrs(block.name, block.attrs);
  if (block.place === 'front') return own;
  const id = {
    default: null,
    validate: (value: unknown) => void (value === null || isBlockId(value) || fail(`Bad id of ${block.name}`)),
  };
  return { id, ...own };
}

/** A block's id: 4 to 40 letters, digits, `_` or `-`. */
function isBlockId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{4,40}$/.test(value);
}

const elementSource = (element: { getAttribute(name: string): string | null }): HtmlSource => ({
  get: (name) => element.getAttribute(name),
});

/** What an element states about a block: its id, its declared attributes in `data-*`, and what the rule reads; `false` if it is not meant. */
export function readAttrs(rule: HtmlRule, attrs: Readonly<Record<string, Attr>>, source: HtmlSource) {
  const stated = rule.read?.(source) ?? {};
  if (stated === false) return false;
  const declared = Object.entries(attrs).flatMap(([name, attr]) => {
    const written = source.get(`data-${name}`);
    return written === null ? [] : [[name, attr.read(written)]];
  });
  const id = source.get('data-id');
  return { ...stated, ...Object.fromEntries(declared), ...(isBlockId(id) ? { id } : {}) };
}

function parseRules(rules: readonly HtmlRule[], attrs: Readonly<Record<string, Attr>> = {}): TagParseRule[] {
  return rules.map((rule) => ({
    tag: rule.tag,
    priority: rule.priority ?? 50,
    getAttrs: (element) => readAttrs(rule, attrs, elementSource(element)),
  }));
}

/**
 * For the editor's own DOM: ProseMirror wants the content alone in its parent, so a hole with siblings gets a wrapper
 * without a box. Interchange never sees it: that is `article/html.ts`.
 */
function toDom(spec: HtmlSpec, facts: HtmlAttributes = {}): DOMOutputSpec {
  const [tag, attributes, ...children] = spec;
  const all = Object.entries({ ...attributes, ...facts });
  const clean = Object.fromEntries(all.filter(([, value]) => value !== undefined));
  const alone = children.length === 1;
  const inside = children.map((child: HtmlSpec | string | 0): unknown => {
    if (child === 0) return alone ? 0 : ['div', { style: 'display: contents' }, 0];
    return typeof child === 'string' ? child : toDom(child);
  });
  return [tag, clean, ...inside] as unknown as DOMOutputSpec;
}

function blockNodes(block: BlockDefinition): [string, NodeSpec][] {
  const parts = Object.entries(block.parts ?? {});
  const optional = (opens: boolean) =>
    parts.flatMap(([name, part]) => ((part.opens ?? false) === opens ? [`${partName(block.name, name)}?`] : []));
  const own = block.box ? 'plain+' : block.content;
  const content = [...optional(true), own, ...optional(false)].filter(Boolean).join(' ');
  const inline = /^(inline|text)/.test(content);
  const spec: NodeSpec = {
    content,
    attrs: blockAttrs(block),
    // What is plain may stand in a box as well.
    group: block.place === 'front' ? 'front' : block.box ? 'block' : 'block plain',
    defining: true,
    isolating: block.place === 'front' || parts.length > 0,
    ...(content === '' ? { atom: true, selectable: true } : {}),
    ...(inline ? { marks: block.marks ?? '_' } : {}),
    parseDOM: parseRules(block.fromHtml, block.attrs),
    toDOM: (node) => toDom(block.toHtml(node.attrs), blockFacts(block, node.attrs)),
  };
  const partNodes = parts.map(([name, part]): [string, NodeSpec] => [
    partName(block.name, name),
    {
      content: part.content,
      isolating: true,
      defining: true,
      marks: part.content.startsWith('inline') ? '_' : '',
      // Its own class anywhere; a part that closes its block by the bare tag as well, as other people's pages write it.
      parseDOM: [
        { tag: `${part.tag}.${block.name}-${name}`, priority: 70 },
        ...(part.opens ? [] : [{ tag: part.tag, context: `${block.name}/`, priority: 55 }]),
      ],
      toDOM: () => [part.tag, { class: `${block.name}-${name}` }, 0],
    },
  ]);
  const innerNodes = Object.entries(block.inner ?? {}).map(([name, inner]): [string, NodeSpec] => [
    partName(block.name, name),
    {
      content: inner.content,
      defining: true,
      isolating: inner.grid === 'cell',
      attrs: declaredAttrs(partName(block.name, name), inner.attrs),
      parseDOM: parseRules(inner.fromHtml),
      toDOM: (node) => toDom(inner.toHtml(node.attrs)),
    },
  ]);
  return [[block.name, spec], ...partNodes, ...innerNodes];
}

function markSpec(mark: MarkDefinition): MarkSpec {
  const attrs = Object.entries(mark.attrs ?? {}).map(([name, attr]) => [
    name,
    {
      ...('default' in attr ? { default: attr.default } : {}),
      validate: (value: unknown) => void (attr.check(value) || fail(`Bad value of ${mark.name}.${name}`)),
    },
  ]);
  return {
    attrs: Object.fromEntries(attrs),
    inclusive: mark.inclusive ?? true,
    ...(mark.excludes ? { excludes: [mark.name, ...mark.excludes].join(' ') } : {}),
    parseDOM: parseRules(mark.fromHtml),
    toDOM: (node) => toDom(mark.toHtml(node.attrs)),
  };
}

const front = blocks.filter((block) => 'place' in block && block.place === 'front').map((block) => block.name);

/** The schema of every article, made from the lists of blocks, marks and fields. It needs no DOM. */
export const schema = new Schema({
  nodes: {
    doc: { content: `${front.join(' ')} block+`, attrs: fieldAttrs() },
    // First of the group, so that ProseMirror fills an empty body with it.
    ...Object.fromEntries(blocks.flatMap((block) => blockNodes(block))),
    text: { group: 'inline' },
    hardBreak: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
      leafText: () => '\n',
    },
  },
  marks: Object.fromEntries(marks.map((mark) => [mark.name, markSpec(mark)])),
});

/** The children of the document that are the front: kicker, headline, standfirst. */
export const frontLength = front.length;
