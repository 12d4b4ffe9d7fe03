import type { Database, Sqlite3Static } from '@sqlite.org/sqlite-wasm';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';

/** SQLite compiled to WebAssembly, for Kysely. `ready` is waited for before each query, which then runs in the same breath. */
export function wasmDialect(sqlite: Sqlite3Static, database: Database, ready: () => Promise<void> | null): Dialect {
  const connection: DatabaseConnection = {
    executeQuery: async <Row>(query: CompiledQuery) => {
      for (let wait = ready(); wait; wait = ready()) await wait;
      return run<Row>(query);
    },
    // biome-ignore lint/correctness/useYield: Kysely asks for one, and nobody here streams
    async *streamQuery() {
      throw new Error('SQLite in the browser does not stream');
    },
  };
  const begin = (text: string) => async () => void run(CompiledQuery.raw(text));

  return {
    createAdapter: () => new SqliteAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      beginTransaction: begin('begin'),
      commitTransaction: begin('commit'),
      rollbackTransaction: begin('rollback'),
      releaseConnection: async () => {},
      destroy: async () => {},
    }),
  };

  function run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const statement = database.prepare(sql);
    try {
      if (parameters.length > 0) statement.bind(parameters as (string | number | null)[]);
      const rows: Row[] = [];
      while (statement.step()) rows.push(statement.get({}) as Row);
      const changes = sqlite.capi.sqlite3_changes(database);
      return { rows, numAffectedRows: BigInt(changes), insertId: sqlite.capi.sqlite3_last_insert_rowid(database) };
    } finally {
      statement.finalize();
    }
  }
}
