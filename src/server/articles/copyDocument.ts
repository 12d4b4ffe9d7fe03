import type { Node } from '@tiptap/pm/model';
import { withoutIds } from '#article/blockIds.ts';
import { withIds } from '#article/newArticle.ts';

/** The same text and fields for another article: with block ids of its own, and without the slug, which is one article's. */
export function copyDocument(doc: Node, newId: () => string): Node {
  return withIds(doc.type.create({ ...doc.attrs, slug: '' }, withoutIds(doc.content)), newId);
}
