import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { readAside } from './readAside.ts';

/** A program that answers with the number of its thread, and ends behind the answer to a file called `last`. */
const program = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', ({ source }) => {
      parentPort.postMessage('begun');
      parentPort.postMessage({ files: [{ thread: threadId }] });
      if (source.name === 'last') process.exit();
    });
  `)}`,
);

test('the next file is read in the same thread, and in another one where that has ended meanwhile', async () => {
  const { readFiles: read } = readAside(program);
  const threadOf = async (name: string) => {
    const [file] = await read({ source: { name, bytes: new Uint8Array() }, format: undefined });
    return (file as unknown as { thread: number }).thread;
  };
  const started = once(process, 'worker') as Promise<[Worker]>;
  const first = await threadOf('a.txt');
  const [worker] = await started;
  const ended = once(worker, 'exit');
  expect(await threadOf('last')).toBe(first);
  await ended;
  expect(await threadOf('b.txt')).not.toBe(first);
});
