import type { Node } from '@tiptap/pm/model';
import type { NodeJson } from '#blocks/defineBlock.ts';
import type { Fields } from './fields.ts';
import { schema } from './schema.ts';

/** An empty article: the front, one empty paragraph, and ids from `newId`. */
export function newArticle(fields: Partial<Fields>, newId: () => string): Node {
  const front = ['kicker', 'headline', 'standfirst'].map((name) => schema.node(name));
  return schema.node('doc', fields, [...front, schema.node('paragraph', { id: newId() })]);
}

/** The article that is started with an id: the same document wherever it is made, so that work on it may begin before the server has it. */
export function startedArticle(
  id: string,
  { language, publication, section }: { [Name in 'language' | 'publication' | 'section']?: Fields[Name] | undefined },
): Node {
  let count = 0;
  const given = { ...(language && { language }), ...(publication && { publication }), ...(section && { section }) };
  return newArticle(given, () => {
    count += 1;
    return `${id.slice(0, 30)}-${count}`;
  });
}

/** Reads a document and checks it wholly; throws a `RangeError` on what the schema does not allow. */
export function readDocument(json: unknown): Node {
  const doc = schema.nodeFromJSON(json);
  doc.check();
  if (doc.type !== schema.topNodeType) throw new RangeError('Not an article');
  return doc;
}

/** The document with every missing or repeated block id made anew. */
export function withIds(doc: Node, newId: () => string): Node {
  const seen = new Set<string>();
  const renew = (node: Node): Node => {
    const children = node.children.map(renew);
    const content = children.every((child, index) => child === node.child(index)) ? node.content : children;
    if (node.isText) return node;
    if (!('id' in node.attrs))
      return content === node.content ? node : node.type.create(node.attrs, content, node.marks);
    const given = node.attrs.id as string | null;
    const id = given !== null && !seen.has(given) ? given : newId();
    seen.add(id);
    return id === given && content === node.content
      ? node
      : node.type.create({ ...node.attrs, id }, content, node.marks);
  };
  return renew(doc);
}

/** A document as JSON, for storing and sending. */
export function writeDocument(doc: Node): NodeJson {
  return doc.toJSON() as NodeJson;
}
