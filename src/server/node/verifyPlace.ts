import { namedFiles } from '../verify/files.db.ts';
import { verifyFiles } from '../verify/verifyFiles.ts';
import { type Difference, type Verified, verifyNewsroom } from '../verify/verifyNewsroom.ts';
import type { Place } from './config.ts';
import { lookIn } from './lookIn.ts';
import { mediaFolder, readDatabase } from './openDatabase.ts';

interface VerifiedPlace extends Verified {
  /** Files that rows name. */
  files: number;
}

/** Verifies a newsroom as it lies: one moment of its database, also while the server writes, and the files that its rows name. */
export async function verifyPlace(place: Place, report: (difference: Difference) => void): Promise<VerifiedPlace> {
  const { verified, names } = await readDatabase(place, async (engine, query) => ({
    verified: await verifyNewsroom(engine, query, report),
    names: await namedFiles(query),
  }));
  // After the moment, which keeps SQLite from clearing its log: a file is there before its row, and stays.
  return { ...verified, files: await verifyFiles(names, lookIn(mediaFolder(place)), report) };
}
