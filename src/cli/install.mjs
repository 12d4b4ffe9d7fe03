import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Halt, root, run, say, since } from './program.mjs';

const lockFile = join(root, 'package-lock.json');
const npmRecord = join(root, 'node_modules/.package-lock.json');
const ownRecord = join(root, 'node_modules/.galley-lock');
// A native addon fits one module ABI only, so another Node needs another installation.
const home = `${process.platform} ${process.arch} ${process.versions.modules}`;

/** Installs the packages unless they are those of package-lock.json. Resolves to true when it had to. */
export async function install(progress = '') {
  const lock = readFileSync(lockFile, 'utf8');
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${home}\n`;
  const found = existsSync(ownRecord) ? readFileSync(ownRecord, 'utf8') : '';
  if (found === wanted) return false;
  const sameHome = found === '' || found.trimEnd().endsWith(home);
  const present = sameHome && npmInstalled(lock) && (await addonLoads());
  if (!present) await npmCi(progress);
  writeFileSync(ownRecord, wanted);
  return !present;
}

/** Whether someone's own `npm install` has already done it: npm leaves a record of what is in node_modules. */
function npmInstalled(lock) {
  if (!existsSync(npmRecord)) return false;
  const present = JSON.parse(readFileSync(npmRecord, 'utf8')).packages;
  return Object.entries(JSON.parse(lock).packages).every(([path, entry]) => {
    if (path === '') return true;
    const there = present[path];
    return there ? there.version === entry.version : Boolean(entry.optional || entry.devOptional);
  });
}

async function npmCi(progress) {
  const start = performance.now();
  say(`Installing ${progress}the packages; better-sqlite3 may compile for a minute …`);
  const result = await npm(['ci', '--no-audit', '--no-fund']);
  if (!result.ok) {
    const addon = /better-sqlite3|gyp/.test(result.output) ? `\n\n${addonAdvice()}` : '';
    throw new Halt(`${result.output.trim().split('\n').slice(-40).join('\n')}\n\nnpm ci failed.${addon}`);
  }
  if (!(await addonLoads())) throw new Halt(`The native part of better-sqlite3 does not load.\n\n${addonAdvice()}`);
  say(`  installed in ${since(start)}`);
}

/** npm calls an installation a success, too, when the addon's install script was not allowed to run. */
async function addonLoads() {
  return (await run(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"])).ok;
}

function npm(args) {
  // Under `npm start` this is npm itself; on Windows a bare `npm` is a script that needs a shell.
  const self = process.env.npm_execpath;
  return self?.endsWith('.js') ? run(process.execPath, [self, ...args]) : run('npm', args);
}

function addonAdvice() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const missing = ['python3', 'make', 'g++'].filter(
    (name) => !folders.some((folder) => existsSync(join(folder, name))),
  );
  const cause =
    missing.length > 0
      ? `Missing here: ${missing.join(', ')}. On Debian or Ubuntu: apt-get install python3 make g++; on macOS: xcode-select --install.`
      : "python3, make and g++ are here. The compiler also needs Node's headers: from nodejs.org, or from a folder named by npm_config_nodedir. npm must also be allowed to run install scripts (ignore-scripts=false).";
  return [
    'The database, better-sqlite3, has a part in C++ that is compiled where no prebuilt one can be downloaded.',
    cause,
    'Where it cannot be compiled at all, the README says how to use libsql instead, which is prebuilt.',
  ].join('\n');
}
