import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { ConfigError } from '../config.ts';

const format = 1;
const file = 'galley-backup.json';

const part = z.object({
  /** Its file in the folder. */
  file: z.string().check(z.regex(/^\d{4,}-\d{4,}\.jsonl\.gz$/)),
  sha256: z.string(),
  bytes: z.number(),
  /** Milliseconds since 1970 UTC: the moment that it shows. */
  at: z.number(),
  articles: z.number(),
  /** Batches that are new in it. */
  batches: z.number(),
  /** Files of pictures and recordings that are new with it. */
  files: z.number(),
});
export type Part = z.output<typeof part>;

/** A series of parts, each with what is new in the logs since the one before, and all the rest. */
const series = z.object({
  number: z.number(),
  /** When the tables were made whose newsroom this is. */
  born: z.number(),
  migrations: z.array(z.string()),
  parts: z.array(part),
});
export type Series = z.output<typeof series>;

const manifest = z.object({ format: z.literal(format), series: z.array(series) });
export type Manifest = z.output<typeof manifest>;

/** What a folder of backups has; null where there is none. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const read = manifest.safeParse(parseJson(text));
  if (!read.success) throw new ConfigError(`${join(folder, file)} is no list of backups that this Galley can read.`);
  return read.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Written aside and renamed: whoever is interrupted leaves the list as it was, and two at once leave one of theirs. */
export async function writeManifest(folder: string, { series: all }: Pick<Manifest, 'series'>): Promise<void> {
  const aside = join(folder, `${file}.${crypto.randomUUID()}.new`);
  try {
    const handle = await open(aside, 'w', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify({ format, series: all } satisfies Manifest, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(aside, join(folder, file));
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
