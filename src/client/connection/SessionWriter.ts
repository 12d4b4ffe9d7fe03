import type { EditorState, Plugin, Transaction } from '@tiptap/pm/state';
import type { Mapping, Step } from '@tiptap/pm/transform';
import type { Batch, Fate } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { readDocument } from '#article/newArticle.ts';
import { readStep } from '#article/steps.ts';
import { schemaNumber } from '#article/version.ts';
import { Alarm } from './Alarm.ts';
import { articleState, redoUnits } from './articleState.ts';
import { nextBatch } from './batch.ts';
import type { Channel } from './channel.ts';
import { concerns, Inbox, type LogMessage, type Message } from './Inbox.ts';
import { JournalWriter } from './JournalWriter.ts';
import type { Journal, JournalledSession, SessionRecord } from './journal.ts';
import { RecentSteps } from './RecentSteps.ts';
import { confirm, type Received, receive, startOver, unsentWords, withdraw } from './receive.ts';
import type { DisplacedText, EditorHost } from './sessionView.ts';
import { collabState, confirmedDocument, units } from './unconfirmed.ts';

/** What a writer tells whoever runs it. */
interface WriterEvents {
  /** A transaction was applied, own or remote; null with the first state. */
  applied(state: EditorState, transaction: Transaction | null): void;
  displaced(text: DisplacedText): void;
  /** Something that receipt, rights or phase are made of changed. */
  changed(): void;
}

export interface WriterOptions {
  article: string;
  client: string;
  person: string;
  channel: Channel;
  journal: Journal;
  newId: () => string;
  now: () => number;
  events: WriterEvents;
}

/** After the first unsent step, before it is sent with those that follow. */
const collecting = 100;
/** Without an answer: when it is said to be not saved, and when the connection is given up. */
const notSavedAfter = 3_000;
const givenUpAfter = 8_000;
/** A server in trouble is asked again after this. */
const askAgain = 2_000;

/** A document or step that is none of this schema. */
class Unreadable extends Error {}

function read<T>(reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    throw new Unreadable('Not of this schema', { cause: error });
  }
}

/**
 * One session's life in the log: collects own steps, writes them down, sends one batch at a time, takes committed
 * batches in. Runs with an editor (`host`) or without. The laws are the step log's: while a batch is in flight one
 * committed batch is one transaction, and nothing is sent before it is in the journal.
 */
export class SessionWriter {
  readonly client: string;
  epoch = 0;
  /** Whether the server lets this person write now; remembered over a reload without a connection. */
  writable = false;
  /** `offline`: no connection; `opening`: asked to open; `open`; `ended`: reload, closed or stopped. */
  link: 'offline' | 'opening' | 'open' | 'ended' = 'offline';
  ending: 'reload' | 'closed' | null = null;
  problem: Problem | null = null;
  journalled = true;
  /** How many steps were unsent in the last durable record. */
  #written = 0;
  saved: { at: number; version: number } | null = null;

  readonly #options: WriterOptions;
  readonly #journal: JournalWriter;
  readonly #ends: (() => void)[];
  #state: EditorState | null = null;
  #host: EditorHost | null = null;
  #plugins: readonly Plugin[] = [];
  #receiving = false;
  /** A committed step did not apply: this state is not the server's, whatever the reason. */
  #diverged = false;
  #seq = 0;
  /** The first `count` unconfirmed steps, as batch `seq`. */
  #flight: { seq: number; count: number } | null = null;
  #waiting: (() => void)[] = [];
  readonly #inbox = new Inbox((message) => this.#receive(message));
  readonly #recent = new RecentSteps();
  readonly #collect = new Alarm();
  readonly #patience = new Alarm();
  readonly #again = new Alarm();

  constructor(options: WriterOptions) {
    this.#options = options;
    this.client = options.client;
    this.#journal = new JournalWriter(options.journal, {
      record: () => this.#record(),
      units: () => units(collabState(this.state).unconfirmed),
      document: () => confirmedDocument(this.state).toJSON(),
      journalled: (works) => {
        this.journalled = works;
        this.#changed();
      },
      written: (unsent) => {
        this.#written = unsent;
        if (!options.channel.online) this.#changed();
      },
    });
    const { channel } = options;
    // The way to the server is gone for good: whoever signs in next goes on from the journal.
    const lineClosed = () => this.#end(null);
    channel.closed.addEventListener('abort', lineClosed);
    this.#ends = [
      channel.listen((message) => {
        if (concerns(message, options.article, options.client)) this.#inbox.push(message);
      }),
      channel.onOnline((online) => (online ? this.#open() : this.#goOffline())),
      () => channel.closed.removeEventListener('abort', lineClosed),
    ];
  }

  get state(): EditorState {
    if (!this.#state) throw new Error('The article is not open yet');
    return this.#state;
  }

  get hasState(): boolean {
    return this.#state !== null;
  }

  get unsent(): number {
    return this.#state ? collabState(this.#state).unconfirmed.length : 0;
  }

  /** Of the unsent steps those that the local copy has; all of them where it does not work. */
  get kept(): number {
    return this.journalled ? Math.min(this.#written, this.unsent) : this.unsent;
  }

  /** Goes on as the session that another tab, or this one before a crash, wrote down. Throws what cannot be read. */
  adopt({ record, document, committed, units: written }: JournalledSession): void {
    let state = articleState(readDocument(document.json), document.version, this.client, this.#options.newId);
    for (const { first, steps } of committed)
      if (first > collabState(state).version && first <= record.version)
        state = state.apply(receive(state, steps.map(readStep)).transaction);
    if (collabState(state).version !== record.version) throw new Error('The local copy has a gap');
    this.#plugins = state.plugins;
    this.#state = redoUnits(state, written);
    this.epoch = record.epoch;
    this.writable = record.writable;
    this.#seq = record.seq;
    this.#flight = record.flight > 0 ? { seq: record.seq, count: record.flight } : null;
    this.#journal.begin(record.version, confirmedDocument(this.#state).toJSON());
    this.#options.events.applied(this.#state, null);
  }

  start(): void {
    const { channel } = this.#options;
    if (channel.closed.aborted) this.#end(null);
    else if (channel.online) this.#open();
  }

  /** The editor applied a transaction, or this writer did. */
  applied(transaction: Transaction, state: EditorState): void {
    const before = collabState(this.state).unconfirmed;
    this.#state = state;
    const after = collabState(state).unconfirmed;
    if (!this.#receiving && after !== before) {
      this.#journal.append(units(after.slice(before.length)));
      this.#collectSoon();
      this.#changed();
    }
    this.#options.events.applied(state, transaction);
    this.#inbox.drain();
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

  attach(host: EditorHost): () => void {
    if (host.state.doc !== this.state.doc) throw new Error('The editor began with another state of the article');
    this.#host = host;
    this.#state = host.state;
    return () => {
      if (this.#host !== host) return;
      this.#host = null;
      this.#state = this.state.reconfigure({ plugins: this.#plugins });
      this.#inbox.drain();
    };
  }

  /** From a committed version to the displayed document, as far as its steps are remembered. */
  mappingFrom(version: number): Mapping {
    const own = collabState(this.state).unconfirmed.map(({ step }) => step);
    return this.#recent.mappingFrom(version, own);
  }

  /** Sends what was collected, at once. */
  flush(): void {
    this.#collect.clear();
    void this.#send();
  }

  /** Resolves when everything up to now is in the journal, or there is none. */
  settled(): Promise<void> {
    return this.#journal.settled();
  }

  /** Resolves when nothing is unsent, or this session has ended. */
  async empty(): Promise<void> {
    while (this.unsent > 0 && this.link !== 'ended') await new Promise<void>((then) => this.#waiting.push(then));
  }

  #changed(): void {
    for (const then of this.#waiting.splice(0)) then();
    this.#options.events.changed();
  }

  /** Ends here; the journal keeps what is unsent. */
  async stop(): Promise<void> {
    const { article, channel } = this.#options;
    if (this.link !== 'ended') {
      channel.send({ type: 'close', article, client: this.client });
      this.#end(null);
    }
    await this.#journal.settled();
    await this.#journal.stop();
  }

  #record(): SessionRecord {
    const { article, person, now } = this.#options;
    const { version, unconfirmed } = collabState(this.state);
    return {
      client: this.client,
      article,
      person,
      schema: schemaNumber,
      writable: this.writable,
      epoch: this.epoch,
      seq: this.#seq,
      flight: this.#flight?.count ?? 0,
      version,
      unsent: unconfirmed.length,
      at: now(),
    };
  }

  // ---- The line

  #open(): void {
    if (this.link === 'ended') return;
    this.link = 'opening';
    this.#inbox.clear();
    const { article, channel } = this.#options;
    const version = this.#state ? collabState(this.#state).version : 0;
    // The document of version 0 is held already after a lost connection: then the batches since are wanted.
    const held = this.#state !== null && !this.#diverged;
    const seq = this.#flight?.seq ?? null;
    const open = { type: 'open', article, client: this.client, schema: schemaNumber, seq } as const;
    channel.send({ ...open, version: held ? version : 0, held });
    this.#watch();
    this.#changed();
  }

  #goOffline(): void {
    if (this.link === 'ended') return;
    this.link = 'offline';
    this.#patience.clear();
    this.#again.clear();
    this.#inbox.clear();
    this.#changed();
  }

  #end(ending: 'reload' | 'closed' | null): void {
    this.link = 'ended';
    this.ending = ending;
    if (ending === 'reload' && this.unsent > 0) this.problem = new Problem('newerSchema');
    this.writable = false;
    this.#inbox.clear();
    for (const alarm of [this.#collect, this.#patience, this.#again]) alarm.clear();
    for (const end of this.#ends.splice(0)) end();
    this.#changed();
  }

  /** An answer is due: first its lack is said, then the connection is given up. */
  #watch(): void {
    this.#patience.set(notSavedAfter, () => {
      this.#trouble(new Problem('unavailable'));
      this.#patience.set(givenUpAfter - notSavedAfter, () => this.#options.channel.renew());
    });
  }

  #trouble(problem: Problem): void {
    this.problem = problem;
    this.#changed();
  }

  /** Takes a message in; false when it would change the text while an input method has a word in its hands. */
  #receive(message: LogMessage): boolean {
    if (this.#host?.composing && this.#changesText(message)) {
      // The answer that is due may be among what waits here.
      if (this.#patience.isSet) this.#watch();
      return false;
    }
    this.#handle(message);
    return true;
  }

  #changesText(message: LogMessage): boolean {
    if (message.type === 'batch') return message.client !== this.client;
    return message.type === 'opened' || message.type === 'refused';
  }

  #handle(message: LogMessage): void {
    if (this.link === 'ended') return;
    switch (message.type) {
      case 'opened':
        return void this.#opened(message);
      case 'batch':
        return void this.#batch(message);
      case 'ack':
        return void this.#acknowledged(message);
      case 'refused':
        return void this.#refused(message);
      case 'behind':
        return void this.#open();
      case 'reload':
        return void this.#end('reload');
      case 'rights':
        this.writable = message.writable;
        return void this.#changed();
      case 'closed':
        return void this.#closed(Problem.from(message.problem));
      case 'problem':
        return void this.#serverTrouble(Problem.from(message.problem));
    }
  }

  /** Nobody is named: if this writer waits for an answer, it asks again, which changes nothing that was done. */
  #serverTrouble(problem: Problem): void {
    if (this.link !== 'opening' && !this.#flight) return;
    this.#trouble(problem);
    this.#again.set(askAgain, () => (this.link === 'opening' ? this.#open() : this.#transmit()));
  }

  /** The article may not be read any more: what was not sent is offered for copying, as long as the page is open. */
  #closed(problem: Problem): void {
    const { newId, now, events } = this.#options;
    const words = this.#state ? unsentWords(this.#state) : '';
    if (words !== '') events.displaced({ id: newId(), words, reason: 'refused', at: now() });
    this.problem = problem;
    this.#end('closed');
  }

  // ---- What the server said

  #opened(message: Message<'opened'>): void {
    if (this.link !== 'opening') return;
    if (message.schema > schemaNumber) return void this.#end('reload');
    this.#patience.clear();
    this.#again.clear();
    this.epoch = message.epoch;
    this.writable = message.writable;
    this.problem = null;
    if (!this.#catchUp(message)) return;
    this.link = 'open';
    this.saved = { at: message.at, version: collabState(this.state).version };
    this.#journal.rewrite();
    this.#changed();
    this.flush();
  }

  /** Brings the state to the server's head; false when this session ended over it. */
  #catchUp({ document, batches, head, fate }: Message<'opened'>): boolean {
    try {
      if (!this.#state) this.#begin(document, head);
      else if (document !== undefined && (this.#diverged || !batches)) this.#startOver(document, head);
      else if (head < collabState(this.#state).version) throw new Error('The log is shorter than it was');
      else this.#receiveAll(batches ?? [], fate);
      return true;
    } catch (error) {
      return this.#fail(error);
    }
  }

  /**
   * What cannot be read is of a newer schema: nothing is touched, the newer bundle will go on with the journal. Anything
   * else that fails means that this state is not the server's, whatever the reason: the whole document is asked for, and
   * the own unsent words are kept beside it.
   */
  #fail(error: unknown): false {
    console.error(error);
    if (error instanceof Unreadable || this.#diverged) this.#end('reload');
    else {
      this.#diverged = true;
      this.#open();
    }
    return false;
  }

  #begin(document: unknown, version: number): void {
    this.#state = articleState(
      read(() => readDocument(document)),
      version,
      this.client,
      this.#options.newId,
    );
    this.#plugins = this.#state.plugins;
    this.#journal.begin(version, document);
    this.#options.events.applied(this.#state, null);
  }

  #startOver(document: unknown, head: number): void {
    this.#flight = null;
    this.#apply(
      startOver(
        this.state,
        read(() => readDocument(document)),
        head,
      ),
      'refused',
    );
    this.#journal.begin(head, document);
    this.#diverged = false;
  }

  /** Several batches at once, in order: those up to the end of the own flight one by one, the rest joined. */
  #receiveAll(batches: readonly Batch[], fate: Fate | null): void {
    // Read before anything is applied: a step that cannot be read must leave the session as it was.
    const all = batches.map((batch) => ({ batch, steps: read(() => batch.steps.map(readStep)) }));
    if (!fate) this.#flight = null;
    const own = batches.findLast(({ client }) => client === this.client);
    const end = Math.max(fate ? fate.first + fate.kept - 1 : 0, own ? own.first + own.steps.length - 1 : 0);
    const rest: typeof all = [];
    for (const one of all) {
      if (one.batch.first <= collabState(this.state).version) continue;
      if (one.batch.first <= end) this.#take(one.batch, one.steps);
      else rest.push(one);
    }
    for (const { batch, steps } of rest) this.#committed(batch, steps);
    const joined = rest.flatMap(({ steps }) => steps);
    if (joined.length > 0) this.#apply(receive(this.state, joined), 'rebase');
    // What the server answered of is over now, whether it was found among the batches or had fallen whole.
    this.#flight = null;
  }

  #batch(batch: Batch): void {
    if (this.link !== 'open') return;
    const { version } = collabState(this.state);
    if (batch.first <= version) return;
    // Something in between did not arrive.
    if (batch.first > version + 1) return void this.#open();
    try {
      this.#take(
        batch,
        read(() => batch.steps.map(readStep)),
      );
    } catch (error) {
      this.#fail(error);
      return;
    }
    this.saved = { at: batch.at, version: collabState(this.state).version };
    this.#changed();
    this.#sendOrCollect();
  }

  #committed(batch: Batch, steps: readonly Step[]): void {
    this.#journal.committed(batch.first, batch.steps);
    this.#recent.add(batch.first, steps);
  }

  /** Takes in one committed batch. */
  #take(batch: Batch, steps: readonly Step[]): void {
    this.#committed(batch, steps);
    if (batch.client !== this.client) {
      this.#apply(receive(this.state, steps), 'rebase');
      return;
    }
    const flight = this.#flight?.seq === batch.seq ? this.#flight : null;
    const count = flight ? flight.count : steps.length;
    const front = collabState(this.state).unconfirmed.slice(0, count);
    const written = (some: readonly { toJSON(): unknown }[]) => JSON.stringify(some.map((step) => step.toJSON()));
    if (written(front.map(({ step }) => step)) === written(steps)) this.#apply(confirm(this.state, count), null);
    else {
      console.error('The own batch came back as another', { article: this.#options.article, seq: batch.seq });
      this.#apply(withdraw(this.state, flight ? flight.count : 0, steps), null);
    }
    if (flight) this.#landed();
  }

  #landed(): void {
    this.#flight = null;
    this.problem = null;
    this.#patience.clear();
    this.#again.clear();
  }

  #acknowledged({ seq, at, kept }: Message<'ack'>): void {
    if (this.link !== 'open' || this.#flight?.seq !== seq) return;
    // Its batch came before the answer, unless all of it had fallen, here as there.
    if (kept > 0 || this.#flight.count > 0) return void this.#open();
    this.#landed();
    this.saved = { at, version: collabState(this.state).version };
    this.#journal.rewrite();
    this.#changed();
    this.#sendOrCollect();
  }

  #refused({ seq, problem: json }: Message<'refused'>): void {
    if (this.link !== 'open' || this.#flight?.seq !== seq) return;
    const problem = Problem.from(json);
    switch (problem.code) {
      case 'newerSchema':
        return void this.#end('reload');
      case 'fenced':
        return void this.#open();
      case 'unavailable':
      case 'unexpected':
      case 'tooManyTries':
        return void this.#serverTrouble(problem);
      default:
        return void this.#withdraw(this.#flight.count, problem);
    }
  }

  #withdraw(count: number, problem: Problem): void {
    this.#apply(withdraw(this.state, count, []), 'refused');
    this.#landed();
    this.#trouble(problem);
    this.#sendOrCollect();
  }

  /** Applies what was received, by the editor if there is one, and writes the consequences down. */
  #apply({ transaction, survived, displaced }: Received, reason: DisplacedText['reason'] | null): void {
    const flight = this.#flight;
    if (flight) flight.count = survived.slice(0, flight.count).filter(Boolean).length;
    if (reason && displaced !== '') this.#keep(displaced, reason);
    this.#receiving = true;
    try {
      this.dispatch(transaction);
    } finally {
      this.#receiving = false;
    }
    if (survived.length === 0 && this.unsent === 0) {
      this.#journal.later();
      return;
    }
    this.#journal.rewrite();
    // An editor's plugin may have answered with steps of its own.
    if (this.unsent > 0) this.#collectSoon();
  }

  #keep(words: string, reason: DisplacedText['reason']): void {
    const text = { id: this.#options.newId(), words, reason, at: this.#options.now() };
    this.#journal.displaced(text);
    this.#options.events.displaced(text);
  }

  // ---- Sending

  #collectSoon(): void {
    if (!this.#collect.isSet) this.#collect.set(collecting, () => this.flush());
  }

  /** More was typed while a batch was in flight: it is sent now if it waited long enough. */
  #sendOrCollect(): void {
    if (this.unsent > 0 && !this.#collect.isSet) void this.#send();
  }

  async #send(): Promise<void> {
    if (this.link !== 'open' || this.#flight || this.unsent === 0) return;
    const { count, tooLarge } = nextBatch(this.state);
    if (tooLarge) return this.#withdraw(1, new Problem('tooLarge', { limit: '1 MB' }));
    this.#seq += 1;
    const flight = { seq: this.#seq, count };
    this.#flight = flight;
    this.#watch();
    this.#journal.rewrite();
    // Written ahead: what is sent can be found again, with its number.
    await this.#journal.settled();
    if (this.#flight === flight) this.#transmit();
  }

  #transmit(): void {
    const flight = this.#flight;
    if (!flight || this.link !== 'open') return;
    if (flight.count === 0) {
      // All of it fell before it was sent.
      this.#landed();
      this.#sendOrCollect();
      return;
    }
    const { version, unconfirmed } = collabState(this.state);
    const steps = unconfirmed.slice(0, flight.count).map(({ step }) => step.toJSON() as unknown);
    const { article, channel } = this.#options;
    channel.send({
      type: 'steps',
      article,
      client: this.client,
      epoch: this.epoch,
      seq: flight.seq,
      base: version,
      steps,
    });
  }
}
