import { Worker } from 'node:worker_threads';
import type { ReadPassages } from '#formats/desk/readPassages.ts';
import { FileRefusal, tooLarge } from '#formats/reading/refusal.ts';
import type { FileReader, ReadTask } from '../home.ts';
import {
  filesOf,
  type PassagesAnswer,
  type PassagesTask,
  passagesOf,
  type ReadAnswer,
} from '../importing/readFiles.ts';

/** Seconds that a file may take, its thread's start apart. */
const patience = 5;
const memory = 256;
/** Files that are read at a time: more would take the machine from those who write. */
const together = 2;
/** Milliseconds that a thread with nothing to read is kept: files come in heaps, and a thread's start takes longer than most of them. */
const keptIdle = 20_000;

/** What threads with limits read: files as articles, and texts that are mended where they stand as their passages. */
export interface Aside {
  readFiles: FileReader;
  readPassages: ReadPassages;
}

/**
 * Reads each file in a thread beside the server, with 256 MB and five seconds; `program` is what such a thread runs. A thread
 * reads one file at a time, and another after it only if it came to an end with this one. `called` is the thread's `workerData`, for a
 * program that is more than one thing.
 */
export function readAside(program: URL, called?: string): Aside {
  const idle = new Set<ReadingThread>();
  const start = () => {
    const thread: ReadingThread = new ReadingThread(program, called, () => void idle.delete(thread));
    return thread;
  };
  let running = 0;
  const waiting: (() => void)[] = [];
  const answered = async <Answer>(task: ReadTask | PassagesTask): Promise<Answer> => {
    if (running >= together) await new Promise<void>((resolve) => void waiting.push(resolve));
    running += 1;
    const [thread = start()] = idle;
    idle.delete(thread);
    try {
      return (await thread.read(task)) as Answer;
    } finally {
      running -= 1;
      if (!thread.ended) {
        idle.add(thread);
        thread.rest();
      }
      waiting.shift()?.();
    }
  };
  return {
    readFiles: async (task) => filesOf(await answered<ReadAnswer>(task)),
    readPassages: async (text, mended) => passagesOf(await answered<PassagesAnswer>({ text, mended })),
  };
}

class ReadingThread {
  readonly #worker: Worker;
  readonly #onEnd: () => void;
  #resting: NodeJS.Timeout | undefined;
  #ended = false;

  /** `onEnd` is told of its end, however that comes: one that has ended answers nobody. */
  constructor(program: URL, called: string | undefined, onEnd: () => void) {
    this.#onEnd = onEnd;
    this.#worker = new Worker(program, { workerData: called, resourceLimits: { maxOldGenerationSizeMb: memory } });
    // Listens for as long as there is a thread: an error that nobody hears would end the server.
    this.#worker.on('error', () => this.#end());
    this.#worker.on('exit', () => this.#end());
  }

  get ended(): boolean {
    return this.#ended;
  }

  /** Throws a `FileRefusal` where the file takes too much, and ends then. */
  read(task: ReadTask | PassagesTask): Promise<unknown> {
    clearTimeout(this.#resting);
    const worker = this.#worker;
    worker.ref();
    return new Promise<unknown>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const settle = (how: () => void) => {
        clearTimeout(timer);
        worker.off('message', hear).off('error', fail).off('exit', leave);
        how();
      };
      const hear = (answer: unknown) => {
        if (answer !== 'begun') return settle(() => resolve(answer));
        timer = setTimeout(() => {
          this.#end();
          settle(() => reject(new FileRefusal('fileTooSlow', { most: patience })));
        }, patience * 1000);
      };
      const fail = (error: NodeJS.ErrnoException) => {
        // A file that needs more memory than it may have is too large, whatever it weighs.
        const full = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        settle(() => reject(full ? tooLarge() : error));
      };
      const leave = (code: number) => settle(() => reject(new Error(`The reading thread ended with ${code}`)));
      worker.on('message', hear).on('error', fail).on('exit', leave);
      worker.postMessage(task);
    });
  }

  /** Waits a while for another file, holding up no one's leaving, and then ends. */
  rest(): void {
    this.#worker.unref();
    this.#resting = setTimeout(() => this.#end(), keptIdle).unref();
  }

  #end(): void {
    if (this.#ended) return;
    this.#ended = true;
    clearTimeout(this.#resting);
    this.#onEnd();
    void this.#worker.terminate();
  }
}
