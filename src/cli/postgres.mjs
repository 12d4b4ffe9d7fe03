import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Halt, run } from './program.mjs';
import { smallDisk } from './smallDisk.mjs';

/**
 * Calls `use(env)` with GALLEY_TEST_POSTGRES in the environment: the database somebody has already named there, or a
 * throwaway cluster that is gone afterwards. Where there is none, `env` is empty and the server tests run on SQLite.
 */
export async function withPostgres(use, { wanted = true } = {}) {
  if (process.env.GALLEY_TEST_POSTGRES) return use({});
  const cluster = wanted ? await startCluster() : { missing: '--no-postgres' };
  if (!cluster.missing) {
    try {
      return await use({ GALLEY_TEST_POSTGRES: cluster.url });
    } finally {
      cluster.stop();
    }
  }
  if (process.env.GALLEY_REQUIRE_POSTGRES === '1') throw new Halt(`PostgreSQL is required here: ${cluster.missing}`);
  console.log(`The server tests run on SQLite only: ${cluster.missing}`);
  return use({});
}

/** Whether there are the programs of a cluster of our own, and somebody to run them. */
export const canStartCluster = () => findBinaries() !== undefined && clusterOwner() !== null;

/**
 * A throwaway cluster, or why there is none in `missing`. `crash` stops it as a power cut does, `start` starts it again;
 * with `smallDisk` it has a `disk` that can be filled.
 */
export async function startCluster({ smallDisk: small = false } = {}) {
  const bin = findBinaries();
  if (!bin) return { missing: 'no PostgreSQL found (apt-get install postgresql).' };
  const owner = clusterOwner();
  if (!owner) return { missing: 'PostgreSQL refuses to run as root, and there is no user named postgres.' };

  const folder = mkdtempSync(join(tmpdir(), 'galley-postgres-'));
  const data = join(folder, 'data');
  const disk = small ? smallDisk(folder, join(data, 'postmaster.pid'), owner.as) : undefined;
  // A folder that the owner may enter, or every program begins with a complaint about the current one.
  const call = async (program, ...args) => {
    const [command, ...rest] = owner.as([join(bin, program), ...args]);
    const result = await run(command, rest, { cwd: folder });
    if (!result.ok) throw new Error(`${program} failed:\n${result.output}`);
  };
  const stop = () => {
    const [command, ...rest] = owner.as([join(bin, 'pg_ctl'), '-D', data, '-m', 'immediate', '-w', 'stop']);
    // Synchronous: it has to happen after an interruption, too.
    if (existsSync(join(data, 'postmaster.pid'))) spawnSync(command, rest, { cwd: folder });
    disk?.close();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    owner.take(folder);
    const locale = process.platform === 'linux' ? 'C.UTF-8' : 'en_US.UTF-8';
    await call('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', `--locale=${locale}`, '--no-sync');
    const port = await freePort();
    const settings = ["listen_addresses = '127.0.0.1'", `port = ${port}`, `unix_socket_directories = '${folder}'`];
    if (disk) settings.push('min_wal_size = 32MB', 'max_wal_size = 32MB');
    appendFileSync(join(data, 'postgresql.conf'), `\n${settings.join('\n')}\n`);
    const start = () => call('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-w', '-t', '30', 'start');
    await start();
    const crash = () => call('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, port, start, crash, stop, disk };
  } catch (error) {
    stop();
    throw error;
  }
}

function findBinaries() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/local/pgsql/bin',
  ];
  return folders.find((folder) => ['initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program))));
}

/** Who runs the cluster: ourselves or, since `initdb` refuses root, the user postgres. Null where there is no such user. */
function clusterOwner() {
  if (process.getuid?.() !== 0) return { as: (command) => command, take: () => {} };
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) return null;
  const take = (folder) => spawnSync('chown', ['postgres', folder]);
  if (spawnSync('runuser', ['--version']).status === 0) {
    return { as: (command) => ['runuser', '-u', 'postgres', '--', ...command], take };
  }
  const quoted = (word) => `'${word.replaceAll("'", `'\\''`)}'`;
  return { as: (command) => ['su', 'postgres', '-s', '/bin/sh', '-c', command.map(quoted).join(' ')], take };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
