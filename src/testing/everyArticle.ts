import type { Node } from '@tiptap/pm/model';
import { samples } from '#server/articles/samples/all.ts';
import { sampleDocument } from '#server/articles/samples/sample.ts';
import { exampleNodes } from './examples.ts';
import { generateArticle } from './manyArticles.ts';
import { exampleArticle } from './outgoing.ts';
import { countedIds } from './readingSamples.ts';

/** Every example of every block, the sample newsroom with the seed article, and so many generated articles. */
export function everyArticle(generated: number): Node[] {
  const newId = countedIds();
  return [
    ...exampleNodes().map(({ node }) => exampleArticle(node)),
    ...samples.map((sample) => sampleDocument(sample, newId)),
    ...Array.from({ length: generated }, (_, index) => generateArticle(index).doc),
  ];
}
