import { buildDemoIfNeeded, buildIfNeeded } from './build.mjs';
import { install } from './install.mjs';
import { Halt, runTool } from './program.mjs';

const barePage = ['build', '-c', 'e2e/bench/vite.config.ts'];
const files = {
  browser: 'keystroke.bench.ts',
  big: 'big.bench.ts',
  commands: 'command.bench.ts',
  soak: 'soak.bench.ts',
  server: 'log.bench.ts',
  demo: 'demo.bench.ts',
  desk: 'desk.bench.ts',
  history: 'history.bench.ts',
  checks: 'checks.bench.ts',
  outputs: 'outputs.bench.ts',
  import: 'import.bench.ts',
  journal: 'journal.bench.ts',
  shell: 'shell.bench.ts',
};

/** `npm run bench` measures all, `npm run bench -- server` one of them. */
export async function bench(args) {
  const names = args.length > 0 ? args : Object.keys(files);
  const unknown = names.filter((name) => !Object.hasOwn(files, name));
  if (unknown.length > 0)
    throw new Halt(`There is no bench named ${unknown.join(', ')}: ${Object.keys(files).join(', ')}.`);
  await install();
  await buildIfNeeded();
  if (names.includes('demo')) await buildDemoIfNeeded();
  await runTool('vite', barePage, { show: false });
  const chosen = names.map((name) => files[name]);
  const { ok } = await runTool('@playwright/test', ['test', '-c', 'e2e/bench/playwright.config.ts', ...chosen], {
    show: true,
  });
  if (!ok) throw new Halt('The bench failed.');
}
