import { Problem } from '#api/problem.ts';
import { schemaNumber } from '#article/version.ts';
import { AtHand } from './atHand.ts';
import { eachBatch, headOf } from './log.db.ts';
import { type Listener, type LogHome, Room } from './room.ts';
import { commit, documentAt, readRow } from './snapshots.ts';
import { Timeline } from './timeline.ts';

/** A room whose document is there. */
export type Loaded = Room & { timeline: Timeline };

/** Rooms that nobody is in are kept for the next who comes, the latest used ones … */
const mostIdle = 64;
/** … and no longer than between two of these looks, in milliseconds. */
const look = 120_000;

export interface Rooms {
  /** Runs work in an article's queue, its room loaded and at the database's head. */
  use<T>(article: string, work: (room: Loaded) => Promise<T>): Promise<T>;
  /** Runs work in an article's queue, whatever the room knows. */
  queue<T>(article: string, work: (room: Room) => Promise<T>): Promise<T>;
  /** Tells a listener of each batch from now on; only from within the queue. Returns the way out. */
  enter(room: Room, listener: Listener): () => void;
  /** Loads the room if need be, and looks up what happened while it was unsure. */
  ready(room: Room): Promise<Loaded>;
  /** Reads and publishes what others have committed; only from within the queue. */
  catchUp(room: Loaded): Promise<void>;
  /** What is known of an article without asking anybody. */
  peek(article: string): Timeline | null;
  /** Articles that are in memory. */
  readonly size: number;
  close(): Promise<void>;
}

export function createRooms(home: LogHome): Rooms {
  const { db, log } = home;
  const rooms = new Map<string, Room>();
  const atHand = new AtHand();
  let closed = false;

  const stopListening = db.onWake('batch', (article) => {
    const woken = article === '' ? [...rooms.values()] : [rooms.get(article)];
    for (const room of woken) if (room) follow(room);
  });

  /** Another node has committed: those who are here want to know. */
  function follow(room: Room): void {
    room
      .run(async () => (room.timeline ? catchUp(room as Loaded) : undefined))
      .catch((error) => log.warn({ error, article: room.article }, 'committed batches could not be read'));
  }

  const looking = setInterval(() => {
    for (const room of [...rooms.values()].filter(({ idle }) => idle)) {
      if (room.used) room.used = false;
      else unload(room);
    }
  }, look);

  function unload(room: Room): void {
    room.unload();
    rooms.delete(room.article);
  }

  async function load(room: Room): Promise<void> {
    const row = await headOf(db.query, room.article);
    if (!row) throw new Problem('notFound');
    try {
      room.timeline = new Timeline(row.head, await documentAt(db.query, room.article, row.head), atHand);
    } catch (error) {
      // A newer node's blocks are nothing this one can read.
      throw row.schema > schemaNumber && error instanceof RangeError ? new Problem('newerSchema') : error;
    }
    room.schema = row.schema;
    room.unsure = false;
  }

  async function ready(room: Room): Promise<Loaded> {
    if (!room.timeline) await load(room);
    else if (room.unsure) await catchUp(room as Loaded);
    return room as Loaded;
  }

  async function catchUp(room: Loaded): Promise<void> {
    const row = await headOf(db.query, room.article);
    if (!row) throw new Problem('notFound');
    if (row.head < room.timeline.head) {
      room.unload();
      throw new Error(`The log of ${room.article} is shorter than it was`);
    }
    for await (const committed of eachBatch(db.query, room.article, room.timeline.head, row.head)) {
      const { batch, steps } = readRow(committed);
      room.timeline.append(commit(room.timeline.doc, batch, steps));
      room.answered.delete(batch.client);
      room.publish(batch);
    }
    if (room.unsure) room.answered.clear();
    room.schema = row.schema;
    room.unsure = false;
  }

  async function queue<T>(article: string, work: (room: Room) => Promise<T>): Promise<T> {
    if (closed) throw new Problem('unavailable');
    const room = rooms.get(article) ?? new Room(article);
    // The latest used is the last one in the map.
    rooms.delete(article);
    rooms.set(article, room);
    try {
      return await room.run(() => work(room));
    } finally {
      letGo(room);
    }
  }

  function letGo(used: Room): void {
    // Let go by another one's end meanwhile, it is no longer the article's room, which somebody may be in already.
    if (!used.idle || rooms.get(used.article) !== used) return;
    if (!used.timeline) rooms.delete(used.article);
    const idle = [...rooms.values()].filter((room) => room.idle);
    for (const room of idle.slice(0, Math.max(0, idle.length - mostIdle))) unload(room);
  }

  return {
    use: (article, work) =>
      queue(article, async (room) => {
        const fresh = room.timeline === null;
        const loaded = await ready(room);
        if (!fresh) await catchUp(loaded);
        return work(loaded);
      }),
    queue,
    enter: (room, listener) => {
      room.listeners.add(listener);
      return () => {
        room.listeners.delete(listener);
        room.used = true;
        letGo(room);
      };
    },
    ready,
    catchUp,
    peek: (article) => rooms.get(article)?.timeline ?? null,
    get size() {
      return rooms.size;
    },
    close: async () => {
      closed = true;
      clearInterval(looking);
      stopListening();
      await Promise.all([...rooms.values()].map((room) => room.settled()));
      rooms.clear();
    },
  };
}
