import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { hashOf } from '../hashOf.ts';

/** What a line of a part says; the rows of a table or log stand in lines of their own after it, as arrays of values. */
export type Heading =
  | { table: string; columns: readonly string[]; counted: readonly string[] }
  | { log: string; columns: readonly string[] }
  | { snapshots: string; columns: readonly string[] };
export type Line = Heading | readonly unknown[];

/** Writes the lines aside and renames the file when all of it is on the disk. Answers with its hash and size. */
export async function writePart(path: string, lines: AsyncIterable<Line>): Promise<{ sha256: string; bytes: number }> {
  const aside = `${path}.new`;
  const texts = async function* () {
    for await (const line of lines) yield `${JSON.stringify(line)}\n`;
  };
  await pipeline(Readable.from(texts()), createGzip({ level: 6 }), createWriteStream(aside, { mode: 0o600 }));
  const file = await open(aside, 'r+');
  await file.sync().finally(() => file.close());
  const facts = { sha256: await hashOf(aside), bytes: (await stat(aside)).size };
  await rename(aside, path);
  return facts;
}

/** The lines of a part, each row with what it is a row of. */
export async function* readPart(path: string): AsyncGenerator<{ heading: Heading; row: readonly unknown[] }> {
  const lines = createInterface({
    input: createReadStream(path).pipe(createGunzip()),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let heading: Heading | null = null;
  for await (const text of lines) {
    const line = JSON.parse(text) as Line;
    if (!Array.isArray(line)) heading = line as Heading;
    else if (heading) yield { heading, row: line };
  }
}
