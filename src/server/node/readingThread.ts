import { parentPort } from 'node:worker_threads';
import { counted } from '#formats/reading/counted.ts';
import { fetchReaders } from '#formats/reading/readers.ts';
import { newId } from '../chance.ts';
import type { ReadTask } from '../home.ts';
import { findPassages, type PassagesTask, readFiles } from '../importing/readFiles.ts';

const readersHere = fetchReaders();

// A program of its own: the server's takes a second to start, and all of it is no use here.
parentPort?.on('message', async (task: ReadTask | PassagesTask) => {
  await readersHere;
  // From here on the file's time counts, and not the program's.
  parentPort?.postMessage('begun');
  const newIds = 'counted' in task && task.counted ? counted() : newId;
  parentPort?.postMessage(await ('mended' in task ? findPassages(task) : readFiles(task, newIds)));
});
