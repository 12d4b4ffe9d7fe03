import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Engine, Query } from '../db/db.ts';
import { type Migration, migrations } from '../db/migrations/all.ts';
import { ConfigError, type Place } from './config.ts';
import { openSqlite, readSqlite } from './sqlite.ts';

/** The file of a newsroom's database on SQLite. */
const databaseFile = ({ data }: Pick<Place, 'data'>) => join(data, 'galley.db');

/** The folder of a newsroom's pictures and recordings. */
export const mediaFolder = ({ data }: Pick<Place, 'data'>) => join(data, 'media');

/** Opens the database of the settings, for the one process that writes it on SQLite, for any number on PostgreSQL; `list` are the tables it gets. */
export async function openDatabase(
  place: Place,
  now: () => number = Date.now,
  list: readonly Migration[] = migrations,
): Promise<Database> {
  if (!place.databaseUrl) return readable(databaseFile(place), openSqlite(databaseFile(place), now, list));
  // Who has no PostgreSQL need not load its driver.
  const { openPostgres } = await import('./postgres.ts');
  return mended(openPostgres(place.databaseUrl, now, list));
}

/** Reads one moment of the database of the settings, beside whoever writes it. Throws where there is none. */
export async function readDatabase<T>(place: Place, work: (engine: Engine, query: Query) => Promise<T>): Promise<T> {
  if (place.databaseUrl) {
    const { readPostgres } = await import('./postgres.ts');
    return mended(readPostgres(place.databaseUrl, (query) => work('postgres', query)));
  }
  const file = databaseFile(place);
  if (!existsSync(file)) throw new ConfigError(`There is no newsroom in ${place.data}: set GALLEY_DATA to its folder.`);
  return readable(
    file,
    readSqlite(file, (query) => work('sqlite', query)),
  );
}

/** What SQLite says of a file that is damaged, none of its own, or not to be had; a disk that takes nothing is another thing. */
const unreadable = /^SQLITE_(?:NOTADB|CORRUPT|CANTOPEN|IOERR(?!_FSYNC)|READONLY|PERM)/;

async function readable<T>(file: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (!(error instanceof Error) || typeof code !== 'string' || !unreadable.test(code)) throw error;
    throw new ConfigError(
      `${file} cannot be read as a database: ${error.message}. Put it aside, and bring the newsroom back with galley restore.`,
    );
  }
}

async function mended<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    // What has a code comes from the network or from PostgreSQL, and is the setting's matter; the rest is ours.
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new ConfigError(`The database of DATABASE_URL does not answer as it should: ${error.message || error.code}`);
  }
}
