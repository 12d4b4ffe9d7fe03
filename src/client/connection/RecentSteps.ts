import { Mapping, type Step, type StepMap } from '@tiptap/pm/transform';

/** So many steps are remembered, about. */
const remembered = 500;

/** Where the last committed steps moved things: enough to place what colleagues say of a version that is not the newest. */
export class RecentSteps {
  #maps: { version: number; map: StepMap }[] = [];

  /** `first` is the version that the first of the steps made. */
  add(first: number, steps: readonly Step[]): void {
    this.#maps.push(...steps.map((step, index) => ({ version: first + index, map: step.getMap() })));
    if (this.#maps.length > 2 * remembered) this.#maps = this.#maps.slice(-remembered);
  }

  /** From the document of a version, over the steps since and `later` ones. */
  mappingFrom(version: number, later: readonly Step[]): Mapping {
    const since = this.#maps.filter((one) => one.version > version).map(({ map }) => map);
    return new Mapping([...since, ...later.map((step) => step.getMap())]);
  }
}
