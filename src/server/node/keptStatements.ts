import type { Database, Statement } from 'better-sqlite3';

/** Statements kept prepared, the latest used ones: about as many as there are queries in the program. */
const most = 200;

/** A database as the query builder wants it, which prepares each text of SQL once. */
export function keptStatements(database: Database): { prepare(sql: string): Statement; close(): void } {
  const kept = new Map<string, Statement>();
  return {
    prepare(sql) {
      const statement = kept.get(sql) ?? database.prepare(sql);
      // The latest used is the last one in the map.
      kept.delete(sql);
      kept.set(sql, statement);
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break;
        kept.delete(oldest);
      }
      return statement;
    },
    close: () => void database.close(),
  };
}
