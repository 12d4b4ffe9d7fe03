import { Socket } from 'node:net';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import pg from 'pg';

/** Milliseconds that a connection may take until it can be asked something, where nothing else is said. */
const connecting = 3_000;
/** Milliseconds of quiet after which the operating system asks whether the other end is still there. */
const quiet = 10_000;

/**
 * A connection to PostgreSQL that can be given up from here: what lies between may forget a connection and tell neither
 * end, which then would wait for hours. One that is not made in time gives itself up.
 */
export class PostgresLine extends pg.Client {
  /** When it was asked for, by `performance.now()`. */
  readonly since = performance.now();
  /** The number of PostgreSQL's process at the other end; null until it has said so. */
  declare readonly processID: number | null;
  readonly #socket: Socket;

  /** `limit`: milliseconds in which it has to be made. */
  constructor(config: pg.ClientConfig = {}, limit = connecting) {
    const socket = new Socket();
    super({ ...config, keepAlive: true, keepAliveInitialDelayMillis: quiet, stream: () => socket });
    this.#socket = socket;
    // One that ends in the middle of a transaction: the transaction learns of it by its next query, and without a listener
    // the process would end.
    this.on('error', () => {});
    const late = setTimeout(() => this.giveUp(), limit);
    this.once('connect', () => clearTimeout(late));
    socket.once('close', () => clearTimeout(late));
  }

  /** Whoever waits for an answer is told at once that there is none. What was asked may have been done all the same. */
  giveUp(): void {
    this.#socket.destroy(Object.assign(new Error('PostgreSQL has not answered in time'), { code: 'ETIMEDOUT' }));
  }
}

/** A pool of connections for the query builder, of which `overdue` hears when one owes an answer for `limit` milliseconds. */
export function patientPool(pool: pg.Pool, limit: () => number, overdue: (line: PostgresLine) => void): PostgresPool {
  return {
    async connect() {
      const client = await pool.connect();
      const query = async (text: string, values: unknown[]) => {
        const late = setTimeout(() => client instanceof PostgresLine && overdue(client), limit());
        try {
          return await client.query(text, values);
        } finally {
          clearTimeout(late);
        }
      };
      // Nobody asks for a cursor.
      return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() };
    },
    end: () => pool.end(),
  };
}
