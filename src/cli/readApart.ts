import { schema } from '#article/schema.ts';
import { type ReadSource, readSource } from '#formats/reading/readers.ts';
import type { FileReader } from '#server/home.ts';

/** Reads other people's files by a reader of files, in a thread that has limits; without one where they are asked for. */
export function readApart(readFiles: FileReader | undefined): ReadSource {
  if (!readFiles) return readSource;
  return async (source, _, format) => {
    const files = await readFiles({ source, format, counted: true });
    return files.map(({ document, ...read }) => ({ ...read, doc: schema.nodeFromJSON(document) }));
  };
}
