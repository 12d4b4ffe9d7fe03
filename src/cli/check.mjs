import { install } from './install.mjs';
import { withPostgres } from './postgres.mjs';
import { Halt, interruption, runTool, since } from './program.mjs';
import { countVitest, forgetResults, vitestFile } from './results.mjs';

const quickGates = [
  { name: 'format, lint', tool: '@biomejs/biome', args: ['ci', '--colors=off', '.'] },
  { name: 'types', tool: 'typescript', args: ['--noEmit'] },
  { name: 'unused', tool: 'knip', args: [] },
];
const vitestArgs = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`];

/** The fast gate. `--no-postgres` runs the server tests on SQLite only. */
export async function check(args) {
  const { failed } = await checkAll({ postgres: !args.includes('--no-postgres') });
  if (failed > 0) throw new Halt('The check failed.');
}

/** Runs every gate, whatever the others say. A gate that is not tests counts as one failure, or as nothing. */
export async function checkAll({ postgres = true, showTests = false } = {}) {
  await install();
  forgetResults();
  // Two cores: three short programs together, then the tests with the machine to themselves.
  const quick = await Promise.all(quickGates.map(({ name, tool, args }) => gate(name, () => runTool(tool, args))));
  const tests = await gate('tests', () =>
    withPostgres((env) => runTool('vitest', vitestArgs, { env, show: showTests }), { wanted: postgres }),
  );
  for (const { name, ok, output } of [...quick, tests]) {
    if (!ok && output) console.log(`\n── ${name} ──\n${output.trim()}`);
  }
  const counted = countVitest(tests.ok);
  return { passed: counted.passed, failed: counted.failed + quick.filter(({ ok }) => !ok).length };
}

/** One line per gate, and what it printed. A gate that throws has failed; only an interruption goes further. */
export async function gate(name, work) {
  const start = performance.now();
  let result;
  try {
    result = await work();
  } catch (problem) {
    if (interruption.signal.aborted) throw problem;
    result = { ok: false, output: problem instanceof Halt ? problem.message : String(problem.stack ?? problem) };
  }
  console.log(`${result.ok ? '✓' : '✗'} ${name.padEnd(14)}${since(start).padStart(8)}`);
  return { name, ...result };
}
