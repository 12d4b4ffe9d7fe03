import { open, readFile, rename } from 'node:fs/promises';

/** How far a series has an article's log: its head, the hash of the log up to there, and the versions with a snapshot. */
export interface Head {
  version: number;
  hash: string;
  /** The hash before the last batch: with it that batch alone shows that the log is still the same. Parts of an older Galley have none. */
  before?: string;
  snapshots: readonly number[];
}
export type Heads = ReadonlyMap<string, Head>;

/** Beside each part: what the next one need not have again, and what a restored log is compared with. */
export const headsFile = (part: string) => part.replace(/\.jsonl\.gz$/, '.heads.json');

export async function writeHeads(path: string, heads: Heads): Promise<void> {
  const file = await open(`${path}.new`, 'w', 0o600);
  try {
    await file.writeFile(JSON.stringify(Object.fromEntries(heads)));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
}

export async function readHeads(path: string): Promise<Heads> {
  return new Map(Object.entries(JSON.parse(await readFile(path, 'utf8')) as Record<string, Head>));
}
