import type { ReactNode } from 'react';

/** A piece of React inside the manuscript, whose elements ProseMirror makes. */
export interface Portal {
  key: string;
  element: HTMLElement;
  content: ReactNode;
}

/** What React shows in the manuscript's elements: node views put it here, the editor's component renders it. */
export class Portals {
  #portals: readonly Portal[] = [];
  readonly #listeners = new Set<() => void>();
  #told = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly snapshot = (): readonly Portal[] => this.#portals;

  put(portal: Portal): void {
    const others = this.#portals.filter(({ key }) => key !== portal.key);
    this.#change([...others, portal]);
  }

  remove(key: string): void {
    this.#change(this.#portals.filter((portal) => portal.key !== key));
  }

  /** Told after the transaction that is being drawn: React must not be called from within another's drawing. */
  #change(portals: readonly Portal[]): void {
    this.#portals = portals;
    if (this.#told) return;
    this.#told = true;
    queueMicrotask(() => {
      this.#told = false;
      for (const listener of [...this.#listeners]) listener();
    });
  }
}
