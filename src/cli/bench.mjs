import { buildIfNeeded } from './build.mjs';
import { install } from './install.mjs';
import { Halt, run, runTool } from './program.mjs';

const halves = {
  browser: () => runTool('@playwright/test', ['test', '-c', 'e2e/bench/playwright.config.ts'], { show: true }),
  server: () => run(process.execPath, ['dist/server/benchLog.js'], { show: true }),
};

/** `npm run bench` measures both halves, `npm run bench -- server` one of them. */
export async function bench(args) {
  const names = args.length > 0 ? args : Object.keys(halves);
  const unknown = names.filter((name) => !Object.hasOwn(halves, name));
  if (unknown.length > 0) throw new Halt(`There is no bench named ${unknown.join(', ')}: browser, server.`);
  await install();
  await buildIfNeeded();
  const failed = [];
  for (const name of names) {
    if (!(await halves[name]()).ok) failed.push(name);
  }
  if (failed.length > 0) throw new Halt(`The bench failed: ${failed.join(', ')}.`);
}
