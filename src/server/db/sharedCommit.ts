import { type Kysely, sql, type Transaction } from 'kysely';
import { Problem } from '#api/problem.ts';
import type { Tables } from './tables.ts';

type Work = (query: Transaction<Tables>) => Promise<unknown>;

interface Waiting {
  work: Work;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
}

/** What a shared commit needs of the database. */
interface Writing {
  writer: Kysely<Tables>;
  /** What SQLite itself thinks: some errors (a full disk) end the whole transaction. */
  inTransaction(): boolean;
  /** Calls back when what other sockets have just brought is here. */
  endOfTick(then: () => void): void;
  /**
   * Resolves when what was committed up to now is durable; left out where SQLite's commit itself waits for that, and
   * takes back what it could not make so.
   */
  sync?: () => Promise<void>;
}

/**
 * Runs the works that are asked for in one tick, or while the commit before is being made durable, in one transaction,
 * one after the other, so that one fsync is enough for all of them. Each stands behind a savepoint: one that throws
 * undoes only itself. Nothing is answered before the commit is durable.
 *
 * A sync that fails is the end (`lost`): its rows are there to be read, and a later sync would not help, since the
 * operating system takes pages that it could not write for written. From then on everything is rejected.
 */
export function sharedCommit({ writer, inTransaction, endOfTick, sync }: Writing) {
  let waiting: Waiting[] = [];
  let running: Promise<void> | null = null;
  let closed = false;
  const losing = new AbortController();

  async function runAll(): Promise<void> {
    await new Promise<void>((resolve) => endOfTick(resolve));
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      await commitGroup(group);
    }
    running = null;
  }

  async function commitGroup(group: readonly Waiting[]): Promise<void> {
    try {
      losing.signal.throwIfAborted();
      const answers = await writer.connection().execute((query) => commitOne(query, group));
      await sync?.().catch(lose);
      for (const answer of answers) answer();
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }

  function lose(cause: unknown): never {
    const error = new Error('A sync of the database has failed', { cause });
    losing.abort(error);
    throw error;
  }

  async function commitOne(query: Kysely<Tables>, group: readonly Waiting[]): Promise<(() => void)[]> {
    await sql`begin immediate`.execute(query);
    try {
      const answers: (() => void)[] = [];
      for (const one of group) answers.push(await runOne(query, one));
      await sql`commit`.execute(query);
      return answers;
    } catch (error) {
      if (inTransaction()) await sql`rollback`.execute(query);
      throw error;
    }
  }

  async function runOne(query: Kysely<Tables>, { work, resolve, reject }: Waiting): Promise<() => void> {
    await sql`savepoint work`.execute(query);
    try {
      const value = await work(query as Transaction<Tables>);
      await sql`release work`.execute(query);
      return () => resolve(value);
    } catch (error) {
      if (!inTransaction()) throw error;
      await sql`rollback to work`.execute(query);
      await sql`release work`.execute(query);
      return () => reject(error);
    }
  }

  return {
    run<T>(work: (query: Transaction<Tables>) => Promise<T>): Promise<T> {
      if (closed) return Promise.reject(new Problem('unavailable'));
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: (value) => resolve(value as T), reject });
        running ??= runAll();
      });
    },
    /** Aborted, with the reason, as soon as a sync has failed and before anybody hears of it. */
    lost: losing.signal,
    /** Resolves when no transaction is open, or gives null when none is. */
    busy: (): Promise<void> | null => running,
    /** Waits for what was asked for, and takes nothing more. */
    async close(): Promise<void> {
      closed = true;
      await running;
    },
  };
}
