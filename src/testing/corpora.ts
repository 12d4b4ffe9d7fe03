import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const corporaFolder =
  process.env.GALLEY_CORPORA ?? fileURLToPath(new URL('../../../shared/corpora', import.meta.url));
let told = false;

/** A file of the test corpora as text, or null on a clone without them, which is said once. */
export function readCorpus(path: string): string | null {
  const file = join(corporaFolder, path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  if (!told) process.stdout.write("No corpora here (GALLEY_CORPORA): running on the project's own samples.\n");
  told = true;
  return null;
}
