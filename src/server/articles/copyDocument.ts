import type { Node } from '@tiptap/pm/model';
import { readDocument, withIds, writeDocument } from '#article/newArticle.ts';
import type { NodeJson } from '#blocks/defineBlock.ts';

/** The same text and fields for another article: with block ids of its own, and without the slug, which is one article's. */
export function copyDocument(doc: Node, newId: () => string): Node {
  const json = writeDocument(doc);
  const copy = withoutIds({ ...json, attrs: { ...json.attrs, slug: '' } });
  return withIds(readDocument(copy), newId);
}

function withoutIds(json: NodeJson): NodeJson {
  const { id: _, ...attrs } = json.attrs ?? {};
  return {
    ...json,
    ...(json.attrs ? { attrs } : {}),
    ...(json.content ? { content: json.content.map(withoutIds) } : {}),
  };
}
