import type { Node } from '@tiptap/pm/model';
import type { Step } from '@tiptap/pm/transform';
import type { Batch, Fate } from '#api/live.ts';
import { Problem } from '#api/problem.ts';
import type { FieldName } from '#article/fields.ts';
import type { Write } from '../db/db.ts';
import { accept } from './accept.ts';
import { isForeign } from './fence.ts';
import { healer, healIds } from './heal.ts';
import {
  type BatchRow,
  batchesAfter,
  HeadMoved,
  insertBatches,
  moveHead,
  WriterMoved,
  type WriterRow,
  writeAnswer,
  writerOf,
} from './log.db.ts';
import type { LogHome, Room } from './room.ts';
import type { Loaded, Rooms } from './rooms.ts';
import { commit, readRow } from './snapshots.ts';
import { type Taken, takenUnseen, takesOut, type Unseen } from './takenUnseen.ts';
import type { Committed } from './timeline.ts';

/** A batch as its session sent it; author and schema number are the server's knowledge of the session. */
export interface Submission {
  client: string;
  author: string;
  schema: number;
  epoch: number;
  seq: number;
  base: number;
  /** The oldest version that one of the steps was made on; `base` where it is left out. */
  seen?: number | undefined;
  steps: readonly unknown[];
  /** Fields that this article has to keep as they are. */
  frozen?: readonly FieldName[];
}

/** `behind`: the base is not at hand any more. `reload`: the article was written under a newer schema. */
export type Answer =
  | ({ type: 'ack'; at: number } & Fate)
  | { type: 'refused'; problem: Problem }
  | { type: 'behind' }
  | { type: 'reload'; schema: number };

interface Waiting {
  submission: Submission;
  answer: (answer: Answer) => void;
  fail: (error: unknown) => void;
}

/** Words that somebody (`by`) took out unseen, and the version that they stood on last. */
export interface TakenWords extends Taken {
  by: string;
  at: number;
  version: number;
}

/** What a group of batches comes to: rows and answers to be committed together. */
interface Plan {
  committed: Committed[];
  /** Theirs, as they will be stored. */
  rows: BatchRow[];
  /** Words that these batches take out unseen. */
  taken: TakenWords[];
  answers: { waiting: Waiting; row: WriterRow }[];
  schema: number;
}

/**
 * Versions in which words are looked for that somebody takes out unseen: whoever was away for longer takes out older ones as if they
 * had been seen. What it costs grows with their square, and everybody in the house waits meanwhile.
 */
const mostUnseen = 500;
/** Batches that share one commit. */
const mostTogether = 64;
/** Other nodes may be first again and again, but not for ever. */
const mostTries = 50;

/** What else belongs to a commit. */
interface CommitOptions {
  onCommitted(room: Loaded, from: number, committed: readonly Committed[]): void;
  /** Keeps words that were taken out unseen, in the commit's own transaction. */
  keepTaken(query: Write, article: string, taken: readonly TakenWords[]): Promise<void>;
  /** Such words are kept. */
  onTaken(article: string): void;
}

/**
 * Accepts batches: what waits for an article at a time is rebased, checked and committed together, then told to the room
 * and answered. A commit that fails changes nothing here; whether it happened is looked up before the next one.
 */
export function createCommits(
  home: LogHome,
  rooms: Rooms,
  options: CommitOptions,
): (article: string, submission: Submission) => Promise<Answer> {
  const { db, log } = home;
  const { onCommitted, keepTaken, onTaken } = options;
  const waitingFor = new Map<string, Waiting[]>();

  /** What waits, in order, at most one batch of each client: its next one depends on the answer to this one. */
  function take(article: string): Waiting[] {
    const all = waitingFor.get(article) ?? [];
    const clients = all.map(({ submission }) => submission.client);
    const repeated = clients.findIndex((client, index) => clients.indexOf(client) < index);
    const group = all.splice(0, Math.min(mostTogether, repeated < 0 ? all.length : repeated));
    if (all.length === 0) waitingFor.delete(article);
    return group;
  }

  async function drain(room: Room): Promise<void> {
    let group = take(room.article);
    try {
      for (let tries = 0; group.length > 0; tries += 1) {
        if (tries === mostTries) throw new Problem('unavailable');
        const loaded = await rooms.ready(room);
        const plan = await planAll(loaded, group);
        group = plan.answers.map(({ waiting }) => waiting);
        if (group.length === 0 || (await write(loaded, plan))) return;
      }
    } catch (error) {
      if (!(error instanceof Problem)) log.error({ error, article: room.article }, 'batches could not be committed');
      const problem = error instanceof Problem ? error : new Problem('unavailable');
      for (const { fail } of group) fail(problem);
    }
  }

  /** Answers what needs no commit, and plans the rest. */
  async function planAll(room: Loaded, group: readonly Waiting[]): Promise<Plan> {
    if (group.some(({ submission }) => submission.base > room.timeline.head)) await rooms.catchUp(room);
    const known = new Map<Waiting, WriterRow | null>();
    for (const waiting of group) known.set(waiting, await lastAnswer(room, waiting.submission.client));
    const plan: Plan = { committed: [], rows: [], taken: [], answers: [], schema: room.schema };
    for (const waiting of group) {
      const { submission } = waiting;
      const answer = answerNow(room, submission, known.get(waiting) ?? null) ?? (await planOne(room, plan, waiting));
      if (answer) waiting.answer(answer);
    }
    return plan;
  }

  async function lastAnswer(room: Loaded, client: string): Promise<WriterRow | null> {
    const known = room.answered.get(client);
    if (known) return known;
    const row = await writerOf(db.query, room.article, client);
    if (!row) return null;
    if (row.first + row.kept - 1 > room.timeline.head) await rooms.catchUp(room);
    room.remember(row);
    return row;
  }

  function answerNow(room: Loaded, submission: Submission, last: WriterRow | null): Answer | null {
    const { seq, epoch, schema, author } = submission;
    if (last && isForeign(last, author)) return { type: 'refused', problem: new Problem('forbidden') };
    if (last?.seq === seq) return { type: 'ack', first: last.first, kept: last.kept, at: last.at };
    if (schema < room.schema) return { type: 'reload', schema: room.schema };
    const fenced = epoch !== (last?.epoch ?? 0) || (last !== null && seq < last.seq);
    return fenced ? { type: 'refused', problem: new Problem('fenced') } : null;
  }

  async function planOne(room: Loaded, plan: Plan, waiting: Waiting): Promise<Answer | null> {
    const { client, author, epoch, seq, base, steps, schema, frozen } = waiting.submission;
    const ground = room.timeline.documentAt(base);
    const since = room.timeline.since(base);
    if (!ground || !since) return { type: 'behind' };
    const at = home.now();
    try {
      const { kept, doc } = accept(ground, [...since, ...plan.committed], steps, frozen);
      const first = headOf(room, plan) + 1;
      const before = plan.committed.at(-1)?.after ?? room.timeline.doc;
      if (kept.length > 0) {
        const batch: Batch = { first, client, seq, author, at, steps: kept.map((step) => step.toJSON() as unknown) };
        const row = rowOf(room.article, batch);
        await noteTaken(room, plan, waiting.submission, { before, kept, at, version: first - 1 });
        plan.committed.push({ batch, steps: kept, before, after: doc });
        plan.rows.push(row);
        heal(room, plan, author, at);
      }
      const row = { article: room.article, client, author, epoch, seq, first, kept: kept.length, at };
      plan.answers.push({ waiting, row });
      plan.schema = Math.max(plan.schema, schema);
      return null;
    } catch (error) {
      if (error instanceof Problem) return { type: 'refused', problem: error };
      throw error;
    }
  }

  /** Words that are taken out by somebody who had not seen them are not lost to whoever wrote them. */
  async function noteTaken(
    room: Loaded,
    plan: Plan,
    { client, author: by, base, seen = base }: Submission,
    { before, kept, at, version }: { before: Node; kept: readonly Step[]; at: number; version: number },
  ): Promise<void> {
    const from = Math.max(Math.min(seen, base), version - mostUnseen);
    if (from === version || !kept.some(takesOut)) return;
    const unseen = [...(await batchesSince(room, from)), ...plan.committed];
    for (const taken of takenUnseen(client, unseen, before, kept)) plan.taken.push({ ...taken, by, at, version });
  }

  /** The batches since a version, from memory or from the log; from the middle of one on, those after it. */
  async function batchesSince({ article, timeline }: Loaded, version: number): Promise<readonly Unseen[]> {
    const near = timeline.since(version);
    if (near) return near;
    return (await batchesAfter(db.query, article, version, timeline.head)).map((row) => readRow(row));
  }

  /** Ids that a rebase left twice are mended in a batch of their own, in the name of whoever's batch it was. */
  function heal(room: Loaded, plan: Plan, author: string, at: number): void {
    const last = plan.committed.at(-1);
    const steps = last ? healIds(last.before, last.after, home.newId) : [];
    if (!last || steps.length === 0) return;
    const first = headOf(room, plan) + 1;
    const json = steps.map((step) => step.toJSON() as unknown);
    const batch: Batch = { first, client: healer, seq: first, author, at, steps: json };
    plan.committed.push(commit(last.after, batch, steps));
    plan.rows.push(rowOf(room.article, batch));
  }

  /** Commits a plan and makes it known; false when somebody else was first and it has to be made anew. */
  async function write(room: Loaded, { committed, rows, taken, answers, schema }: Plan): Promise<boolean> {
    const { article, timeline } = room;
    const from = timeline.head;
    const head = rows.reduce((sum, { n }) => sum + n, from);
    try {
      await db.transaction(async (query) => {
        if (rows.length > 0) await moveHead(query, article, from, { head, schema });
        for (const { row } of answers) await writeAnswer(query, row);
        await insertBatches(query, rows);
        if (taken.length > 0) await keepTaken(query, article, taken);
        if (rows.length > 0) await db.wake(query, 'batch', article);
      });
    } catch (error) {
      const first = error instanceof HeadMoved || error instanceof WriterMoved || db.isConflict(error);
      if (error instanceof WriterMoved) room.answered.delete(error.client);
      if (!first) room.unsure = true;
      if (!first) throw error;
      await rooms.catchUp(room);
      // A conflict at a head that has not moved is about something else, and would be the same each time.
      if (db.isConflict(error) && timeline.head === from) throw error;
      return false;
    }
    room.schema = rows.length > 0 ? schema : room.schema;
    for (const { row } of answers) room.remember(row);
    for (const each of committed) {
      timeline.append(each);
      room.publish(each.batch);
    }
    for (const { waiting, row } of answers)
      waiting.answer({ type: 'ack', first: row.first, kept: row.kept, at: row.at });
    if (committed.length > 0) onCommitted(room, from, committed);
    if (taken.length > 0) onTaken(article);
    return true;
  }

  return (article, submission) =>
    new Promise((answer, fail) => {
      const all = waitingFor.get(article) ?? [];
      all.push({ submission, answer, fail });
      waitingFor.set(article, all);
      rooms.queue(article, drain).catch(fail);
    });
}

function headOf(room: Loaded, plan: Plan): number {
  return plan.committed.reduce((sum, { steps }) => sum + steps.length, room.timeline.head);
}

/** Throws the Problem `badStep` on what no JSON can say, which is one batch's fault and not its neighbours'. */
function rowOf(article: string, { first, client, seq, author, at, steps }: Batch): BatchRow {
  try {
    return { article, first, n: steps.length, client, seq, author, at, steps: JSON.stringify(steps) };
  } catch {
    throw new Problem('badStep');
  }
}
