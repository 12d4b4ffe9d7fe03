import { join } from 'node:path';
import { buildDemoIfNeeded, buildIfNeeded } from './build.mjs';
import { checkAll, gate } from './check.mjs';
import { chromiumAdvice, hasChromium } from './chromium.mjs';
import { install } from './install.mjs';
import { Halt, interruption, root, run, runTool } from './program.mjs';
import { countJourneys } from './results.mjs';

/** Everything, straight after a clone. The last line is `N passed, N failed`, always. */
export async function test() {
  let passed = 0;
  let failed = 0;
  const add = (tally) => {
    passed += tally.passed;
    failed += tally.failed;
  };
  try {
    await install();
    add(await checkAll({ showTests: true }));
    if (!(await hasChromium())) throw new Halt(chromiumAdvice);
    await buildIfNeeded();
    add(await journeys('journeys', 'e2e/playwright.config.ts'));
    await buildDemoIfNeeded();
    add(await journeys('demo', 'e2e/demo.config.ts'));
    add(await faults());
  } catch (problem) {
    if (interruption.signal.aborted) throw problem;
    console.error(problem instanceof Halt ? problem.message : problem);
    failed += 1;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

async function journeys(name, config) {
  const result = await gate(name, () => runTool('@playwright/test', ['test', '-c', config], { show: true }));
  if (result.output) console.log(result.output);
  return countJourneys(name, result.ok);
}

/** In a process of its own: what a fault leaves open ends with it. */
async function faults() {
  const result = await gate('faults', () => run(process.execPath, [join(root, 'src/cli/run.mjs'), 'faults', '--gate']));
  console.log(result.output);
  const [, passed = 0, failed = 1] = /(\d+) passed, (\d+) failed\s*$/.exec(result.output ?? '') ?? [];
  return { passed: Number(passed), failed: Number(failed) };
}
