import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { Halt, root, runTool, say, since } from './program.mjs';

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'vite.demo.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];
const notBuilt = /\.test\.tsx?$|\.md$|^src\/(testing|cli)\//;
const notInCommand = /\.test\.tsx?$|\.tsx$|\.md$|^src\/(testing|client|demo)\/|^src\/cli\/.*\.mjs$/;
const day = 86_400_000;

/** What is built together, how, and the files that show that it was. */
const app = {
  name: 'the client and the server',
  products: ['dist/client/index.html', 'dist/server/main.js', 'dist/server/readingThread.js'],
  runs: [[], ['--ssr']],
  stamp: join(root, 'dist/.stamp'),
};
const demo = {
  name: 'the demo',
  products: ['dist/demo/index.html'],
  // Both the page and its worker have the page's stylesheet; the bundler warns that the second is the first.
  runs: [['-c', 'vite.demo.config.ts', '--logLevel', 'error']],
  stamp: join(root, 'dist/.demo-stamp'),
};

/** Builds what the browser gets and the server bundle, whether or not anything has changed. */
export async function build() {
  await install();
  await buildAll(app, '', fingerprint());
}

/** Builds only when the sources differ from those of the last build. Resolves to true when it did. */
export function buildIfNeeded(progress = '') {
  return ifNeeded(app, progress, []);
}

/** The same for the demo; `args` are more of Vite's own, such as `--base /galley/`. */
export function buildDemoIfNeeded(args = []) {
  return ifNeeded(demo, '', args);
}

/**
 * The bundle of the `galley` command; built where there is none of these sources. Its folder is named for them and gets
 * its name when all of it is there: calls at the same time do not meet, and a program under way keeps its parts.
 */
export async function commandBundle() {
  const folders = join(root, 'dist/command');
  const folder = join(folders, fingerprint(notInCommand).slice(0, 16));
  const file = join(folder, 'galley.js');
  if (existsSync(file)) return file;
  const start = performance.now();
  say('Building the galley command …');
  const aside = `${folder}.${process.pid}`;
  const built = await runTool('vite', ['build', '--logLevel', 'warn', '--ssr', 'src/cli/galley.ts', '--outDir', aside]);
  if (!built.ok) throw new Halt(`${built.output}\nThe build failed.`);
  try {
    renameSync(aside, folder);
  } catch (error) {
    // Another call was faster, with the same outcome.
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(file)) throw error;
  }
  for (const name of readdirSync(folders)) {
    const other = join(folders, name);
    if (other !== folder && Date.now() - statSync(other).mtimeMs > day) rmSync(other, { recursive: true, force: true });
  }
  say(`  built in ${since(start)}`);
  return file;
}

async function ifNeeded(target, progress, args) {
  const print = `${fingerprint()} ${args.join(' ')}`.trim();
  const built = target.products.every((file) => existsSync(join(root, file)));
  if (built && existsSync(target.stamp) && readFileSync(target.stamp, 'utf8') === print) return false;
  await buildAll(target, progress, print, args);
  return true;
}

async function buildAll({ name, runs, stamp }, progress, print, args = []) {
  const start = performance.now();
  say(`Building ${progress}${name} …`);
  rmSync(stamp, { force: true });
  const builds = await Promise.all(
    runs.map((own) => runTool('vite', ['build', '--logLevel', 'warn', ...own, ...args])),
  );
  const failed = builds.filter((result) => !result.ok);
  if (failed.length > 0) throw new Halt(`${failed.map((result) => result.output).join('\n')}\nThe build failed.`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, print);
  say(`  built in ${since(start)}`);
}

/** Contents, not times: a checkout or a touch changes times without changing anything that is built. */
function fingerprint(left = notBuilt) {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((path) => filesOf(path, left))) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path, left) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (path.includes('.')) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesOf(inner, left) : left.test(inner) ? [] : [inner];
    });
}
