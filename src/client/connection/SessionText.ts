import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import type { Mapping, Step } from '@tiptap/pm/transform';
import { RecentSteps } from './RecentSteps.ts';
import type { EditorHost } from './sessionView.ts';
import { collabState, type Unconfirmed, units } from './unconfirmed.ts';

interface TextEvents {
  /** This writer, or an editor's plugin for it, made steps: a transaction at a time, as JSON. */
  made(steps: readonly unknown[][]): void;
  applied(state: EditorState, transaction: Transaction): void;
  /** The editor that showed the article is gone. */
  detached(): void;
}

/** The article of one session: its state, shown by an editor (`host`) or by nobody, and the one way to change it. */
export class SessionText {
  readonly #events: TextEvents;
  readonly #recent = new RecentSteps();
  /** When the committed version was, by the server's clock; undefined where an older Galley wrote the local copy. */
  committedAt: number | undefined;
  #state: EditorState | null = null;
  #host: EditorHost | null = null;
  #plugins: readonly Plugin[] = [];
  #receiving = false;
  /** The version that each transaction of own steps was made on, whatever it was rebased over since. */
  readonly #madeOn = new WeakMap<object, number>();
  /** The transactions of the steps that the local copy had. */
  readonly #found = new WeakSet<object>();

  constructor(events: TextEvents) {
    this.#events = events;
  }

  get state(): EditorState {
    if (!this.#state) throw new Error('The article is not open yet');
    return this.#state;
  }

  get isThere(): boolean {
    return this.#state !== null;
  }

  /** The committed version that the state stands on; 0 before there is one. */
  get version(): number {
    return this.#state ? collabState(this.#state).version : 0;
  }

  get unsent(): number {
    return this.#state ? collabState(this.#state).unconfirmed.length : 0;
  }

  /** How many of the first unconfirmed steps the local copy had: they may have gone out since it was written. */
  get found(): number {
    return collabState(this.state).unconfirmed.filter(({ origin }) => this.#found.has(origin)).length;
  }

  /** An input method has a word in its hands. */
  get composing(): boolean {
    return this.#host?.composing ?? false;
  }

  begin(state: EditorState): void {
    this.#plugins = state.plugins;
    this.#state = state;
    const { unconfirmed } = collabState(state);
    this.#note(unconfirmed);
    for (const { origin } of unconfirmed) this.#found.add(origin);
  }

  /** The editor applied a transaction, or this session did. */
  applied(transaction: Transaction, state: EditorState): void {
    const before = collabState(this.state).unconfirmed;
    this.#state = state;
    const after = collabState(state).unconfirmed;
    if (!this.#receiving && after !== before) {
      const own = after.slice(before.length);
      this.#note(own);
      this.#events.made(units(own));
    }
    this.#events.applied(state, transaction);
  }

  /** Applies a transaction through the editor, or without one. */
  dispatch(transaction: Transaction): void {
    const before = this.state;
    this.#host?.dispatch(transaction);
    // An editor that was taken down drops transactions: the session keeps the state by itself then.
    if (this.#host && this.state !== before) return;
    this.#host = null;
    this.applied(transaction, this.state.applyTransaction(transaction).state);
  }

  /** Applies what the server said: no steps of this writer. */
  receive(transaction: Transaction): void {
    this.#receiving = true;
    try {
      this.dispatch(transaction);
    } finally {
      this.#receiving = false;
    }
  }

  attach(host: EditorHost): () => void {
    if (host.state.doc !== this.state.doc) throw new Error('The editor began with another state of the article');
    this.#host = host;
    this.#state = host.state;
    return () => {
      if (this.#host !== host) return;
      this.#host = null;
      this.#state = this.state.reconfigure({ plugins: this.#plugins });
      this.#events.detached();
    };
  }

  /** The oldest version that one of the first unconfirmed steps was made on: what came after it their writer had not seen. */
  seenBy(count: number): number {
    const first = collabState(this.state).unconfirmed.slice(0, count);
    return Math.min(this.version, ...first.map(({ origin }) => this.#madeOn.get(origin) ?? this.version));
  }

  #note(steps: readonly Unconfirmed[]): void {
    for (const { origin } of steps) if (!this.#madeOn.has(origin)) this.#madeOn.set(origin, this.version);
  }

  /** Keeps committed steps in mind for a while. */
  remember(first: number, steps: readonly Step[]): void {
    this.#recent.add(first, steps);
  }

  /** From a committed version to the displayed document, as far as its steps are remembered. */
  mappingFrom(version: number): Mapping {
    const own = collabState(this.state).unconfirmed.map(({ step }) => step);
    return this.#recent.mappingFrom(version, own);
  }
}
