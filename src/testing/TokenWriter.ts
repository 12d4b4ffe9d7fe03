import { undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { ServerMessage } from '#api/live.ts';
import type { Me } from '#api/session.ts';
import { restoreText } from '#article/restore.ts';
import { schema } from '#article/schema.ts';
import { ArticleSession } from '#client/connection/ArticleSession.ts';
import { type Channel, openChannel } from '#client/connection/channel.ts';
import { type Journal, openJournal } from '#client/connection/journal.ts';
import type { KeptPlace } from '#client/connection/sendOne.ts';
import type { SessionView } from '#client/connection/sessionView.ts';
import { threadFrom } from '#client/connection/WritingThread.ts';
import { type WaitingPictures, waitingPictures } from '#client/connection/waitingPictures.ts';
import { places, textOf, tokensOf } from './edits.ts';
import type { Network } from './faults.ts';
import { memoryLocks, type TabLocks } from './memoryLocks.ts';
import type { Random } from './random.ts';
import { mortal } from './tab.ts';
import { threadInProcess } from './threadInProcess.ts';

/** What all writers of a case did, and when it arrived; times in milliseconds. */
export class Tally {
  readonly typed = new Map<string, { by: string; at: number }>();
  readonly removed = new Set<string>();
  /** Whole paragraphs were taken out, and with them words that had just come in unseen: those have to be in the history. */
  swept = false;
  /** From typing a token to the writer's news that it is committed. */
  readonly receipts: number[] = [];
  /** From typing it to its arrival at a colleague. */
  readonly arrivals: number[] = [];
  readonly committed = new Set<string>();
  /** Receipts that said *saved* while something of the writer was not. */
  readonly falseReceipts: string[] = [];
}

export interface WriterOptions {
  name: string;
  origin: string;
  /** Where the server is reached, if not at its origin. */
  address?: string;
  me: Me;
  cookie: string;
  article: string;
  network: Network;
  tally: Tally;
  chance: Random;
  now?: () => number;
  /** Another tab of the same browser; a browser of its own otherwise. */
  beside?: TokenWriter;
}

/** What a tab has for all its articles. */
interface Desk extends KeptPlace {
  me: Me;
  pictures: WaitingPictures;
}

let databases = 0;
let ids = 0;
const newId = () => {
  ids += 1;
  return `w${String(ids).padStart(9, '0')}`;
};

/**
 * A writer with all of Galley's client but the page: session, journal and channel over a real socket. Everything typed is
 * a numbered token, so that at the end each can be looked for.
 */
export class TokenWriter {
  readonly options: WriterOptions;
  readonly #database: string;
  readonly #tabs: () => TabLocks;
  #session: ArticleSession;
  #channel: Channel;
  #journal: Journal;
  #pictures: WaitingPictures;
  #locks: TabLocks;
  #count = 0;
  #mine: string[] = [];
  #kill: () => void = () => undefined;

  constructor(options: WriterOptions) {
    this.options = options;
    const { beside } = options;
    if (!beside) databases += 1;
    this.#database = beside ? beside.#database : `faults-${databases}`;
    this.#tabs = beside ? beside.#tabs : memoryLocks();
    this.#locks = this.#tabs();
    this.#channel = this.#connect();
    this.#journal = this.#keep();
    this.#pictures = this.#wait();
    this.#session = this.#open();
  }

  get desk(): Desk {
    const { me } = this.options;
    return {
      me,
      person: me.id,
      channel: this.#channel,
      journal: this.#journal,
      locks: this.#locks.manager,
      newId,
      now: Date.now,
      pictures: this.#pictures,
    };
  }

  get session(): ArticleSession {
    return this.#session;
  }

  get view(): SessionView {
    return this.#session.store.getState();
  }

  /** Resolves when the view fits, at once or later. */
  until(fits: (view: SessionView) => boolean, within = 60_000): Promise<SessionView> {
    return new Promise((resolve, reject) => {
      const { store } = this.#session;
      if (fits(store.getState())) return resolve(store.getState());
      const late = setTimeout(() => {
        end();
        reject(
          new Error(`${this.options.name} waited ${within} ms in vain: ${JSON.stringify(store.getState().receipt)}`),
        );
      }, within);
      const end = store.subscribe((view) => {
        if (!fits(view)) return;
        clearTimeout(late);
        end();
        resolve(view);
      });
    });
  }

  get ready(): Promise<SessionView> {
    return this.until(({ phase, writable }) => phase === 'ready' && writable);
  }

  /** Saved, as far as the writer knows, and with nothing unsent. */
  saved(within?: number): Promise<SessionView> {
    return this.until(({ receipt }) => receipt.kind === 'saved', within);
  }

  /** One edit: mostly a token at a chance place, sometimes a new paragraph, or an own token taken out again. */
  edit(): void {
    if (!this.#session.writable) return;
    const { chance } = this.options;
    const kind = chance.below(20);
    if (kind === 0) this.#removeOwn();
    else this.type(kind === 1);
  }

  /** Types a token at a chance place; `split` makes a paragraph of it. */
  type(split = false): string {
    const { chance } = this.options;
    const { state } = this.#session;
    const token = this.#token();
    const at = chance.pick(places(state));
    const transaction = state.tr.insertText(token, at);
    const $end = transaction.doc.resolve(at + token.length);
    if (split && $end.parent.type.name === 'paragraph' && $end.depth === 1) transaction.split(at + token.length);
    this.#session.dispatch(transaction);
    return token;
  }

  /** Puts a figure with a picture of the store, and a token in its caption, behind everything. */
  showPicture(picture: string): void {
    const { state } = this.#session;
    const token = this.#token();
    const parts = [schema.node('figure_caption', null, schema.text(token)), schema.node('figure_credit')];
    const figure = schema.node('figure', { id: newId(), picture, width: 60, height: 40 }, parts);
    this.#session.dispatch(state.tr.insert(state.doc.content.size, figure));
  }

  #token(): string {
    const { name, tally } = this.options;
    this.#count += 1;
    const token = `⟦${name}-${String(this.#count).padStart(4, '0')}⟧`;
    tally.typed.set(token, { by: name, at: performance.now() });
    this.#mine.push(token);
    return token;
  }

  #removeOwn(): void {
    const { chance, tally } = this.options;
    const here = this.#mine.filter((token) => !tally.removed.has(token));
    if (here.length === 0) return;
    const token = chance.pick(here);
    const { state } = this.#session;
    let at = -1;
    state.doc.descendants((node, position) => {
      if (!node.isTextblock || at >= 0) return at < 0;
      const found = node.textBetween(0, node.content.size, undefined, ' ').indexOf(token);
      if (found >= 0) at = position + 1 + found;
      return false;
    });
    if (at < 0) return;
    tally.removed.add(token);
    this.#session.dispatch(state.tr.delete(at, at + token.length));
  }

  /** Takes a whole paragraph out, whosever words are in it. */
  removeParagraph(): void {
    const { chance, tally } = this.options;
    const { state } = this.#session;
    const found: { from: number; to: number; text: string }[] = [];
    state.doc.forEach((node, position) => {
      if (node.type.name === 'paragraph')
        found.push({ from: position, to: position + node.nodeSize, text: node.textContent });
    });
    if (found.length < 2) return;
    const { from, to, text } = chance.pick(found);
    tally.swept = true;
    for (const token of tokensOf(text)) tally.removed.add(token);
    this.#session.dispatch(state.tr.delete(from, to));
  }

  /** Makes the text what it was in another version; what came since is taken out with it. */
  restore(then: Node): void {
    const { tally } = this.options;
    const transaction = this.#session.state.tr;
    restoreText(transaction, then);
    const after = new Set(tokensOf(textOf(transaction.doc)));
    tally.swept = true;
    for (const token of tokensOf(this.text)) if (!after.has(token)) tally.removed.add(token);
    this.#session.dispatch(transaction);
  }

  /** Undoes; answers with the words of others that it took away, of which there must be none. */
  undo(): string[] {
    const { tally, name } = this.options;
    const before = tokensOf(this.text);
    undo(this.#session.state, (transaction) => this.#session.dispatch(transaction));
    const after = new Set(tokensOf(this.text));
    const gone = before.filter((token) => !after.has(token));
    for (const token of gone) tally.removed.add(token);
    return gone.filter((token) => tally.typed.get(token)?.by !== name);
  }

  /** Edits so many times a second, until the signal. */
  async keepTyping(perSecond: number, signal: AbortSignal): Promise<void> {
    const { chance } = this.options;
    while (!signal.aborted) {
      await pause((1000 / perSecond) * (0.5 + chance.below(1000) / 1000), signal);
      if (!signal.aborted) this.edit();
    }
  }

  /** The tab dies and the article is opened again, in the same browser. */
  async reload(): Promise<void> {
    // First of all nothing comes through any more: a dead tab tidies nothing up.
    this.#kill();
    this.#locks.kill();
    this.#channel.close();
    this.#locks = this.#tabs();
    this.#pictures.close();
    this.#channel = this.#connect();
    this.#journal = this.#keep();
    this.#pictures = this.#wait();
    this.#session = this.#open();
    await this.#session.ready;
  }

  async close(): Promise<void> {
    await this.#session.close();
    this.#pictures.close();
    this.#channel.close();
    this.#locks.kill();
  }

  /** Closes, and the browser is thrown away with all it keeps. */
  async leave(): Promise<void> {
    await this.close();
    this.#journal.close();
    indexedDB.deleteDatabase(this.#database);
  }

  get text(): string {
    return textOf(this.#session.state.doc);
  }

  #connect(): Channel {
    const { origin, address = origin, cookie, network } = this.options;
    return openChannel({
      url: `${address.replace('http', 'ws')}/api/channel`,
      WebSocket: network.sockets({ cookie, origin }),
    });
  }

  #keep(): Journal {
    const { journal, kill } = mortal(openJournal(this.#database, threadFrom(threadInProcess().home)));
    this.#kill = kill;
    journal.admit(this.options.me.id);
    return journal;
  }

  #wait(): WaitingPictures {
    return waitingPictures(this.options.me.id, this.#channel, this.#journal);
  }

  #open(): ArticleSession {
    const { article, me, now = Date.now } = this.options;
    this.#channel.listen((message) => this.#hear(message));
    const session = ArticleSession.open({
      article,
      me,
      channel: this.#channel,
      journal: this.#journal,
      pictures: this.#pictures,
      locks: this.#locks.manager,
      newId,
      now,
    });
    session.store.subscribe((view) => this.#watch(view));
    return session;
  }

  #hear(message: ServerMessage): void {
    const batches = message.type === 'batch' ? [message] : message.type === 'opened' ? (message.batches ?? []) : [];
    const { tally, name } = this.options;
    const now = performance.now();
    if (message.type === 'opened')
      for (const token of tokensOf(JSON.stringify(message.document ?? null))) tally.committed.add(token);
    for (const token of tokensOf(JSON.stringify(batches.map(({ steps }) => steps)))) {
      const typed = tally.typed.get(token);
      if (!typed) continue;
      if (typed.by !== name) tally.arrivals.push(now - typed.at);
      else if (!tally.committed.has(token)) tally.receipts.push(now - typed.at);
      if (typed.by === name) tally.committed.add(token);
    }
  }

  /** *Saved* may be said only when every token typed here is committed. */
  #watch({ receipt }: SessionView): void {
    if (receipt.kind !== 'saved') return;
    const { tally, name } = this.options;
    const open = this.#mine.find((token) => !tally.committed.has(token) && !tally.removed.has(token));
    if (open && this.text.includes(open)) tally.falseReceipts.push(`${name} was told that ${open} is saved`);
  }
}

export function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener('abort', end);
  });
}
