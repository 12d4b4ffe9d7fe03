import type { HtmlElement } from '#marks/htmlTree.ts';
import { buildElement } from './buildElement.ts';
import { patchElement } from './patchElement.ts';

/** What readers see of a block, and the element that shows it; both `null` where that is nothing. */
interface Shown {
  dressed: HtmlElement | null;
  element: HTMLElement | null;
}

interface Chunk {
  wrapper: HTMLElement;
  shown: Shown[];
}

const usual = 32;

/**
 * The body of the page in the pane: blocks in wrappers of about 32, which cost nothing out of sight. Only blocks that
 * changed are touched; they are told by identity, for the dress of an unchanged block is the same object.
 */
export class PreviewBody {
  readonly #article: HTMLElement;
  #chunks: Chunk[] = [];
  /** The wrapper of the block that is followed. */
  #followed: Element | null = null;

  /** `article` is the element that holds the wrappers, after whatever it holds already. */
  constructor(article: HTMLElement) {
    this.#article = article;
  }

  /** Shows these blocks; resolves what changed from both ends, for most changes are in one place. */
  show(next: readonly (HtmlElement | null)[]): void {
    const before = this.#chunks.flatMap((chunk) => chunk.shown);
    const same = (a: number, b: number) => before[a]?.dressed === next[b];
    let start = 0;
    while (start < before.length && start < next.length && same(start, start)) start += 1;
    let end = 0;
    const most = Math.min(before.length, next.length) - start;
    while (end < most && same(before.length - 1 - end, next.length - 1 - end)) end += 1;
    if (start === before.length && start === next.length) return;
    this.#replace(start, before.slice(start, before.length - end), next.slice(start, next.length - end));
  }

  /**
   * The element of a block, or of the nearest one before it that shows anything. What it stands in is laid out from now on, seen
   * or not: as long as its height is only estimated, the block may stand where the next chunk is.
   */
  follow(index: number): HTMLElement | null {
    const shown = this.#chunks.flatMap((chunk) => chunk.shown).slice(0, index + 1);
    const element = shown.findLast(({ element }) => element)?.element ?? null;
    const wrapper = element?.closest('.chunk') ?? null;
    if (wrapper !== this.#followed) {
      this.#followed?.removeAttribute('data-followed');
      wrapper?.setAttribute('data-followed', '');
      this.#followed = wrapper;
    }
    return element;
  }

  /** The block that an element of the page belongs to, and its index; `null` outside of the body. */
  blockOf(target: globalThis.Node): { element: HTMLElement; index: number } | null {
    const shown = this.#chunks.flatMap((chunk) => chunk.shown);
    const index = shown.findIndex(({ element }) => element?.contains(target));
    const element = shown[index]?.element;
    return element ? { element, index } : null;
  }

  #replace(start: number, gone: readonly Shown[], come: readonly (HtmlElement | null)[]): void {
    const { chunk, offset } = this.#place(start);
    const [was, now] = [gone[0], come[0]];
    if (gone.length === 1 && come.length === 1 && was?.element && was.dressed && now) {
      if (patchElement(was.element, was.dressed, now)) {
        was.dressed = now;
        return;
      }
    }
    // A block that moved keeps its element: its picture is not loaded again.
    const spare = new Map<HtmlElement, HTMLElement[]>();
    for (const { dressed, element } of gone)
      if (dressed && element) spare.set(dressed, [...(spare.get(dressed) ?? []), element]);
    this.#remove(chunk, offset, gone.length);
    const document = this.#article.ownerDocument;
    const shown = come.map((dressed) => ({
      dressed,
      element: dressed && (spare.get(dressed)?.pop() ?? buildElement(document, dressed)),
    }));
    const following = chunk.shown.slice(offset).find(({ element }) => element)?.element ?? null;
    for (const { element } of shown) if (element) chunk.wrapper.insertBefore(element, following);
    for (const elements of spare.values()) for (const element of elements) element.remove();
    chunk.shown.splice(offset, 0, ...shown);
    this.#balance();
  }

  /** Where the block of this index stands, or would: chunks are made when there is none. */
  #place(index: number): { chunk: Chunk; offset: number } {
    let offset = index;
    for (const chunk of this.#chunks) {
      if (offset < chunk.shown.length) return { chunk, offset };
      offset -= chunk.shown.length;
    }
    const last = this.#chunks.at(-1) ?? this.#newChunk(null);
    return { chunk: last, offset: last.shown.length };
  }

  /** Forgets blocks from a place on, over the edges of chunks. Their elements stay until it is known that nobody needs them. */
  #remove(from: Chunk, offset: number, count: number): void {
    let left = count - from.shown.splice(offset, count).length;
    for (const chunk of this.#chunks.slice(this.#chunks.indexOf(from) + 1)) {
      if (left === 0) return;
      left -= chunk.shown.splice(0, left).length;
    }
  }

  #balance(): void {
    for (const chunk of this.#chunks.filter(({ shown }) => shown.length > 2 * usual)) {
      const parts = Math.ceil(chunk.shown.length / usual);
      for (let part = parts - 1; part > 0; part -= 1) {
        const moved = chunk.shown.splice(part * usual);
        const next = this.#newChunk(chunk);
        next.shown = moved;
        next.wrapper.append(...moved.flatMap(({ element }) => element ?? []));
      }
    }
    for (const { wrapper } of this.#chunks.filter(({ shown }) => shown.length === 0)) wrapper.remove();
    this.#chunks = this.#chunks.filter(({ shown }) => shown.length > 0);
  }

  #newChunk(after: Chunk | null): Chunk {
    const wrapper = this.#article.ownerDocument.createElement('div');
    wrapper.className = 'chunk';
    const chunk: Chunk = { wrapper, shown: [] };
    if (after) after.wrapper.after(wrapper);
    else this.#article.append(wrapper);
    this.#chunks.splice(after ? this.#chunks.indexOf(after) + 1 : this.#chunks.length, 0, chunk);
    return chunk;
  }
}
