import type { Node } from '@tiptap/pm/model';
import { lineText } from '../textblocks.ts';
import { type Range, rangesIn } from './pattern.ts';
import type { Answer, Asked } from './searchMessages.ts';

export type SearchProblem = 'tooSlow' | 'unavailable';

/** So long an expression may search an article, in milliseconds. */
const patience = 1_500;

/**
 * Where a pattern is in textblocks; each node is searched once. An expression that somebody wrote may run for ever, so it
 * runs in a worker, which can be stopped; plain words are found at once.
 */
export class Searcher {
  readonly pattern: RegExp;
  readonly #guarded: boolean;
  readonly #known = new WeakMap<Node, readonly Range[]>();
  #worker: Worker | null = null;
  #ended = false;
  #queue: Promise<SearchProblem | null> = Promise.resolve(null);

  constructor(pattern: RegExp, guarded: boolean) {
    this.pattern = pattern;
    this.#guarded = guarded;
  }

  /** Undefined while the textblock has not been searched. */
  known(textblock: Node): readonly Range[] | undefined {
    return this.#known.get(textblock);
  }

  /** Searches textblocks; resolves with what went wrong. After a problem nothing is searched any more. */
  search(textblocks: readonly Node[]): Promise<SearchProblem | null> {
    if (this.#guarded) {
      this.#queue = this.#queue.then((problem) => problem ?? this.#ask(textblocks.filter((node) => !this.known(node))));
      return this.#queue;
    }
    for (const node of textblocks) if (!this.known(node)) this.#known.set(node, rangesIn(this.pattern, lineText(node)));
    return Promise.resolve(null);
  }

  end(): void {
    this.#ended = true;
    this.#worker?.terminate();
  }

  async #ask(textblocks: readonly Node[]): Promise<SearchProblem | null> {
    if (textblocks.length === 0) return null;
    if (!this.#worker && !this.#ended) this.#worker = await this.#start();
    if (!this.#worker || this.#ended) return 'unavailable';
    const { source, flags } = this.pattern;
    const ranges = await answerOf(this.#worker, { source, flags, texts: textblocks.map(lineText) });
    if (!ranges) {
      this.end();
      return 'tooSlow';
    }
    textblocks.forEach((node, index) => void this.#known.set(node, ranges[index] ?? []));
    return null;
  }

  /** Null where the worker cannot be fetched. */
  async #start(): Promise<Worker | null> {
    const worker = new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' });
    const ready = await new Promise((resolve) => {
      worker.onmessage = () => resolve(true);
      worker.onerror = () => resolve(false);
    });
    if (ready && !this.#ended) return worker;
    worker.terminate();
    return null;
  }
}

/** Null where the answer takes too long. */
function answerOf(worker: Worker, asked: Asked): Promise<Answer['ranges']> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience);
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      clearTimeout(timer);
      resolve(data.ranges);
    };
    worker.postMessage(asked);
  });
}
