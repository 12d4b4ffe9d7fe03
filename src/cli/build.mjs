import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './install.mjs';
import { Halt, root, runTool, since } from './program.mjs';

const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const notBuilt = /\.test\.tsx?$|\.md$|^src\/(testing|cli)\//;
const products = ['dist/client/index.html', 'dist/server/main.js'];
const stamp = join(root, 'dist/.stamp');

/** Builds what the browser gets and the server bundle, whether or not anything has changed. */
export async function build() {
  await install();
  await buildBoth('', fingerprint());
}

/** Builds only when the sources differ from those of the last build. Resolves to true when it did. */
export async function buildIfNeeded(progress = '') {
  const print = fingerprint();
  const built = products.every((file) => existsSync(join(root, file)));
  if (built && existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return false;
  await buildBoth(progress, print);
  return true;
}

async function buildBoth(progress, print) {
  const start = performance.now();
  console.log(`Building ${progress}the client and the server …`);
  rmSync(stamp, { force: true });
  const builds = await Promise.all([
    runTool('vite', ['build', '--logLevel', 'warn']),
    runTool('vite', ['build', '--logLevel', 'warn', '--ssr', 'src/server/node/main.ts']),
  ]);
  const failed = builds.filter((result) => !result.ok);
  if (failed.length > 0) throw new Halt(`${failed.map((result) => result.output).join('\n')}\nThe build failed.`);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, print);
  console.log(`  built in ${since(start)}`);
}

/** Contents, not times: a checkout or a touch changes times without changing anything that is built. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesOf)) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (path.includes('.')) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = `${path}/${entry.name}`;
      return entry.isDirectory() ? filesOf(inner) : notBuilt.test(inner) ? [] : [inner];
    });
}
