import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { Batch } from '#api/live.ts';
import { changedBlocks } from '#article/steps.ts';
import type { AtHand, Kept } from './atHand.ts';

/** A committed batch, and the documents before and after it. */
export interface Committed {
  batch: Batch;
  steps: readonly Step[];
  before: Node;
  after: Node;
}

/** Batches of an article kept at hand; their documents share what they have in common. */
const most = 1_000;

/**
 * An article's head, and the batches that led to it since it was loaded, as far as there is room for them among those of
 * all articles. A version in the middle of a batch is none that anybody stands on.
 */
export class Timeline {
  #head: number;
  #doc: Node;
  #at: number | null = null;
  readonly #byFirst = new Map<number, Committed & Kept>();
  readonly #atHand: AtHand;

  constructor(head: number, doc: Node, atHand: AtHand) {
    this.#head = head;
    this.#doc = doc;
    this.#atHand = atHand;
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
    const { first } = batch;
    if (first !== this.#head + 1) throw new Error(`Batch ${first} does not follow version ${this.#head}`);
    const kept = { ...committed, bytes: bytesOf(committed), letGo: () => this.#letGo(first) };
    this.#byFirst.set(first, kept);
    this.#head += batch.steps.length;
    this.#doc = after;
    this.#at = batch.at;
    this.#atHand.add(kept);
    for (const oldest of this.#byFirst.keys()) {
      if (this.#byFirst.size <= most) break;
      this.#letGo(oldest);
    }
  }

  /** Keeps nothing but the head. */
  letGo(): void {
    for (const first of this.#byFirst.keys()) this.#letGo(first);
  }

  #letGo(first: number): void {
    const kept = this.#byFirst.get(first);
    if (!kept) return;
    this.#byFirst.delete(first);
    this.#atHand.delete(kept);
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
