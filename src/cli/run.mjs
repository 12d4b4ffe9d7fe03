// The one entry of the npm scripts. It runs before anything is installed and on any Node,
// so it imports nothing else until it knows that this Node is new enough.
import { refuseOldNode } from './node.mjs';

const files = {
  start: 'start',
  dev: 'dev',
  build: 'build',
  demo: 'demo',
  check: 'check',
  test: 'test',
  bench: 'bench',
  faults: 'faults',
  interchange: 'interchange',
};

const [verb = '', ...args] = process.argv.slice(2);
refuseOldNode();
if (!Object.hasOwn(files, verb)) {
  console.error(`Which of these? npm run ${Object.keys(files).join(' | ')}`);
  process.exit(1);
}

const { followParent, Halt, heedSignals, root } = await import('./program.mjs');
process.chdir(root);
heedSignals();
if (process.env.npm_lifecycle_event) followParent();
try {
  const verbs = await import(`./${files[verb]}.mjs`);
  await verbs[verb](args);
} catch (problem) {
  if (!(problem instanceof Halt)) throw problem;
  if (problem.message) console.error(problem.message);
  process.exit(problem.exitCode);
}
