import { FileRefusal } from '#formats/reading/refusal.ts';
import type { FileReader, ReadTask } from '#server/home.ts';
import { filesOf, type ReadAnswer } from '#server/importing/readFiles.ts';

/** Seconds that a file may take, its program's start apart: as on a server. */
const patience = 5;
/** Milliseconds that a worker with nothing to read is kept. */
const keptIdle = 20_000;

/**
 * Reads files one after the other in a worker beside the newsroom's, which serves its tabs meanwhile; `start` makes such a worker. One
 * that takes longer than five seconds ends with its worker. How much memory it takes no browser lets us say.
 */
export function readAside(start: () => Worker): FileReader {
  let worker: Worker | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const end = () => {
    worker?.terminate();
    worker = null;
  };
  const read = (task: ReadTask) =>
    new Promise<ReadAnswer>((resolve, reject) => {
      clearTimeout(resting);
      worker ??= start();
      let timer: ReturnType<typeof setTimeout> | undefined;
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer | 'begun'>) => {
        if (data !== 'begun') {
          clearTimeout(timer);
          resting = setTimeout(end, keptIdle);
          return resolve(data);
        }
        timer = setTimeout(() => {
          end();
          reject(new FileRefusal('fileTooSlow', { most: patience }));
        }, patience * 1000);
      };
      worker.onerror = ({ message }) => {
        clearTimeout(timer);
        end();
        reject(new Error(`The reading worker failed: ${message}`));
      };
      worker.postMessage(task);
    });
  return (task) => {
    const answer = last.then(() => read(task));
    last = answer.catch(() => undefined);
    return answer.then(filesOf);
  };
}
