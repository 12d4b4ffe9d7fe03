import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Halt } from './program.mjs';

/** Megabytes for a small cluster and its log, and what it can write until it is full. */
const size = 160;

/**
 * Room for a PostgreSQL cluster that can be taken away and given back. Who may mount has a file system of its own in
 * `folder`, which is really full. For anybody else the processes of the cluster may not write files any more, which
 * PostgreSQL takes for a full disk. `pidFile` is where the cluster says which process it is, `as` makes a command its owner's.
 */
export function smallDisk(folder, pidFile, as) {
  return mountedDisk(folder) ?? limitedFiles(pidFile, as);
}

function mountedDisk(folder) {
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}m,mode=755`, 'galley', folder]);
  if (mounted.status !== 0) return null;
  const ballast = join(folder, 'ballast');
  let filling;
  const free = () => {
    clearInterval(filling);
    rmSync(ballast, { force: true });
  };
  return {
    fault: 'full disks',
    fill: () => {
      fillUp(ballast);
      // What the database tidies away is no room for it either.
      filling = setInterval(() => fillUp(ballast), 250);
      filling.unref();
    },
    free,
    close: () => {
      clearInterval(filling);
      spawnSync('umount', ['-l', folder]);
    },
  };
}

/** Appends until not even a page has room. */
function fillUp(ballast) {
  const file = openSync(ballast, 'a');
  try {
    for (const bytes of [1_048_576, 4_096]) {
      const block = Buffer.alloc(bytes, 1);
      try {
        while (writeSync(file, block) === bytes);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(file);
  }
}

function limitedFiles(pidFile, as) {
  if (spawnSync('prlimit', ['--version']).status !== 0)
    throw new Halt('A disk without room needs the right to mount, or the program prlimit.');
  const limit = (bytes) => {
    if (!existsSync(pidFile)) return;
    const postmaster = readFileSync(pidFile, 'utf8').split('\n', 1)[0];
    const limitOne = (pid) => {
      const [command, ...rest] = as(['prlimit', '--pid', pid, `--fsize=${bytes}:`]);
      return spawnSync(command, rest).status === 0;
    };
    if (!limitOne(postmaster) && existsSync(`/proc/${postmaster}`))
      throw new Error('prlimit may not change the limits of the database');
    // A process that has gone meanwhile writes nothing either; a new one has the limit of the first.
    for (const pid of childrenOf(postmaster)) limitOne(pid);
  };
  return {
    fault: 'limits of file sizes',
    fill: () => limit(0),
    free: () => limit('unlimited'),
    close: () => {},
  };
}

function childrenOf(pid) {
  const file = `/proc/${pid}/task/${pid}/children`;
  return existsSync(file) ? readFileSync(file, 'utf8').split(' ').filter(Boolean) : [];
}
