import { lstat, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { Problem } from '#api/problem.ts';
import { agencyName } from '#api/wire.ts';
import { largestFile } from '#formats/reading/refusal.ts';
import { catalogs } from '#words/catalogs.ts';
import { sayIn } from '#words/say.ts';
import type { Log } from '../home.ts';
import type { Intake } from '../wire/intake.ts';

export interface Pace {
  /** Milliseconds from one look to the next. */
  every: number;
  /** A file is complete when it has not changed for so long. */
  settled: number;
  /** After a failure of ours a file waits for so long. */
  patience: number;
}

const usual: Pace = { every: 1_000, settled: 2_000, patience: 30_000 };

/** Files that are still being written are often called so; what begins with a dot is nobody's message. */
const unfinished = /^\.|\.(?:tmp|temp|part|partial|filepart|crdownload)$/i;

interface Seen {
  size: number;
  changed: number;
  since: number;
}

export interface Watching {
  /** Looks no more, and resolves when what was begun is done. */
  close(): Promise<void>;
}

/**
 * Takes messages that are put into a folder, one subfolder for each agency: what is taken goes to `taken`, what is refused to `refused`
 * with its reason beside. The message is committed before its file is moved, and known again if one dies in between. It is looked at
 * again and again rather than watched: shares and containers tell nobody what changes in them.
 */
export function watchWire(folder: string, intake: Intake, log: Log, pace: Pace = usual): Watching {
  const seen = new Map<string, Seen>();
  const strange = new Set<string>();
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking = Promise.resolve();

  const again = () => {
    looking = look()
      .catch((error) => log.error({ error }, 'the folder of messages could not be read'))
      .then(() => {
        if (!closed) timer = setTimeout(again, pace.every);
      });
  };
  again();

  async function look(): Promise<void> {
    const present = new Set<string>();
    for (const agency of await namesIn(folder, 'folders')) {
      if (!agencyName.safeParse(agency).success) {
        if (!strange.has(agency)) log.warn({ agency }, 'this folder has a name that no agency can have');
        strange.add(agency);
        continue;
      }
      for (const name of await namesIn(join(folder, agency), 'files')) {
        if (closed) return;
        if (unfinished.test(name)) continue;
        const path = join(folder, agency, name);
        present.add(path);
        if (await isComplete(path)) await take(agency, name, path);
      }
    }
    for (const path of seen.keys()) if (!present.has(path)) seen.delete(path);
  }

  async function isComplete(path: string): Promise<boolean> {
    const found = await statOf(path);
    if (!found) return false;
    const before = seen.get(path);
    const now = Date.now();
    if (before?.size === found.size && before.changed === found.mtimeMs) return now - before.since >= pace.settled;
    seen.set(path, { size: found.size, changed: found.mtimeMs, since: now });
    return false;
  }

  async function take(agency: string, name: string, path: string): Promise<void> {
    try {
      const { size = 0, changed = 0 } = seen.get(path) ?? {};
      if (size > largestFile) {
        const problem = new Problem('fileTooLarge', { most: largestFile / 1024 / 1024 });
        await intake.refuse(agency, name, `${name}:${size}:${changed}`, problem);
        throw problem;
      }
      await intake.take(agency, { name, bytes: await readFile(path) });
      await rename(path, await placeFor(path, 'taken'));
    } catch (error) {
      const failure = error instanceof Problem ? await refuse(path, error).catch((later: unknown) => later) : error;
      // Another node may have moved it meanwhile.
      if (failure === undefined || isGone(failure)) return;
      log.error({ error: failure, agency, name }, 'a message could not be taken; it is tried again');
      const before = seen.get(path);
      if (before) seen.set(path, { ...before, since: Date.now() + pace.patience });
    }
  }

  async function refuse(path: string, problem: Problem): Promise<void> {
    const sentence = sayIn('en', catalogs.en)(`problem.${problem.code}`, problem.params);
    const target = await placeFor(path, 'refused');
    // First the reason: what is refused must never lie there without one.
    await writeFile(`${target}.reason.txt`, `${problem.code}: ${sentence}\n`);
    await rename(path, target);
  }

  return {
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Where a file goes in a folder beside it, under another name where its own is taken. */
async function placeFor(path: string, into: 'taken' | 'refused'): Promise<string> {
  const { dir, name, ext } = parse(path);
  const folder = join(dir, into);
  await mkdir(folder, { recursive: true });
  for (let count = 1; ; count += 1) {
    const target = join(folder, count === 1 ? `${name}${ext}` : `${name}-${count}${ext}`);
    if (!(await statOf(target))) return target;
  }
}

/** A file that is one itself: no link leads out of the folder. */
async function statOf(path: string) {
  const found = await lstat(path).catch((error: unknown) => {
    if (!isGone(error)) throw error;
    return null;
  });
  return found?.isFile() ? found : null;
}

async function namesIn(folder: string, what: 'files' | 'folders'): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (!isGone(error)) throw error;
    return [];
  });
  return entries
    .filter((entry) => (what === 'files' ? entry.isFile() : entry.isDirectory()))
    .map(({ name }) => name)
    .sort();
}

const isGone = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';
