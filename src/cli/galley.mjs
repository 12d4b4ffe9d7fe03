#!/usr/bin/env node
// `npx galley …`, also straight after a clone: installs and builds what is missing, and tells of it on standard error,
// for standard output is the command's. It runs on any Node, as `run.mjs` does.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { refuseOldNode } from './node.mjs';

refuseOldNode();
const { commandBundle } = await import('./build.mjs');
const { install } = await import('./install.mjs');
const { followParent, Halt, heedSignals, leaveSignals, root, sayOnStandardError } = await import('./program.mjs');

sayOnStandardError();
heedSignals();
if (process.env.npm_lifecycle_event) followParent();
// Who reads only the beginning (`galley … | head`) has seen enough.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
try {
  await install();
  const bundle = await commandBundle();
  leaveSignals();
  // As `npm start` has it: a folder of data is meant from the checkout, files are meant from where one is.
  process.env.GALLEY_DATA = resolve(root, process.env.GALLEY_DATA?.trim() || 'data');
  const { galley } = await import(pathToFileURL(bundle).href);
  process.exitCode = await galley(process.argv.slice(2));
} catch (problem) {
  if (!(problem instanceof Halt)) throw problem;
  if (problem.message) console.error(problem.message);
  process.exit(problem.exitCode);
}
