import { schema } from '#article/schema.ts';
import { type Reading, readingInPlace } from '#formats/desk/Reading.ts';
import type { Aside } from '#server/node/readAside.ts';

/** Reads other people's files in threads that have limits; without them where they are asked for. */
export function readApart(aside: Aside | undefined): Reading {
  if (!aside) return readingInPlace;
  return {
    articles: async (source, _, format) => {
      const files = await aside.readFiles({ source, format, counted: true });
      return files.map(({ document, ...read }) => ({ ...read, doc: schema.nodeFromJSON(document) }));
    },
    passages: aside.readPassages,
  };
}
