import { install } from './install.mjs';
import { Halt } from './program.mjs';

/** How many times the corpora are damaged where nobody says, and from which seed. */
const usual = { mutations: 20_000, seed: 1 };

/**
 * `npm run interchange`: how much of what comes in arrives, over the corpora, as a table. `-- --mutations [N] [--seed S]` damages
 * their files and reads what is left; `-- --hostile` sends the server what is meant to hurt it, measures, and fails where a goal is missed.
 */
export async function interchange(args = []) {
  const number = (name) => {
    const at = args.indexOf(`--${name}`);
    if (at < 0) return null;
    const given = args[at + 1];
    if (given === undefined || given.startsWith('--')) return usual[name];
    if (!/^\d+$/.test(given)) throw new Halt(`--${name} is a whole number, not ${given}.`);
    return Number(given);
  };
  const [mutations, seed] = [number('mutations'), number('seed')];
  await install();
  if (args.includes('--hostile')) await (await import('./build.mjs')).buildIfNeeded();
  const { createServer } = await import('vite');
  const vite = await createServer({
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false },
  });
  const load = (name) => vite.ssrLoadModule(`/src/testing/interchange/${name}.ts`);
  try {
    if (mutations !== null) {
      const { mutationsReport } = await load('mutations');
      process.stdout.write(`${await mutationsReport(mutations, seed ?? usual.seed)}\n`);
    } else if (args.includes('--hostile')) {
      const { hostileReport } = await load('hostile');
      const { report, kept } = await hostileReport();
      process.stdout.write(`${report}\n`);
      if (!kept) process.exitCode = 1;
    } else {
      const { interchangeReport } = await load('interchange');
      process.stdout.write(`${await interchangeReport()}\n`);
    }
  } finally {
    await vite.close();
  }
}
