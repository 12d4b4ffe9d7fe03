import type { Node } from '@tiptap/pm/model';
import type { Batch, Fate } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import { writeDocument } from '#article/newArticle.ts';
import { schemaNumber } from '#article/version.ts';
import type { Write } from '../db/db.ts';
import { type Answer, createCommits, type Submission, type TakenWords } from './commits.ts';
import { fateOf } from './fence.ts';
import { batchesAfter, batchFacts, committedAt, headOf, insertArticle } from './log.db.ts';
import type { Listener, LogHome } from './room.ts';
import { createRooms, type Loaded } from './rooms.ts';
import { createSnapshots, documentAt as readDocumentAt, readRow } from './snapshots.ts';

/** What a session says when it opens an article; `version` null asks for the document. */
interface Opening {
  client: string;
  author: string;
  version: number | null;
  /** When that version was committed, as the session was told; milliseconds since 1970 UTC. */
  committedAt?: number | undefined;
  /** The batch in flight. */
  seq: number | null;
  /** False for somebody whose role writes no article: nothing of theirs can be under way, so nothing is fenced. */
  writes?: boolean;
}

/** A batch that may not be written, `writes` as with an opening. */
interface Declined {
  client: string;
  author: string;
  seq: number;
  writes?: boolean;
}

/** The article as it is at the moment of opening: its document, or the batches since the version that was asked for. */
export interface Opened {
  head: number;
  /** When the head was committed, in milliseconds since 1970 UTC. */
  at: number;
  schema: number;
  epoch: number;
  fate: Fate | null;
  document?: unknown;
  batches?: readonly Batch[];
}

/** The log's authority: a step is accepted when its row is committed, and told to nobody before. */
export interface Authority {
  /** Puts a new article into the log: stage draft, its projection empty. */
  create(query: Write, article: { id: string; doc: Node; author: string; at: number }): Promise<void>;
  /** The newest committed document; throws the Problem `notFound`. */
  head(article: string): Promise<{ version: number; schema: number; doc: Node }>;
  /** Any version's document; throws the Problem `notFound`. */
  documentAt(article: string, version: number): Promise<Node>;
  /** Committed batches before a version, newest first. */
  versions(
    article: string,
    before: number | null,
    limit: number,
  ): Promise<{ first: number; n: number; author: string; at: number }[]>;
  /**
   * Opens an article for a session: `opened` is called once, `batch` with every batch after that, and nothing in between
   * is missed. Says what became of the batch in flight, and fences it when it was never committed. Returns the way out.
   */
  open(article: string, opening: Opening, on: { opened(opened: Opened): void; batch: Listener }): Promise<() => void>;
  /**
   * Takes a batch. By the time it answers, the batch has been told to everybody in the article. Throws the Problem
   * `unavailable` when it is not known whether it was committed: asking again is harmless.
   */
  submit(article: string, submission: Submission): Promise<Answer>;
  /** When the oldest batch came that is not answered yet; null while none waits. */
  waitsSince(): number | null;
  /** Articles that are kept in memory: those that somebody is in, or was a short while ago. */
  inMemory(): number;
  /**
   * Refuses a batch for a reason outside of the log, unless it is one that was committed before and only sent again: a
   * session must not take back what is in the article. It is fenced, so that it stays refused.
   */
  decline(article: string, batch: Declined, problem: Problem): Promise<Answer>;
  /** Keeps a version's document at hand, beside everybody's way: a version with a name is one that is looked at again. */
  keep(article: string, version: number): void;
  close(): Promise<void>;
}

export function createAuthority(
  home: LogHome,
  options: {
    onCommitted(article: string, commit: { version: number; author: string; at: number }): void;
    /** Keeps words that somebody took out without having seen them, in the transaction that commits it. */
    keepTaken?(query: Write, article: string, taken: readonly TakenWords[]): Promise<void>;
    onTaken?(article: string): void;
  },
): Authority {
  const { db } = home;
  const rooms = createRooms(home);
  const snapshots = createSnapshots(home);
  /** When each batch came that is not answered yet, the oldest first. */
  const waiting = new Set<{ since: number }>();
  const commits = createCommits(home, rooms, {
    onCommitted: (room, from, committed) => {
      snapshots.passed(room.article, from, room.timeline.head, room.timeline.doc);
      for (const { batch } of committed) {
        const { first, steps, author, at } = batch;
        options.onCommitted(room.article, { version: first + steps.length - 1, author, at });
      }
    },
    keepTaken: async (query, article, taken) => options.keepTaken?.(query, article, taken),
    onTaken: (article) => options.onTaken?.(article),
  });

  async function batchesSince({ article, timeline }: Loaded, version: number): Promise<Batch[] | null> {
    const near = timeline.since(version);
    if (near) return near.map(({ batch }) => batch);
    if (version > timeline.head) return null;
    const rows = await batchesAfter(db.query, article, version, timeline.head);
    // A version in the middle of a batch is none that a session can stand on.
    return rows[0]?.first === version + 1 ? rows.map((row) => readRow(row).batch) : null;
  }

  /** Whether a version is one of this log: where a backup was restored, its number may have been given a second time. */
  async function isKnown({ article, timeline }: Loaded, version: number, at: number | undefined): Promise<boolean> {
    if (version === 0 || at === undefined) return true;
    if (version > timeline.head) return false;
    const [last] = await batchFacts(db.query, article, version + 1, 1);
    return last?.at === at;
  }

  async function documentAt(article: string, version: number): Promise<Node> {
    const near = rooms.peek(article)?.documentAt(version);
    if (near) return near;
    const row = await headOf(db.query, article);
    if (!row || version > row.head || version < 0) throw new Problem('notFound');
    return readDocumentAt(db.query, article, version);
  }

  return {
    create: (query, { id, doc, author, at }) =>
      insertArticle(query, { id, schema: schemaNumber, author, at, document: JSON.stringify(writeDocument(doc)) }),

    head: (article) =>
      rooms.use(article, async ({ timeline, schema }) => ({ version: timeline.head, schema, doc: timeline.doc })),

    documentAt,

    versions: (article, before, limit) => batchFacts(db.query, article, before, limit),

    open: (article, opening, on) =>
      rooms.use(article, async (room) => {
        const { writer, fate } = await fateOf(home, article, opening);
        if (writer) room.remember(writer);
        // The fate may be of a batch that another node has committed: then it belongs to what is told here.
        await rooms.catchUp(room);
        const { head, doc } = room.timeline;
        const at = room.timeline.at ?? (await committedAt(db.query, article));
        const { version } = opening;
        const batches =
          version !== null && (await isKnown(room, version, opening.committedAt))
            ? await batchesSince(room, version)
            : null;
        const text = batches ? { batches } : { document: writeDocument(doc) };
        on.opened({ head, at, schema: room.schema, epoch: writer?.epoch ?? 0, fate, ...text });
        return rooms.enter(room, on.batch);
      }),

    submit: async (article, submission) => {
      const mine = { since: home.now() };
      waiting.add(mine);
      try {
        return await commits(article, submission);
      } finally {
        waiting.delete(mine);
      }
    },

    waitsSince: () => [...waiting][0]?.since ?? null,

    inMemory: () => rooms.size,

    decline: (article, batch, problem) =>
      rooms.use(article, async (room) => {
        const { writer, fate } = await fateOf(home, article, batch);
        if (writer) room.remember(writer);
        await rooms.catchUp(room);
        return fate && writer ? { type: 'ack', ...fate, at: writer.at } : { type: 'refused', problem };
      }),

    keep: (article, version) => snapshots.keep(article, version, () => documentAt(article, version)),

    close: async () => {
      await rooms.close();
      await snapshots.settled();
    },
  };
}
