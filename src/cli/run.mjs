// The one entry of the npm scripts. It runs before anything is installed and on any Node,
// so it imports nothing until it knows that this Node is new enough.
const files = {
  start: 'start',
  dev: 'dev',
  build: 'build',
  demo: 'demo',
  check: 'check',
  test: 'test',
  bench: 'bench',
};

const [verb = '', ...args] = process.argv.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
// 20.19 and 22.12 are the first of their lines that can require() a module, which Vite needs; 21 never could.
const newEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;

if (!newEnough) {
  console.error(`Galley needs Node 20.19 or newer, best 22.12 or newer; this is ${process.version}. See nodejs.org.`);
  process.exit(1);
}
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
