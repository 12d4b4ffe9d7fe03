import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfNeeded } from './build.mjs';
import { chromiumPath } from './chromium.mjs';
import { install } from './install.mjs';
import { canStartCluster, startCluster } from './postgres.mjs';
import { Halt, interruption, root, runTool } from './program.mjs';

const resultsFile = join(root, 'test-results/faults.json');

/**
 * `npm run faults` runs every case at a size for CI, `npm run faults -- R5 R6` some of them; `--full` at the sizes of the
 * promises, going on where an earlier full run ended (`--again` from the beginning); `--seed N` shows a failure again;
 * `--gate` is the short run that every change passes, without PostgreSQL's programs those of its cases that stop it are
 * left out; `--table` prints what the last runs of each case came to, as it stands in docs/reliability.md.
 */
export async function faults(args) {
  const { full, again, gate, table, seed, names } = optionsOf(args);
  if (table) return console.log(tableOf(Object.values(readResults())));
  // A case cannot be ended in its middle: what it has started ends with the process.
  interruption.signal.addEventListener('abort', () => process.exit(interruption.signal.reason.exitCode));
  await install();
  await buildIfNeeded();
  const { passed, failed } = await withCases(async ({ caseNames, runCase }) => {
    const size = full ? 'full' : 'ci';
    const hasPostgres = !gate || canStartCluster();
    if (!hasPostgres) console.log('No PostgreSQL to stop: the cases that do so are left out.');
    const known = caseNames(gate ? 'gate' : size, hasPostgres);
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length > 0) throw new Halt(`There is no case named ${unknown.join(', ')}: ${known.join(', ')}.`);
    console.log(`Seed ${seed}; --seed ${seed} shows it again.`);
    return runAll(names.length > 0 ? names : known, size, seed, runCase, full && !again && names.length === 0);
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}

/** Bundles the cases for as long as they are used. */
async function withCases(use) {
  const folder = join(root, 'dist/faults');
  const entry = 'src/testing/faultCases/run.ts';
  const built = await runTool('vite', ['build', '--logLevel', 'warn', '--ssr', entry, '--outDir', folder]);
  if (!built.ok) throw new Halt(`${built.output}\nThe build failed.`);
  try {
    return await use(await import(pathToFileURL(join(folder, 'run.js')).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(names, size, seed, runCase, goesOn) {
  const results = readResults();
  let failed = 0;
  for (const name of names) {
    interruption.signal.throwIfAborted();
    const before = results[`${name} ${size}`];
    const done = goesOn && before?.outcome.failures.length === 0;
    const around = { root, chromium: chromiumPath(), startCluster: clusterOrHalt };
    const line = done ? before : await runCase(name, size, seed, around);
    results[`${name} ${size}`] = line;
    mkdirSync(join(root, 'test-results'), { recursive: true });
    writeFileSync(resultsFile, JSON.stringify(results, null, 2));
    console.log(`${textOf(line)}${done ? `  (of ${line.at})` : ''}`);
    for (const failure of line.outcome.failures) console.log(`    ${failure}`);
    if (line.outcome.failures.length > 0) failed += 1;
  }
  return { passed: names.length - failed, failed };
}

async function clusterOrHalt(wanted) {
  const cluster = await startCluster(wanted);
  if (cluster.missing) throw new Error(`PostgreSQL is needed here: ${cluster.missing}`);
  process.once('exit', cluster.stop);
  return cluster;
}

function readResults() {
  return existsSync(resultsFile) ? JSON.parse(readFileSync(resultsFile, 'utf8')) : {};
}

function textOf({ name, aspect, seconds, outcome }) {
  const { load, faults: injected, typed, lost, doubled, p95, figures, failures } = outcome;
  const measured = Object.entries(figures).map(([what, value]) => `${what} ${value}`);
  return [
    `${failures.length === 0 ? '✓' : '✗'} ${name.padEnd(12)} ${aspect}`,
    load,
    `faults: ${injected}`,
    `${typed} typed, ${lost} lost, ${doubled} doubled`,
    ...(p95 === null ? [] : [`p95 ${p95} ms`]),
    ...measured,
    `${seconds} s`,
  ].join(' · ');
}

function tableOf(lines) {
  const rows = lines.map(({ name, aspect, size, seconds, at, outcome }) => {
    const { load, faults: injected, typed, lost, doubled, p95, figures, failures } = outcome;
    const measured = Object.entries(figures).map(([what, value]) => `${what} ${value}`);
    const verdict = failures.length === 0 ? 'passed' : 'failed';
    return [
      name,
      aspect,
      size,
      load,
      injected,
      typed,
      lost,
      doubled,
      p95 ?? '',
      measured.join(', '),
      `${seconds} s`,
      verdict,
      at,
    ];
  });
  const head = [
    'case',
    'aspect',
    'size',
    'load',
    'faults injected',
    'typed',
    'lost',
    'doubled',
    'p95 ms',
    'measured',
    'took',
    'verdict',
    'date',
  ];
  const number = (row) => Number(/^R(\d+)/.exec(row[0])?.[1] ?? 99);
  rows.sort((one, other) => number(one) - number(other) || (one[0] < other[0] ? -1 : 1));
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function optionsOf(args) {
  const options = { full: false, again: false, gate: false, table: false, seed: 1, names: [] };
  for (let index = 0; index < args.length; index += 1) {
    const value = args[index];
    if (value === '--full') options.full = true;
    else if (value === '--again') options.again = true;
    else if (value === '--gate') options.gate = true;
    else if (value === '--table') options.table = true;
    else if (value === '--seed' && /^\d+$/.test(args[index + 1] ?? '')) options.seed = Number(args[++index]);
    else if (value.startsWith('-'))
      throw new Halt(`Not understood: ${value}. Use --full, --again, --gate, --seed N, --table, or names of cases.`);
    else options.names.push(value);
  }
  return options;
}
