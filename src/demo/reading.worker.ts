import { fetchReaders } from '#formats/reading/readers.ts';
import { newId } from '#server/chance.ts';
import type { ReadTask } from '#server/home.ts';
import { readFiles } from '#server/importing/readFiles.ts';

const readersHere = fetchReaders();

self.onmessage = async ({ data }: MessageEvent<ReadTask>) => {
  await readersHere;
  // From here on the file's time counts, and not the program's.
  self.postMessage('begun');
  self.postMessage(await readFiles(data, newId));
};

// What fails in a promise ends nobody's waiting unless it is an error of the worker.
self.onunhandledrejection = ({ reason }) => {
  throw reason;
};
