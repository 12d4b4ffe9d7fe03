import type { Aside } from '#server/node/readAside.ts';

/** What the program is told where it is a thread that reads files. */
export const asReader = 'galley reads files';

/** Reads files in threads of the same program, with the memory and the seconds that the server gives them; the first starts with the first file. */
export function readingHere(program: string): Aside {
  let threads: Promise<Aside> | null = null;
  const started = () => {
    threads ??= import('#server/node/readAside.ts').then(({ readAside }) => readAside(new URL(program), asReader));
    return threads;
  };
  return {
    readFiles: async (task) => (await started()).readFiles(task),
    readPassages: async (text, format) => (await started()).readPassages(text, format),
  };
}
