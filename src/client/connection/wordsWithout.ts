import type { Node } from '@tiptap/pm/model';
import { typedValues } from './displacedWords.ts';

/** The words of a document's blocks, values that people type among them, but those that stand as they are in another one. */
export function wordsWithout(doc: Node, other?: Node): string {
  const there = new Set(other && textsOf(other));
  return textsOf(doc)
    .filter((text) => !there.has(text))
    .join('\n');
}

function textsOf(doc: Node): string[] {
  const texts: string[] = [];
  doc.descendants((node) => {
    const words = node.isTextblock ? node.textBetween(0, node.content.size, undefined, '\n').trim() : '';
    texts.push(words, typedValues(node));
    return !node.isTextblock;
  });
  return texts.filter((text) => text !== '');
}
