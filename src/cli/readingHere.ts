import type { FileReader } from '#server/home.ts';

/** What the program is told where it is a thread that reads files. */
export const asReader = 'galley reads files';

/** Reads files in threads of the same program, with the memory and the seconds that the server gives them; the first starts with the first file. */
export function readingHere(program: string): FileReader {
  let reader: Promise<FileReader> | null = null;
  return async (task) => {
    reader ??= import('#server/node/readAside.ts').then(({ readAside }) => readAside(new URL(program), asReader));
    return (await reader)(task);
  };
}
