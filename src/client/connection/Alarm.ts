/** One thing that happens after a while, unless it is put off or called off. */
export class Alarm {
  #timer: ReturnType<typeof setTimeout> | undefined;

  get isSet(): boolean {
    return this.#timer !== undefined;
  }

  /** Sets it, in milliseconds from now; an earlier one is called off. */
  set(milliseconds: number, then: () => void): void {
    this.clear();
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      then();
    }, milliseconds);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
