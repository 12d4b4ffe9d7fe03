import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './program.mjs';

export const vitestFile = join(root, 'test-results/vitest.json');
/** e2e/playwright.config.ts and e2e/demo.config.ts write them. */
const journeysFiles = {
  journeys: join(root, 'test-results/journeys.json'),
  demo: join(root, 'test-results/demo.json'),
};

/** Counts of an earlier run must not be taken for this one's. */
export function forgetResults() {
  mkdirSync(join(root, 'test-results'), { recursive: true });
  for (const file of [vitestFile, ...Object.values(journeysFiles)]) rmSync(file, { force: true });
}

/** A run that failed without a failed test crashed, and that counts as one failure. */
export function countVitest(ok) {
  const report = read(vitestFile);
  const unloadable = report.testResults?.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return tally(ok, report.numPassedTests, (report.numFailedTests ?? 0) + (unloadable?.length ?? 0));
}

/** `name` is one of the journeys' two homes. */
export function countJourneys(name, ok) {
  const { stats = {} } = read(journeysFiles[name]);
  return tally(ok, (stats.expected ?? 0) + (stats.flaky ?? 0), stats.unexpected);
}

function tally(ok, passed = 0, failed = 0) {
  return { passed, failed: !ok && failed === 0 ? 1 : failed };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}
