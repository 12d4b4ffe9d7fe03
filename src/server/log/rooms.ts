import { Problem } from '#api/problem.ts';
import { schemaNumber } from '#article/version.ts';
import { batchesAfter, headOf } from './log.db.ts';
import { type LogHome, Room } from './room.ts';
import { commit, loadTimeline, readRow } from './snapshots.ts';
import type { Timeline } from './timeline.ts';

/** A room whose document is there. */
export type Loaded = Room & { timeline: Timeline };

/** Rooms that nobody is in are kept for the next who comes, the latest used ones. */
const mostIdle = 32;

export interface Rooms {
  /** Runs work in an article's queue, its room loaded and at the database's head. */
  use<T>(article: string, work: (room: Loaded) => Promise<T>): Promise<T>;
  /** Runs work in an article's queue, whatever the room knows. */
  queue<T>(article: string, work: (room: Room) => Promise<T>): Promise<T>;
  /** Loads the room if need be, and looks up what happened while it was unsure. */
  ready(room: Room): Promise<Loaded>;
  /** Reads and publishes what others have committed; only from within the queue. */
  catchUp(room: Loaded): Promise<void>;
  /** What is known of an article without asking anybody. */
  peek(article: string): Timeline | null;
  close(): Promise<void>;
}

export function createRooms(home: LogHome): Rooms {
  const { db, log } = home;
  const rooms = new Map<string, Room>();
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

  async function load(room: Room): Promise<void> {
    const row = await headOf(db.query, room.article);
    if (!row) throw new Problem('notFound');
    try {
      room.timeline = await loadTimeline(db.query, room.article, row.head);
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
      (room as Room).timeline = null;
      throw new Error(`The log of ${room.article} is shorter than it was`);
    }
    if (row.head > room.timeline.head)
      for (const committed of await batchesAfter(db.query, room.article, room.timeline.head)) {
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
    if (used.idle && !used.timeline) rooms.delete(used.article);
    const idle = [...rooms.values()].filter((room) => room.idle);
    for (const room of idle.slice(0, Math.max(0, idle.length - mostIdle))) rooms.delete(room.article);
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
    ready,
    catchUp,
    peek: (article) => rooms.get(article)?.timeline ?? null,
    close: async () => {
      closed = true;
      stopListening();
      await Promise.all([...rooms.values()].map((room) => room.settled()));
      rooms.clear();
    },
  };
}
