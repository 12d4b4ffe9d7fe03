import type { Kysely, Transaction } from 'kysely';
import type { Tables } from './tables.ts';

export type Query = Kysely<Tables> | Transaction<Tables>;
export type Engine = 'sqlite' | 'postgres';

/** A newsroom's database: one query builder over either engine. Nothing outside `server/db/` and the homes knows which. */
export interface Database {
  readonly engine: Engine;
  readonly query: Kysely<Tables>;
  /**
   * Runs `work` in a transaction that is durable when it resolves. On SQLite the works asked for in one tick share one
   * commit (one fsync), each behind a savepoint: one that throws undoes only itself.
   */
  transaction<T>(work: (query: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** True for the error of a row whose key is there already. */
  isConflict(error: unknown): boolean;
  /** Tells the other nodes, inside the transaction, that a topic has news; nothing on a database with one process. */
  wake(query: Transaction<Tables>, topic: string, text: string): Promise<void>;
  /** Calls back with what other nodes said. */
  onWake(topic: string, listen: (text: string) => void): () => void;
  close(): Promise<void>;
}
