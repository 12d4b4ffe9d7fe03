import type { Node } from '@tiptap/pm/model';
import type { EditorState } from '@tiptap/pm/state';
import type { Step } from '@tiptap/pm/transform';
import type { Batch, ClientMessage, Fate, ServerMessage } from '#api/live.ts';
import { readDocument } from '#article/newArticle.ts';
import { readStep } from '#article/steps.ts';
import { schemaNumber } from '#article/version.ts';
import { articleState, redoUnits } from '#client/connection/articleState.ts';
import { nextBatch } from '#client/connection/batch.ts';
import { confirm, type Received, receive, withdraw } from '#client/connection/receive.ts';
import { collabState, confirmedDocument, units } from '#client/connection/unconfirmed.ts';
import { randomEdit, textOf, tokensOf } from './edits.ts';
import type { Random } from './random.ts';

/** What a writer's tab leaves behind when it dies, as one write of the local journal. */
interface Journalled {
  epoch: number;
  seq: number;
  flight: number;
  /** Written as JSON only when somebody reads it: states do not change. */
  state: EditorState;
}

/** What a writer did with its words, for the count at the end. It outlives the tab. */
export class Ledger {
  readonly typed = new Set<string>();
  readonly removed = new Set<string>();
  /** What its undoing of a deletion brought back. What others had written in the deleted place meanwhile comes with it. */
  readonly broughtBack = new Set<string>();
  /** What it moved or brought back, so that it may be there twice when somebody else did so, too. */
  readonly repeated = new Set<string>();
  readonly displaced: string[] = [];
  refusals = 0;
  /** Another writer's words that an undo took away: there must be none. */
  undoneOfOthers: string[] = [];
}

/** A law of the log that did not hold. */
export class Divergence extends Error {}

interface Options {
  article: string;
  client: string;
  newId: () => string;
  /** Breaks the rule of one transaction per committed batch, to see that it is needed. */
  splitsBatches?: boolean;
}

type Message<Type extends ServerMessage['type']> = Extract<ServerMessage, { type: Type }>;

/**
 * A session without a browser, clock or disk: the client's own pure parts under the laws of the log, driven by a
 * schedule. `send` is what it would say now; nothing is sent that is not in the journal before.
 */
export class LogWriter {
  readonly client: string;
  readonly ledger: Ledger;
  readonly #options: Options;
  #state: EditorState | null = null;
  #journal: Journalled | null = null;
  #send: ((message: ClientMessage) => void) | null = null;
  #link: 'offline' | 'opening' | 'open' = 'offline';
  #epoch = 0;
  #seq = 0;
  #flight: { seq: number; count: number } | null = null;
  #again = false;
  writable = true;

  constructor(options: Options, ledger = new Ledger()) {
    this.#options = options;
    this.client = options.client;
    this.ledger = ledger;
  }

  get state(): EditorState | null {
    return this.#state;
  }

  get unconfirmed(): number {
    return this.#state ? collabState(this.#state).unconfirmed.length : 0;
  }

  /** Everything of this writer is committed and everything committed is here, as far as it knows. */
  get atRest(): boolean {
    return this.#link === 'open' && this.unconfirmed === 0 && this.#flight === null;
  }

  get version(): number {
    return this.#state ? collabState(this.#state).version : 0;
  }

  // ---- The writer

  edit(chance: Random, token: () => string): void {
    if (!this.#state) return;
    const made: string[] = [];
    const edit = randomEdit(this.#state, chance, () => {
      made.push(token());
      return made.at(-1) ?? '';
    });
    if (!edit) return;
    const before = new Set(tokensOf(textOf(this.#state.doc)));
    const { state, transactions } = this.#state.applyTransaction(edit.transaction);
    this.#state = state;
    const after = new Set(tokensOf(textOf(this.#state.doc)));
    for (const each of made) this.ledger.typed.add(each);
    const gone = [...before, ...made].filter((each) => !after.has(each));
    // To do a deletion again is to delete again; an undo takes no foreign word, whatever was done with it before.
    const redone = (edit.transaction.getMeta('history$') as { redo?: boolean } | undefined)?.redo;
    const others = gone.filter(
      (each) => !this.ledger.typed.has(each) && !(redone && this.ledger.broughtBack.has(each)),
    );
    if (edit.undone) this.ledger.undoneOfOthers.push(...others);
    for (const each of gone) this.ledger.removed.add(each);
    if (edit.undone && !redone) for (const each of after) if (!before.has(each)) this.ledger.broughtBack.add(each);
    const placed = JSON.stringify(transactions.flatMap(({ steps }) => steps.map((step) => step.toJSON() as unknown)));
    for (const each of tokensOf(placed)) if (!made.includes(each)) this.ledger.repeated.add(each);
    this.writeJournal();
  }

  /** Sends what is unsent, if nothing is in flight, or sends again what a server in trouble could not take. */
  flush(): void {
    if (this.#link !== 'open' || !this.#state) return;
    if (!this.#flight && this.unconfirmed > 0 && this.writable) {
      this.#seq += 1;
      this.#flight = { seq: this.#seq, count: nextBatch(this.#state).count };
      this.writeJournal();
      this.#transmit();
    } else if (this.#flight && this.#again) this.#transmit();
  }

  /** Journals the whole truth of this moment. */
  writeJournal(): void {
    if (!this.#state) return;
    // What is unsent stands there as the next batch before it is sent.
    const next = !this.#flight && this.writable && this.unconfirmed > 0;
    const [seq, flight] = next ? [this.#seq + 1, nextBatch(this.#state).count] : [this.#seq, this.#flight?.count ?? 0];
    this.#journal = { epoch: this.#epoch, seq, flight, state: this.#state };
  }

  /** The tab dies; another one becomes this session from what the journal says. */
  reborn(): LogWriter {
    const next = new LogWriter(this.#options, this.ledger);
    const left = this.#journal;
    if (!left) return next;
    const { version, unconfirmed } = collabState(left.state);
    const written = JSON.stringify({ document: confirmedDocument(left.state), steps: units(unconfirmed) });
    const read = JSON.parse(written) as { document: unknown; steps: unknown[][] };
    const state = articleState(readDocument(read.document), version, this.client, this.#options.newId);
    next.#state = redoUnits(state, read.steps);
    next.#journal = { ...left, state: next.#state };
    next.#epoch = left.epoch;
    next.#seq = left.seq;
    next.#flight = left.flight > 0 ? { seq: left.seq, count: left.flight } : null;
    return next;
  }

  // ---- The line

  online(send: (message: ClientMessage) => void): void {
    this.#send = send;
    this.#open();
  }

  offline(): void {
    this.#send = null;
    this.#link = 'offline';
    this.#again = false;
  }

  hear(message: ServerMessage): void {
    if (message.type !== 'batch' && 'client' in message && message.client !== this.client) return;
    switch (message.type) {
      case 'opened':
        this.#opened(message);
        break;
      case 'batch':
        this.#batch(message);
        break;
      case 'ack':
        this.#acknowledged(message);
        break;
      case 'refused':
        this.#refused(message);
        break;
      case 'behind':
        this.#open();
        break;
      case 'rights':
        this.writable = message.writable;
        break;
      case 'problem':
        this.#again = true;
        if (this.#link === 'opening') this.#open();
        break;
      case 'reload':
      case 'closed':
        throw new Divergence(`${this.client} was told ${message.type}`);
    }
  }

  #open(): void {
    this.#link = 'opening';
    this.#again = false;
    const held = this.#state ? { held: true } : {};
    const { article } = this.#options;
    const seq = this.#flight?.seq ?? null;
    this.#send?.({
      type: 'open',
      article,
      client: this.client,
      schema: schemaNumber,
      version: this.version,
      seq,
      ...held,
    });
  }

  #transmit(): void {
    if (!this.#state || !this.#flight) return;
    this.#again = false;
    const { seq, count } = this.#flight;
    if (count === 0) {
      this.#flight = null;
      return;
    }
    const steps = collabState(this.#state).unconfirmed.slice(0, count);
    this.#send?.({
      type: 'steps',
      article: this.#options.article,
      client: this.client,
      epoch: this.#epoch,
      seq,
      base: this.version,
      steps: steps.map(({ step }) => step.toJSON() as unknown),
    });
  }

  // ---- What the server says

  #opened({ epoch, writable, fate, document, batches, head }: Message<'opened'>): void {
    if (this.#link !== 'opening') return;
    this.#epoch = epoch;
    this.writable = writable;
    if (!this.#state) this.#state = articleState(readDocument(document), head, this.client, this.#options.newId);
    else if (batches) this.#catchUp(batches, fate);
    else throw new Divergence(`${this.client} was given a document for version ${this.version} of ${head}`);
    if (this.version !== head) throw new Divergence(`${this.client} is at ${this.version}, the head at ${head}`);
    this.#link = 'open';
    this.#flight = null;
  }

  #catchUp(batches: readonly Batch[], fate: Fate | null): void {
    if (!fate) this.#flight = null;
    const end = fate ? fate.first + fate.kept - 1 : 0;
    for (const batch of batches.filter(({ first }) => first <= end)) this.#take(batch);
    if (this.#flight && this.#flight.count > 0 && fate?.kept !== 0)
      throw new Divergence(`${this.client}: the fate of ${this.#flight.seq} was not among the batches`);
    if (this.#flight && this.#flight.count > 0)
      throw new Divergence(
        `${this.client}: ${this.#flight.count} steps of ${this.#flight.seq} fell at the server only`,
      );
    const rest = batches.filter(({ first }) => first > end);
    if (rest.some(({ client }) => client === this.client))
      throw new Divergence(`${this.client}: a fenced batch has landed`);
    if (rest.length > 0)
      this.#apply(
        receive(
          this.#known(),
          rest.flatMap(({ steps }) => steps.map(readStep)),
        ),
      );
  }

  #batch(batch: Batch): void {
    if (this.#link !== 'open' || batch.first <= this.version) return;
    if (batch.first > this.version + 1)
      throw new Divergence(`${this.client}: versions before ${batch.first} are missing`);
    this.#take(batch);
  }

  #take({ client, seq, steps: json }: Batch): void {
    const steps = json.map(readStep);
    if (client !== this.client) {
      this.#takeForeign(steps);
      return;
    }
    if (this.#flight?.seq !== seq) throw new Divergence(`${this.client}: batch ${seq} came, not in flight`);
    const { count } = this.#flight;
    const own = collabState(this.#known()).unconfirmed.slice(0, count);
    const front = JSON.stringify(own.map(({ step }) => step.toJSON() as unknown));
    if (front !== JSON.stringify(json)) throw new Divergence(`${this.client}: batch ${seq} came back as another`);
    this.#flight = null;
    this.#apply(confirm(this.#known(), count));
  }

  #takeForeign(steps: readonly Step[]): void {
    const pieces = this.#options.splitsBatches ? steps.map((step) => [step]) : [steps];
    for (const piece of pieces) this.#apply(receive(this.#known(), piece));
  }

  #acknowledged({ seq, kept }: Message<'ack'>): void {
    if (this.#link !== 'open' || this.#flight?.seq !== seq) return;
    if (kept > 0) throw new Divergence(`${this.client}: answer to ${seq} before its batch`);
    if (this.#flight.count > 0) throw new Divergence(`${this.client}: steps of ${seq} fell at the server only`);
    this.#flight = null;
  }

  #refused({ seq, problem }: Message<'refused'>): void {
    if (this.#link !== 'open' || this.#flight?.seq !== seq) return;
    if (problem.code === 'fenced') {
      this.#open();
      return;
    }
    if (problem.code === 'badStep') throw new Divergence(`${this.client}: an honest batch was called bad`);
    this.ledger.refusals += 1;
    const { count } = this.#flight;
    this.#flight = null;
    this.#apply(withdraw(this.#known(), count, []));
  }

  #apply({ transaction, survived, displaced }: Received): void {
    if (this.#flight) this.#flight.count = survived.slice(0, this.#flight.count).filter(Boolean).length;
    if (displaced !== '') this.ledger.displaced.push(displaced);
    this.#state = this.#known().applyTransaction(transaction).state;
  }

  #known(): EditorState {
    if (!this.#state) throw new Divergence(`${this.client} has no document`);
    return this.#state;
  }

  /** The document on screen. */
  get doc(): Node | null {
    return this.#state?.doc ?? null;
  }
}
