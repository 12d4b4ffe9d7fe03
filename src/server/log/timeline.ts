import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { Batch } from '#api/live.ts';
import { changedBlocks } from '#article/steps.ts';

/** A committed batch, and the documents before and after it. */
export interface Committed {
  batch: Batch;
  steps: readonly Step[];
  before: Node;
  after: Node;
}

/** Batches kept at hand, and the bytes they may take; their documents share what they have in common. */
const ring = { batches: 1_000, bytes: 16_000_000 } as const;

/** An article's newest versions, in memory. A version in the middle of a batch is none that anybody stands on. */
export class Timeline {
  #head: number;
  #doc: Node;
  #at: number | null = null;
  readonly #byFirst = new Map<number, Committed & { bytes: number }>();
  #bytes = 0;

  constructor(head: number, doc: Node) {
    this.#head = head;
    this.#doc = doc;
  }

  get head(): number {
    return this.#head;
  }

  get doc(): Node {
    return this.#doc;
  }

  /** When the head was committed; null when that was before what is at hand. */
  get at(): number | null {
    return this.#at;
  }

  append(committed: Committed): void {
    const { batch, after } = committed;
    if (batch.first !== this.#head + 1) throw new Error(`Batch ${batch.first} does not follow version ${this.#head}`);
    const bytes = bytesOf(committed);
    this.#byFirst.set(batch.first, { ...committed, bytes });
    this.#bytes += bytes;
    this.#head += batch.steps.length;
    this.#doc = after;
    this.#at = batch.at;
    this.#letGo();
  }

  /** The newest batch stays, however large. */
  #letGo(): void {
    for (const [first, { bytes }] of this.#byFirst) {
      const fits = this.#byFirst.size <= ring.batches && this.#bytes <= ring.bytes;
      if (fits || this.#byFirst.size === 1) return;
      this.#byFirst.delete(first);
      this.#bytes -= bytes;
    }
  }

  /** The document of a version; null when it is not at hand, or no end of a batch. */
  documentAt(version: number): Node | null {
    return version === this.#head ? this.#doc : (this.#byFirst.get(version + 1)?.before ?? null);
  }

  /** The batches after a version, in order; null when they are not at hand. */
  since(version: number): Committed[] | null {
    const found: Committed[] = [];
    let at = version;
    while (at < this.#head) {
      const next = this.#byFirst.get(at + 1);
      if (!next) return null;
      found.push(next);
      at += next.batch.steps.length;
    }
    return at === this.#head ? found : null;
  }
}

/** About what a batch takes in memory: the new list of blocks, the blocks that are new in it, and its steps' JSON. */
function bytesOf({ before, after }: Committed): number {
  const blocks = changedBlocks(before, after).after.reduce((sum, { nodeSize }) => sum + nodeSize, 0);
  return 1_000 + 8 * after.childCount + 8 * blocks;
}
