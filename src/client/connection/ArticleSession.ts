import type { EditorState, Transaction } from '@tiptap/pm/state';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DisplacedOutcome, DisplacedText } from '#api/displaced.ts';
import type { Presence, ServerMessage } from '#api/live.ts';
import type { Me } from '#api/session.ts';
import type { FieldName } from '#article/fields.ts';
import { Alarm } from './Alarm.ts';
import type { Channel } from './channel.ts';
import { type Claim, claim, claimWhenFree } from './claim.ts';
import type { Journal, JournalledSession } from './journal.ts';
import { outlived, type SessionRecord, waits } from './journalRecords.ts';
import { useLastSaved } from './lastSaved.store.ts';
import { confirmedSelection, displayed } from './presence.ts';
import { receipt } from './receipt.ts';
import { SessionWriter } from './SessionWriter.ts';
import { sendRest, takeOverRests } from './sendRest.ts';
import type { EditorHost, Receipt, SessionView } from './sessionView.ts';
import type { WaitingPictures } from './waitingPictures.ts';

export interface SessionOptions {
  article: string;
  me: Me;
  channel: Channel;
  journal: Journal;
  locks: LockManager;
  newId: () => string;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
  /** Pictures that have to be at the server before the steps that show them. */
  pictures?: WaitingPictures | undefined;
  /** Where this tab remembers over a reload which session it was; the session's lock says whether it still is nobody's. */
  memory?: Pick<Storage, 'getItem' | 'setItem'>;
  /** Takes displaced words that this browser cannot keep. */
  unkept?(text: DisplacedText): void;
}

/** Own carets are told this often at most, in milliseconds. */
const caretPause = 120;
/** *Saved* is said when the hands rest so long: a word that changes with every key distracts, and costs a frame. In milliseconds. */
const handsRest = 300;

const memoryKey = (article: string) => `galley.session:${article}`;

const before: SessionView = {
  phase: 'opening',
  receipt: { kind: 'opening' },
  writable: false,
  online: false,
  journalled: true,
  present: [],
  displaced: [],
  problem: null,
};

/**
 * One open article in one tab: its state, local copy, connection, presence and receipt. It becomes the session that a
 * crash or reload left behind, if there is one, and sends what others left. It opens, reports and closes by itself.
 */
export class ArticleSession {
  readonly article: string;
  readonly store: StoreApi<SessionView>;
  readonly ready: Promise<void>;

  readonly #options: SessionOptions;
  readonly #listeners = new Set<(state: EditorState, transaction: Transaction | null) => void>();
  readonly #closing = new AbortController();
  readonly #ends: (() => void)[] = [];
  #writer: SessionWriter | null = null;
  #claim: Claim | null = null;
  /** Ids that are this tab's own: nobody is told to be here with oneself. */
  readonly #own = new Set<string>();
  #resolveReady: () => void = () => undefined;
  #selection: { anchor: number; head: number } | null = null;
  #field: FieldName | null = null;
  #caret: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;
  readonly #rested = new Alarm();

  static open(options: SessionOptions): ArticleSession {
    return new ArticleSession(options);
  }

  private constructor(options: SessionOptions) {
    this.#options = options;
    this.article = options.article;
    this.store = createStore<SessionView>(() => ({ ...before, online: options.channel.online }));
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
    void this.#start();
  }

  /** Throws before `ready`. */
  get state(): EditorState {
    if (!this.#writer) throw new Error('The article is not open yet');
    return this.#writer.state;
  }

  get writable(): boolean {
    return this.store.getState().writable;
  }

  /** How many changes are not committed. */
  get unsent(): number {
    return this.#writer?.unsent ?? 0;
  }

  /** The editor takes over: its view shows `state`, with plugins of its own added by reconfiguring. Returns what ends it. */
  attach(host: EditorHost): () => void {
    if (!this.#writer) throw new Error('The article is not open yet');
    this.#host = host;
    const detach = this.#writer.attach(host);
    return () => {
      if (this.#host === host) this.#host = null;
      detach();
    };
  }
  #host: EditorHost | null = null;

  /** The editor calls it after each transaction that it applied, the session's own included. */
  applied(transaction: Transaction, state: EditorState): void {
    this.#writer?.applied(transaction, state);
  }

  /** Changes the article, through the editor or without one. Does nothing where this person may not write. */
  dispatch(transaction: Transaction): void {
    if (transaction.docChanged && !this.writable) return;
    this.#writer?.dispatch(transaction);
  }

  /** Puts the editor's caret at a position and scrolls it into view. */
  reveal(position: number): void {
    this.#host?.reveal(position);
  }

  /** Called after each applied transaction, own and remote, and with null when the document has come. Returns what ends it. */
  subscribe(listener: (state: EditorState, transaction: Transaction | null) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells the others where the caret is; null when the manuscript has lost the focus. */
  setSelection(selection: { anchor: number; head: number } | null): void {
    this.#selection = selection;
    this.#tellCaretSoon();
  }

  /** Tells the others which field of the details one is in; null when one has left it. */
  setFieldInHand(field: FieldName | null): void {
    this.#field = field;
    this.#tellCaretSoon();
  }

  /** Sends what is collected, at once: on blur and paste. */
  flush(): void {
    this.#writer?.flush();
  }

  /** Says what becomes of displaced words; they leave the view, and stay where everybody in the article finds them. */
  settleDisplaced(id: string, outcome: DisplacedOutcome): void {
    const displaced = this.store.getState().displaced.filter((text) => text.id !== id);
    this.store.setState({ displaced });
    this.#options.journal.settle(id, outcome).catch(() => this.store.setState({ journalled: false }));
  }

  /** Ends the session. What is not committed yet is sent in the background; it is in the local copy when this resolves. */
  async close(): Promise<void> {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    clearTimeout(this.#caret);
    this.#rested.clear();
    for (const end of this.#ends.splice(0)) end();
    this.#listeners.clear();
    const [writer, held] = [this.#writer, this.#claim];
    if (!writer || !held) return;
    writer.flush();
    const sent = this.#sendRest(writer, held);
    await (writer.unsent > 0 ? writer.settled() : sent);
  }

  async #start(): Promise<void> {
    const { channel, journal, me } = this.#options;
    const leave = () => this.#writer?.leave();
    globalThis.addEventListener?.('pagehide', leave);
    this.#ends.push(
      channel.listen((message) => this.#hear(message)),
      channel.onOnline(() => this.#update()),
      () => globalThis.removeEventListener?.('pagehide', leave),
    );
    await takeOverRests(this.article, channel);
    let records: SessionRecord[] = [];
    try {
      records = await journal.sessions(me.id, this.article);
      this.store.setState({ displaced: await journal.displaced(me.id, this.article) });
    } catch {
      this.store.setState({ journalled: false });
    }
    // This tab's own comes first, then what is unsent, then what was touched last.
    const own = this.#options.memory?.getItem(memoryKey(this.article));
    const rank = (record: SessionRecord) => (record.client === own && waits(record) ? 2 : Number(waits(record)));
    records.sort((one, other) => rank(other) - rank(one) || other.at - one.at);
    for (const record of records) await this.#find(record);
    // Closed meanwhile: the lock of a writer that is there already is freed when its rest is sent.
    if (this.#closing.signal.aborted) return;
    if (!this.#writer) await this.#begin(records);
    if (this.#closing.signal.aborted) return;
    if (this.#writer) this.#options.memory?.setItem(memoryKey(this.article), this.#writer.client);
    this.#writer?.start();
    this.#update();
  }

  /** A session of its own, beside those that others live as or are just sending. */
  async #begin(others: readonly SessionRecord[]): Promise<void> {
    const client = this.#options.newId();
    const held = await claim(this.#options.locks, client);
    const copies = await Promise.all(others.map((other) => this.#options.journal.read(other.client).catch(() => null)));
    // Meanwhile the tab of another session may have ended, and this one gone on as that.
    if (!held || this.#writer || this.#closing.signal.aborted) return held?.release();
    this.#claim = held;
    this.#writer = this.#newWriter(client);
    for (const copy of copies) if (copy && !this.#writer.hasState) await this.#beside(copy, client);
    const started = others.find(({ unborn }) => unborn)?.unborn;
    if (started) this.#writer.startedWith(started);
  }

  /** Begins on the committed text that another tab keeps, which needs no connection. What that one has not sent stays its own. */
  async #beside(copy: JournalledSession, client: string): Promise<void> {
    const { row: _, ...record } = copy.record;
    try {
      this.#writer?.adopt({
        ...copy,
        record: { ...record, client, epoch: 0, seq: 0, flight: 0, unsent: 0 },
        units: [],
      });
    } catch (error) {
      // Written by a newer Galley, or damaged: the server has another.
      console.error(error);
      await this.#writer?.stop();
      if (!this.#closing.signal.aborted) this.#writer = this.#newWriter(client);
    }
  }

  /** A session that was left behind: this tab becomes the first it gets, and sends the others' rest. */
  async #find(record: SessionRecord): Promise<void> {
    const { locks } = this.#options;
    if (this.#closing.signal.aborted) return;
    const held = await claim(locks, record.client);
    if (held) return this.#adopt(record.client, held);
    void claimWhenFree(locks, record.client, this.#closing.signal).then((later) => {
      if (later) void this.#adopt(record.client, later);
    });
  }

  async #adopt(client: string, held: Claim): Promise<void> {
    const { journal, now } = this.#options;
    const found = await journal.read(client).catch(() => undefined);
    // What cannot be read now may be later.
    if (found === undefined || this.#closing.signal.aborted) return held.release();
    // Only now, under the lock, is it known that no tab lives as it, and whether it has anything left.
    if (!found || outlived(found.record, now()) || (this.#writer && !waits(found.record))) {
      await journal.forget(client).catch(() => undefined);
      return held.release();
    }
    const first = this.#writer === null;
    const writer = this.#newWriter(client, first);
    try {
      if (first) [this.#writer, this.#claim] = [writer, held];
      writer.adopt(found);
    } catch (error) {
      // Written by a newer Galley, or damaged: it is left for one that can read it.
      console.error(error);
      if (first) [this.#writer, this.#claim] = [null, null];
      await writer.stop();
      return held.release();
    }
    if (first) return;
    void this.#sendRest(writer, held);
    writer.start();
  }

  /** What a session has left goes on under another id where this one is somebody else's. */
  async #sendRest(writer: SessionWriter, held: Claim): Promise<void> {
    const next = await sendRest(writer, held, this.#options);
    if (next) await (await import('./sendOne.ts')).sendOne(next, { ...this.#options, person: this.#options.me.id });
  }

  #newWriter(client: string, main = true): SessionWriter {
    const { article, me, channel, journal, newId, now, pictures } = this.#options;
    this.#own.add(client);
    const displacedText = (text: DisplacedText) => {
      this.store.setState({ displaced: [...this.store.getState().displaced, text] });
      // The local copy has no part in it: the server keeps it by itself.
      if (!this.store.getState().journalled) this.#options.unkept?.(text);
    };
    const events = main
      ? {
          applied: (state: EditorState, transaction: Transaction | null) => this.#applied(state, transaction),
          displaced: displacedText,
          changed: () => this.#update(),
        }
      : { applied: () => undefined, displaced: displacedText, changed: () => undefined };
    return new SessionWriter({ article, client, person: me.id, channel, journal, newId, now, pictures, events });
  }

  #applied(state: EditorState, transaction: Transaction | null): void {
    if (!transaction) {
      this.#update();
      this.#resolveReady();
    }
    for (const listener of [...this.#listeners]) {
      try {
        listener(state, transaction);
      } catch (error) {
        // Who only listens must neither stop the writing nor keep the others from hearing.
        console.error(error);
      }
    }
  }

  #update(rested = false): void {
    const writer = this.#writer;
    const { online, lost } = this.#options.channel;
    const view = this.store.getState();
    if (!writer) return void (view.online !== online && this.store.setState({ online }));
    const open = writer.link === 'open';
    // Over a new line nobody knows it yet.
    if (open && !this.#isOpen) this.#tellCaretSoon();
    this.#isOpen = open;
    const facts = {
      open: writer.hasState,
      writable: writer.writable,
      // Who has just come is not offline for as long as the line takes to be made.
      online: !lost,
      unsent: writer.unsent,
      kept: writer.kept,
      problem: writer.problem,
      saved: writer.saved,
    };
    const next = {
      phase: writer.ending ?? (writer.hasState ? ('ready' as const) : ('opening' as const)),
      receipt: this.#receipt(receipt(facts, view.receipt), rested),
      writable: writer.hasState && writer.writable,
      online,
      journalled: writer.journalled,
      problem: writer.problem,
    };
    const names = Object.keys(next) as (keyof typeof next)[];
    if (names.some((name) => view[name] !== next[name])) this.store.setState(next);
    if (writer.ending === 'closed' && view.phase !== 'closed') this.#shut(writer);
    const { receipt: now } = next;
    if (now.kind === 'saved' && now !== view.receipt)
      useLastSaved.setState({ last: { article: this.article, at: now.at, version: now.version } });
  }

  /**
   * The server does not open the article. What may not be read any more is not kept either, and what was unsent is on the
   * screen for as long as that is open; what was written under an id that is somebody else's is sent under another.
   */
  #shut(writer: SessionWriter): void {
    const { journal, me } = this.#options;
    if (writer.problem?.code === 'forbidden' && this.#claim) void this.#sendRest(writer, this.#claim);
    if (writer.unborn || writer.problem?.code !== 'notFound') return;
    void writer.stop().then(() => journal.forgetArticle(me.id, this.article).catch(() => undefined));
  }

  #receipt(next: Receipt, rested: boolean): Receipt {
    const { receipt: before } = this.store.getState();
    const justSaved = before.kind === 'saving' && next.kind === 'saved' && !rested;
    if (!justSaved) this.#rested.clear();
    else if (!this.#rested.isSet) this.#rested.set(handsRest, () => this.#update(true));
    return justSaved ? before : next;
  }

  #hear(message: ServerMessage): void {
    const writer = this.#writer;
    if (!writer || !('article' in message) || message.article !== this.article) return;
    if (message.type === 'opened' && message.client === writer.client)
      this.#present(message.present.filter(({ client }) => !this.#own.has(client)));
    const { present } = this.store.getState();
    if (message.type === 'left') this.#present(present.filter(({ client }) => client !== message.client));
    if (message.type === 'here' && writer.hasState) this.#here(message.presences, writer);
  }

  /** Who was here keeps the place in the list, whoever has come stands at its end. */
  #here(presences: readonly Presence[], writer: SessionWriter): void {
    const others = presences.filter(({ client }) => !this.#own.has(client));
    if (others.length === 0) return;
    const present = new Map(this.store.getState().present.map((one) => [one.client, one]));
    for (const presence of others) {
      const mapping = writer.mappingFrom(presence.selection?.version ?? 0);
      present.set(presence.client, displayed(presence, mapping, writer.state));
    }
    const alone = this.store.getState().present.length === 0;
    this.#present([...present.values()]);
    if (alone) this.#tellCaretSoon();
  }

  #present(present: readonly Presence[]): void {
    this.store.setState({ present });
  }

  /** While nobody else is here a caret is nobody's news; who comes is told then. */
  #tellCaretSoon(): void {
    if (this.store.getState().present.length === 0) return;
    this.#caret ??= setTimeout(() => {
      this.#caret = undefined;
      this.#tellCaret();
    }, caretPause);
  }

  #tellCaret(): void {
    const writer = this.#writer;
    if (!writer?.hasState || writer.link !== 'open') return;
    const selection = this.#selection && confirmedSelection(writer.state, this.#selection);
    this.#options.channel.send({
      type: 'here',
      article: this.article,
      client: writer.client,
      selection,
      field: this.#field,
    });
  }
}
