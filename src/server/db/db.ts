import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Query = Kysely<Tables> | Transaction<Tables>;
/** Inside a transaction: the only place to write from. */
export type Write = Transaction<Tables>;
export type Engine = 'sqlite' | 'postgres';

/** A newsroom's database: one query builder over either engine. Nothing outside `server/db/` and the homes knows which. */
export interface Database {
  readonly engine: Engine;
  /** Reads what is committed. Writes go through `transaction`; on SQLite this connection refuses them. */
  readonly query: Kysely<Tables>;
  /**
   * Runs `work` in a transaction that is durable when it resolves. On SQLite the works asked for in one tick share one
   * commit (one fsync), each behind a savepoint: one that throws undoes only itself.
   * A work that asks for another transaction and waits for it waits forever; so does, on a database with one
   * connection, one that reads by `db.query` instead of its own.
   */
  transaction<T>(work: (query: Transaction<Tables>) => Promise<T>): Promise<T>;
  /**
   * Aborted when what was committed may not be on the disk and nobody can tell any more: nothing that is read from here
   * may be told, and nothing is written. Its home ends the process, for the database as the disk has it to be opened anew.
   */
  readonly lost: AbortSignal;
  /** True for the error of a row whose key is there already. */
  isConflict(error: unknown): boolean;
  /** Tells the other nodes, inside the transaction, that a topic has news; nothing on a database with one process. */
  wake(query: Transaction<Tables>, topic: string, text: string): Promise<void>;
  /** Tells the other nodes something that no transaction is about; nothing on a database with one process. */
  say(topic: string, text: string): Promise<void>;
  /**
   * Calls back with what other nodes said about a topic. The empty text means that the connection was away for a while:
   * anything may have been said, so look everything up.
   */
  onWake(topic: string, listen: (text: string) => void): () => void;
  close(): Promise<void>;
}
