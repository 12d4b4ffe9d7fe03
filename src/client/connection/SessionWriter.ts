import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import type { StartedWith } from '#api/articles.ts';
import type { DisplacedText } from '#api/displaced.ts';
import { Problem } from '#api/problem.ts';
import { readDocument } from '#article/newArticle.ts';
import { readStep } from '#article/steps.ts';
import { frontText } from '#article/text.ts';
import { schemaNumber } from '#article/version.ts';
import { articleState, redoUnits } from './articleState.ts';
import type { Channel } from './channel.ts';
import { Inbox } from './Inbox.ts';
import { JournalWriter } from './JournalWriter.ts';
import type { Journal, JournalledSession } from './journal.ts';
import type { SessionRecord } from './journalRecords.ts';
import { Receiver } from './Receiver.ts';
import { receive } from './receive.ts';
import { Sender } from './Sender.ts';
import { SessionLine } from './SessionLine.ts';
import { SessionText } from './SessionText.ts';
import type { EditorHost } from './sessionView.ts';
import { collabState, confirmedDocument, units } from './unconfirmed.ts';
import type { WaitingPictures } from './waitingPictures.ts';

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
  /** Pictures that have to be at the server before the steps that show them. */
  pictures?: WaitingPictures | undefined;
  events: WriterEvents;
}

/**
 * One session's life in the log: collects own steps, writes them down, sends one batch at a time, takes committed
 * batches in. Runs with an editor (`host`) or without. The laws are the step log's: while a batch is in flight one
 * committed batch is one transaction, and nothing is sent before it is in the journal.
 */
export class SessionWriter {
  readonly client: string;
  journalled = true;
  /** How many steps were unsent in the last durable record. */
  #written = 0;
  #waiting: (() => void)[] = [];

  readonly #options: WriterOptions;
  readonly #text: SessionText;
  readonly #line: SessionLine;
  readonly #journal: JournalWriter;
  readonly #sender: Sender;
  readonly #receiver: Receiver;
  readonly #inbox: Inbox;

  constructor(options: WriterOptions) {
    const { article, client, person, channel, newId, now, events } = options;
    this.#options = options;
    this.client = client;
    const changed = () => this.#changed();
    this.#inbox = new Inbox((message) => this.#receiver.receive(message));
    this.#text = new SessionText({
      made: (steps) => {
        this.#journal.append(steps);
        this.#sender.collectSoon();
        this.#changed();
      },
      applied: (state, transaction) => {
        events.applied(state, transaction);
        this.#inbox.drain();
      },
      detached: () => this.#inbox.drain(),
    });
    this.#line = new SessionLine({ article, client, channel }, () => this.#asking(), {
      heard: (message) => this.#inbox.push(message),
      reset: () => this.#inbox.clear(),
      ended: (ending) => {
        if (ending === 'reload' && this.unsent > 0) this.#line.problem = new Problem('newerSchema');
        this.#inbox.clear();
        this.#sender.stop();
      },
      changed,
    });
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
        if (!channel.online) this.#changed();
      },
    });
    const withdraw = (count: number, problem: Problem) => this.#receiver.withdraw(count, problem);
    this.#sender = new Sender(this.#text, this.#line, this.#journal, withdraw, options.pictures);
    this.#receiver = new Receiver({
      client,
      person,
      text: this.#text,
      line: this.#line,
      sender: this.#sender,
      journal: this.#journal,
      newId,
      now,
      begun: () => events.applied(this.state, null),
      displaced: events.displaced,
      changed,
    });
  }

  get state(): EditorState {
    return this.#text.state;
  }

  get hasState(): boolean {
    return this.#text.isThere;
  }

  get unsent(): number {
    return this.#text.unsent;
  }

  /** Of the unsent steps those that the local copy has; all of them where it does not work. */
  get kept(): number {
    return this.journalled ? Math.min(this.#written, this.unsent) : this.unsent;
  }

  get link(): SessionLine['link'] {
    return this.#line.link;
  }

  get ending(): SessionLine['ending'] {
    return this.#line.ending;
  }

  get writable(): boolean {
    return this.#line.link !== 'ended' && this.#line.writable;
  }

  get problem(): Problem | null {
    return this.#line.problem;
  }

  /** The server may not have heard of the article yet. */
  get unborn(): boolean {
    return this.#line.unborn !== null;
  }

  get saved(): Receiver['saved'] {
    return this.#receiver.saved;
  }

  /** The article was started in this browser, and the server may still have to make it: it does so once, whoever asks. */
  startedWith(fields: StartedWith): void {
    this.#line.unborn = fields;
  }

  /** Goes on as the session that another tab, or this one before a crash, wrote down. Throws what cannot be read. */
  adopt({ record, document, committed, units: written }: JournalledSession): void {
    let state = articleState(readDocument(document.json), document.version, this.client, this.#options.newId);
    for (const { first, steps } of committed)
      if (first > collabState(state).version && first <= record.version)
        state = state.apply(receive(state, steps.map(readStep)).transaction);
    if (collabState(state).version !== record.version) throw new Error('The local copy has a gap');
    this.#text.begin(redoUnits(state, written));
    this.#text.committedAt = record.committedAt;
    this.#line.epoch = record.epoch;
    this.#line.writable = record.writable;
    this.#line.unborn = record.unborn ?? null;
    this.#sender.seq = record.seq;
    this.#sender.flight = record.flight > 0 ? { seq: record.seq, count: record.flight } : null;
    this.#journal.begin(record.version, confirmedDocument(this.state).toJSON(), record.row);
    // The tab that wrote it may have kept some.
    this.#options.pictures?.look();
    this.#options.events.applied(this.state, null);
  }

  start(): void {
    this.#line.start();
  }

  /** The editor applied a transaction, or this writer did. */
  applied(transaction: Transaction, state: EditorState): void {
    this.#text.applied(transaction, state);
  }

  /** Applies a transaction through the editor, or without one. */
  dispatch(transaction: Transaction): void {
    this.#text.dispatch(transaction);
  }

  attach(host: EditorHost): () => void {
    return this.#text.attach(host);
  }

  /** From a committed version to the displayed document, as far as its steps are remembered. */
  mappingFrom(version: number): Mapping {
    return this.#text.mappingFrom(version);
  }

  /** Sends what was collected, at once. */
  flush(): void {
    this.#sender.flush();
  }

  /** The page is left: sends and writes down what there is, as far as that still goes. */
  leave(): void {
    this.flush();
    this.#journal.leave();
  }

  /** Resolves when everything up to now is in the journal, or there is none. */
  settled(): Promise<void> {
    return this.#journal.settled();
  }

  /** Resolves when the server has everything, or this session has ended. */
  async empty(): Promise<void> {
    while ((this.unsent > 0 || this.unborn) && this.link !== 'ended')
      await new Promise<void>((then) => this.#waiting.push(then));
  }

  /** Ends here; the journal keeps what is unsent. */
  async stop(): Promise<void> {
    this.#line.close();
    await this.#journal.settled();
    await this.#journal.stop();
  }

  #changed(): void {
    for (const then of this.#waiting.splice(0)) then();
    this.#options.events.changed();
  }

  #asking() {
    // The document of version 0 is held already after a lost connection: then the batches since are wanted.
    const held = this.hasState && !this.#receiver.diverged;
    const { version, committedAt: at } = this.#text;
    return {
      version: held ? version : 0,
      held,
      seq: this.#sender.flight?.seq ?? null,
      ...(at === undefined ? {} : { at }),
    };
  }

  #record(): SessionRecord {
    const { article, person, now } = this.#options;
    const { unborn } = this.#line;
    const { committedAt } = this.#text;
    return {
      client: this.client,
      article,
      person,
      schema: schemaNumber,
      writable: this.#line.writable,
      epoch: this.#line.epoch,
      ...this.#sender.noted(),
      version: this.#text.version,
      ...(committedAt === undefined ? {} : { committedAt }),
      headline: frontText(this.state.doc, 'headline'),
      unsent: this.unsent,
      ...(unborn ? { unborn } : {}),
      at: now(),
    };
  }
}
