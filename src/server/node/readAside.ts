import { Worker } from 'node:worker_threads';
import { FileRefusal, largestFile } from '#formats/reading/refusal.ts';
import type { FileReader, ReadFile, ReadTask } from '../home.ts';
import { filesOf, type ReadAnswer } from '../importing/readFiles.ts';

/** Seconds that a file may take, its thread's start apart. */
const patience = 5;
const memory = 256;
/** Files that are read at a time: more would take the machine from those who write. */
const together = 2;

/** Reads each file in a thread of its own, with 256 MB and five seconds; `program` is the server's own, which in a thread does what its task says. */
export function readAside(program: string): FileReader {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (running >= together) await new Promise<void>((resolve) => void waiting.push(resolve));
    running += 1;
    try {
      return await inThread(program, task);
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}

function inThread(program: string, task: ReadTask): Promise<readonly ReadFile[]> {
  const worker = new Worker(program, { workerData: task, resourceLimits: { maxOldGenerationSizeMb: memory } });
  return new Promise<readonly ReadFile[]>((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const end = () => {
      clearTimeout(timer);
      void worker.terminate();
    };
    worker.on('message', (answer: ReadAnswer | 'begun') => {
      if (answer === 'begun') {
        timer = setTimeout(() => {
          reject(new FileRefusal('fileTooSlow', { most: patience }));
          end();
        }, patience * 1000);
        return;
      }
      try {
        resolve(filesOf(answer));
      } catch (refusal) {
        reject(refusal);
      }
      end();
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      // A file that needs more memory than it may have is too large, whatever it weighs.
      const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      reject(full ? new FileRefusal('fileTooLarge', { most: largestFile / 1024 / 1024 }) : error);
      end();
    });
    worker.once('exit', (code) => reject(new Error(`The reading thread ended with ${code}`)));
  });
}
