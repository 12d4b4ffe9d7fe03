import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Source } from '#formats/reading/reading.ts';

/** A file's bytes with its name, `-` for standard input; a file that is too large is not read at all. */
export async function sourceFile(file: string): Promise<Source> {
  const { largestFile, tooLarge } = await import('#formats/reading/refusal.ts');
  if (file !== '-') {
    if ((await stat(file)).size > largestFile) throw tooLarge();
    return { name: basename(file), bytes: await readFile(file) };
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    size += part.length;
    if (size > largestFile) throw tooLarge();
    parts.push(part);
  }
  return { name: '', bytes: Buffer.concat(parts) };
}
