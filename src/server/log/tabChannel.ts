import type { StartedWith } from '#api/articles.ts';
import { type Batch, type ClientMessage, channelLimits, clientMessage, type ServerMessage } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import type { Me, Person } from '#api/session.ts';
import { frozenFields } from '#article/frozenFields.ts';
import { type ArticleFacts, can } from '#article/permissions.ts';
import { schemaNumber } from '#article/version.ts';
import type { Authority, Opened } from './authority.ts';
import { createRate } from './rate.ts';
import type { LogHome } from './room.ts';
import type { Seat, Seats } from './seats.ts';

/** What a channel needs of the newsroom around it. */
export interface Surroundings {
  home: LogHome;
  authority: Authority;
  seats: Seats;
  articleFacts(article: string): Promise<ArticleFacts | null>;
  /** Makes an article that was started without a connection, unless it is there; throws the Problem why not. */
  startArticle(article: string, fields: StartedWith, me: Me): Promise<void>;
  /** Asks everybody's rights in an article again. */
  askRights(article: string): Promise<void>;
  /** Somebody came into an article or left it. */
  moved(article: string): void;
}

/** Says a text over a channel's line, in order; `soon`: it may wait some milliseconds for others to go with it. */
export type Send = (text: string, when: 'now' | 'soon') => void;

/** Closing codes: RFC 6455's own, and 4401 for who may not be here any more. */
export const closing = { goingAway: 1001, tooLarge: 1009, policy: 1008, revoked: 4401 } as const;

type Of<Type extends ClientMessage['type']> = Extract<ClientMessage, { type: Type }>;

/** Sessions that one channel may have open at a time. */
const mostSeats = 100;

/** A tab's channel: reads what it says, asks for its rights each time, and never throws. */
export class TabChannel {
  readonly me: Me;
  readonly sessionHash: string;
  readonly #around: Surroundings;
  readonly #send: Send;
  readonly #close: (code: number) => void;
  readonly #seats = new Map<string, Seat>();
  /** What is under way in each article: messages about one are handled in the order they came. */
  readonly #order = new Map<string, Promise<void>>();
  readonly #inTime: () => boolean;
  #closed = false;

  constructor(me: Me, sessionHash: string, around: Surroundings, line: { send: Send; close: (code: number) => void }) {
    this.me = me;
    this.sessionHash = sessionHash;
    this.#around = around;
    this.#send = line.send;
    this.#close = line.close;
    this.#inTime = createRate(around.home.now);
  }

  receive(text: string): void {
    if (this.#closed) return;
    if (!this.#inTime()) this.#giveUp(new Problem('tooManyTries'), closing.policy);
    else if (tooLong(text)) this.#giveUp(new Problem('tooLarge'), closing.tooLarge);
    else this.#hear(read(text));
  }

  #hear(message: ClientMessage | null): void {
    if (!message) this.tell({ type: 'problem', problem: new Problem('badInput').toJSON() });
    else if (message.type === 'ping') this.tell({ type: 'pong' });
    else this.#inOrder(message.article, () => this.#handle(message));
  }

  tell(message: ServerMessage): void {
    if (!this.#closed) this.#send(JSON.stringify(message), 'now');
  }

  /** The line is gone, or shall be. */
  closed(): void {
    this.#closed = true;
    for (const seat of this.#seats.values()) this.#vacate(seat);
  }

  end(code: number): void {
    if (this.#closed) return;
    this.closed();
    this.#close(code);
  }

  #giveUp(problem: Problem, code: number): void {
    this.tell({ type: 'problem', problem: problem.toJSON() });
    this.end(code);
  }

  #inOrder(article: string, work: () => Promise<void>): void {
    const before = this.#order.get(article) ?? Promise.resolve();
    const next = before.then(work).catch((error) => this.#trouble(article, error));
    this.#order.set(article, next);
    void next.finally(() => {
      if (this.#order.get(article) === next) this.#order.delete(article);
    });
  }

  #trouble(article: string, error: unknown): void {
    const { log } = this.#around.home;
    if (!(error instanceof Problem)) log.error({ error, article }, 'a message could not be handled');
    const problem = error instanceof Problem ? error : new Problem('unavailable');
    this.tell({ type: 'problem', problem: problem.toJSON() });
  }

  async #handle(message: Exclude<ClientMessage, { type: 'ping' }>): Promise<void> {
    if (this.#closed) return;
    const seat = this.#seats.get(placeOf(message));
    switch (message.type) {
      case 'open':
        return this.#open(message);
      case 'steps':
        return this.#steps(message, seat);
      case 'here':
        if (seat) this.#around.seats.move(seat, { selection: message.selection, field: message.field ?? null });
        return;
      case 'close':
        if (seat) this.#vacate(seat);
        return;
    }
  }

  async #open(message: Of<'open'>): Promise<void> {
    const { article, client, schema, version, held, seq, at } = message;
    const { authority, seats, moved, askRights } = this.#around;
    // Of a release that this node has not got: one that has it will answer. What it sends would make the article one that nobody here can open.
    if (schema > schemaNumber) throw new Problem('unavailable');
    const refused = await this.#start(message);
    if (refused) return this.tell({ type: 'closed', article, client, problem: refused.toJSON() });
    const facts = await this.#readable(article);
    if (!facts) {
      // That there was one is no news to a session that has had it.
      const problem = (held || version > 0) && !(await this.#around.articleFacts(article)) ? gone() : unreadable();
      return this.tell({ type: 'closed', article, client, problem });
    }
    const before = this.#seats.get(placeOf(message));
    if (before) this.#vacate(before);
    if (this.#seats.size >= mostSeats) throw new Problem('tooManyTries');
    const taken = () =>
      seats.everybody(article).some((other) => other.client === client && other.person.id !== this.me.id);
    const foreign = () => this.tell({ type: 'closed', article, client, problem: new Problem('forbidden').toJSON() });
    if (taken()) return foreign();

    let seat: Seat | undefined;
    const opened = (found: Opened) => {
      if (this.#closed) return;
      // Two people may have asked for it at once.
      if (taken()) return foreign();
      const outdated = schema < found.schema;
      const writable = can(this.me.role, 'write', facts) && !outdated;
      seat = this.#sit({ article, client, schema, outdated, writable });
      seats.take(seat);
      const present = seats.others(seat);
      this.tell({ type: 'opened', article, client, ...found, writable, present });
      if (outdated) this.tell({ type: 'reload', article, client, schema: found.schema });
    };
    const batch = (committed: Batch) => this.#passBatch(article, seat, committed);
    const writes = can(this.me.role, 'write');
    const place = { version: version === 0 && !held ? null : version, committedAt: at };
    const opening = { client, author: this.me.id, ...place, seq, writes };
    const leave = await authority.open(article, opening, { opened, batch }).catch((error) => {
      // Asking again would not help; with anything else it does.
      if (!(error instanceof Problem) || (error.code !== 'notFound' && error.code !== 'forbidden')) throw error;
      this.tell({ type: 'closed', article, client, problem: error.toJSON() });
    });
    if (!leave) return;
    if (!seat || this.#seats.get(placeOf(message)) !== seat) return leave();
    seat.leave = leave;
    moved(article);
    // Rights may have changed between the question above and the seat.
    await askRights(article);
  }

  /** Makes the article where that is wanted; the Problem that it cannot be. */
  async #start({ article, create }: Of<'open'>): Promise<Problem | null> {
    if (!create || !can(this.me.role, 'create')) return null;
    try {
      await this.#around.startArticle(article, create, this.me);
      return null;
    } catch (error) {
      // Asking again would not help; with anything else it does.
      if (error instanceof Problem && (error.code === 'forbidden' || error.code === 'badInput')) return error;
      throw error;
    }
  }

  #sit(place: Pick<Seat, 'article' | 'client' | 'schema' | 'outdated' | 'writable'>): Seat {
    const seat: Seat = {
      ...place,
      person: asPerson(this.me),
      selection: null,
      field: null,
      hear: (text) => this.#pass(text),
      asked: (facts) => this.#asked(seat, facts),
      channel: this,
      leave: () => {},
    };
    this.#seats.set(placeOf(seat), seat);
    return seat;
  }

  #asked(seat: Seat, facts: ArticleFacts | null): void {
    if (!facts || !can(this.me.role, 'read', facts)) {
      this.#expel(seat);
      return;
    }
    const writable = can(this.me.role, 'write', facts) && !seat.outdated;
    if (writable !== seat.writable) this.tell({ type: 'rights', article: seat.article, writable });
    seat.writable = writable;
  }

  /** Passes on what others did: it need not go out this instant. */
  #pass(text: string): void {
    if (!this.#closed) this.#send(text, 'soon');
  }

  /** A batch goes over the line once, whichever number of this channel's sessions are in the article. */
  #passBatch(article: string, seat: Seat | undefined, batch: Batch): void {
    for (const first of this.#seats.values()) {
      if (first.article !== article) continue;
      if (first === seat) this.#pass(batchText(article, batch));
      return;
    }
  }

  async #steps(message: Of<'steps'>, seat: Seat | undefined): Promise<void> {
    const { article, client, seq, epoch, base, seen, steps } = message;
    const refuse = (problem: Problem) =>
      this.tell({ type: 'refused', article, client, seq, problem: problem.toJSON() });
    // Not open here: whoever it is has to open the article first, and learns what became of the batch.
    if (!seat) return refuse(new Problem('fenced'));
    const facts = await this.#readable(article);
    if (!facts) return this.#expel(seat);
    const sent = { client, author: this.me.id, schema: seat.schema, epoch, seq, base, seen, steps };
    const submission = { ...sent, frozen: frozenFields(facts) };
    const { authority } = this.#around;
    const answered = can(this.me.role, 'write', facts)
      ? authority.submit(article, submission)
      : authority.decline(
          article,
          { ...submission, writes: can(this.me.role, 'write') },
          new Problem(facts.trashed ? 'trashed' : 'forbidden'),
        );
    // Not waited for: the next message need not wait for the commit.
    answered.then(
      (answer) => {
        if (answer.type === 'refused') refuse(answer.problem);
        else if (answer.type === 'reload') this.tell({ ...answer, article, client });
        else this.tell({ ...answer, article, client, seq });
      },
      (error) => this.#trouble(article, error),
    );
  }

  /** The facts of an article, if this person may read it. */
  async #readable(article: string): Promise<ArticleFacts | null> {
    const facts = await this.#around.articleFacts(article);
    return facts !== null && can(this.me.role, 'read', facts) ? facts : null;
  }

  /** The person of a seat may not read the article any more. */
  #expel(seat: Seat): void {
    this.#vacate(seat);
    this.tell({ type: 'closed', article: seat.article, client: seat.client, problem: unreadable() });
  }

  #vacate(seat: Seat): void {
    this.#seats.delete(placeOf(seat));
    this.#around.seats.vacate(seat);
    this.#around.moved(seat.article);
  }
}

/** What is said of an article that somebody may not read: not whether there is one. */
const unreadable = () => new Problem('notFound').toJSON();
/** What is said of one that its session has, and the newsroom has not: as after a restored backup. */
const gone = () => new Problem('gone').toJSON();

const placeOf = ({ article, client }: { article: string; client: string }) => `${article} ${client}`;

const asPerson = ({ id, name, role, colour }: Me): Person => ({ id, name, role, colour });

function read(text: string): ClientMessage | null {
  try {
    return clientMessage.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

function tooLong(text: string): boolean {
  // UTF-8 has at most three bytes a unit: counting is for the doubtful ones.
  if (text.length > channelLimits.message) return true;
  return text.length * 3 > channelLimits.message && new TextEncoder().encode(text).length > channelLimits.message;
}

const texts = new WeakMap<Batch, string>();

/** A batch goes out to many as the same text. */
function batchText(article: string, batch: Batch): string {
  const known = texts.get(batch);
  if (known) return known;
  const text = JSON.stringify({ type: 'batch', article, ...batch } satisfies ServerMessage);
  texts.set(batch, text);
  return text;
}
