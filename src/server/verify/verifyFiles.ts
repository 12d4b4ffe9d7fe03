import type { Difference } from './difference.ts';
import type { Named, NamedFiles, Noted } from './files.db.ts';

/** Looks at a file of the store by its key: null where it is not there. The hash only where it is wanted, for it takes reading it. */
export type LookAtFile = (key: string, hashed: boolean) => Promise<{ bytes: number; sha256?: string } | null>;

/**
 * Compares the files that rows name with what was stored: whether they are there, their bytes by size and hash where these
 * were noted, by the size that the row tells where not. Answers how many were looked for. Reports, and changes nothing.
 */
export async function verifyFiles(
  { named, noted }: NamedFiles,
  look: LookAtFile,
  report: (difference: Difference) => void,
): Promise<number> {
  let files = 0;
  for (const each of named) {
    const say = (message: string) => report({ article: each.article, kind: 'file', version: null, message });
    await verifyNamed(each, noted, look, say);
    files += each.keys.length;
  }
  return files;
}

async function verifyNamed(
  { what, keys, bytes }: Named,
  noted: Noted,
  look: LookAtFile,
  say: (message: string) => void,
): Promise<void> {
  const gone: string[] = [];
  let together = 0;
  let sound = true;
  const wrong = (key: string, message: string) => {
    sound = false;
    say(`${key}, of ${what}, ${message}`);
  };
  for (const key of keys) {
    const note = noted.get(key);
    try {
      const found = await look(key, note !== undefined);
      if (!found) {
        gone.push(key);
        continue;
      }
      together += found.bytes;
      if (note && found.bytes !== note.bytes) wrong(key, `has ${found.bytes} bytes, and had ${note.bytes}`);
      else if (note && found.sha256 !== undefined && found.sha256 !== note.sha256) wrong(key, 'is not what was stored');
    } catch (error) {
      wrong(key, `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  // Pictures that were stored before there were crops have no original: what is there is all there was.
  if (sound && bytes !== null && together === bytes) return;
  for (const key of gone) wrong(key, 'is not there');
  if (sound && bytes !== null) say(`${what} has ${together} bytes in ${keys.length} files, and its row says ${bytes}`);
}
