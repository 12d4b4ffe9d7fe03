import sqlite3InitModule, { type Sqlite3Static } from '@sqlite.org/sqlite-wasm';

let sqlite: Promise<Sqlite3Static> | undefined;

/** SQLite as WebAssembly, compiled once. */
export function loadSqlite(): Promise<Sqlite3Static> {
  // Otherwise it writes down every key that is there already, which the newsroom expects and answers.
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => {} } });
  sqlite ??= sqlite3InitModule();
  return sqlite;
}
