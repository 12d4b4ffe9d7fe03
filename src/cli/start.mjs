import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { install } from './install.mjs';
import { leaveSignals, root } from './program.mjs';

/** From a fresh clone to a running newsroom; when nothing has changed, straight to the server. */
export async function start() {
  const installed = await install('(1/3) ');
  const built = await buildIfNeeded('(2/3) ');
  if (installed || built) console.log('Starting (3/3) …');
  // The server runs in this very process: signals, exit code and terminal are its own, with nothing to pass on.
  leaveSignals();
  process.env.NODE_ENV ??= 'production';
  await import(pathToFileURL(join(root, 'dist/server/main.js')).href);
}
