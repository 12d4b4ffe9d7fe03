import { attempt } from '../verify/attempt.ts';
import type { Difference } from '../verify/difference.ts';
import { namedFiles } from '../verify/files.db.ts';
import { verifyFiles } from '../verify/verifyFiles.ts';
import { type Verified, verifyNewsroom } from '../verify/verifyNewsroom.ts';
import { compareKept, readKept } from './backup/compareKept.ts';
import { ConfigError, type Place } from './config.ts';
import { lookIn } from './lookIn.ts';
import { mediaFolder, readDatabase } from './openDatabase.ts';

interface VerifiedPlace extends Verified {
  /** Series of backups that it was compared with. */
  backups: number;
  /** Files that rows name. */
  files: number;
}

/**
 * Verifies a newsroom as it lies: one moment of its database, also while the server writes, it with what a folder of
 * backups knows of it, and the files that its rows name.
 */
export async function verifyPlace(
  place: Place,
  backups: string | null,
  report: (difference: Difference) => void,
): Promise<VerifiedPlace> {
  const kept = backups === null ? [] : await keptIn(backups, report);
  const { verified, names } = await readDatabase(place, async (engine, query) => ({
    verified: {
      ...(await verifyNewsroom(engine, query, report)),
      backups: await attempt(engine, report, null, 0, () => compareKept(query, kept, report)),
    },
    names: await attempt(engine, report, null, { named: [], noted: new Map() }, () => namedFiles(query)),
  }));
  // After the moment, which keeps SQLite from clearing its log: a file is there before its row, and stays.
  return { ...verified, files: await verifyFiles(names, lookIn(mediaFolder(place)), report) };
}

async function keptIn(folder: string, report: (difference: Difference) => void) {
  try {
    return await readKept(folder);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    report({ article: null, kind: 'backup', version: null, message: error.message });
    return [];
  }
}
