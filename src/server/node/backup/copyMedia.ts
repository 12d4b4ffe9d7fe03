import { copyFile, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from '../hashOf.ts';

/**
 * Copies the files of pictures and recordings that are not there yet, or were cut off there; a file of that store never
 * changes, so a shorter one does not take the place of what was kept. One that cannot be read is left out: all the others,
 * and the texts, do not wait for it. Answers how many.
 */
export async function copyMedia(from: string, to: string): Promise<number> {
  let copied = 0;
  for (const folder of await namesIn(from)) {
    const there = new Set(await namesIn(join(to, folder)));
    for (const name of await namesIn(join(from, folder))) {
      // One that is being written, here or there.
      if (name.endsWith('.part')) continue;
      const [source, target] = [join(from, folder, name), join(to, folder, name)];
      // Of two who copy at once each has its own.
      const aside = `${target}.${crypto.randomUUID()}.part`;
      try {
        if (there.has(name) && (await stat(target)).size >= (await stat(source)).size) continue;
        await mkdir(join(to, folder), { recursive: true });
        await copyFile(source, aside);
        const file = await open(aside, 'r+');
        await file.sync().finally(() => file.close());
        await rename(aside, target);
      } catch (error) {
        await rm(aside, { force: true });
        if (await canBeRead(source)) throw error;
        continue;
      }
      copied += 1;
    }
  }
  return copied;
}

async function canBeRead(path: string): Promise<boolean> {
  return hashOf(path).then(
    () => true,
    () => false,
  );
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
