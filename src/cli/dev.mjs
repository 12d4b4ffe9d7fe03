import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { install } from './install.mjs';
import { interruption, root } from './program.mjs';

/** Vite serves the client with hot reload; the server is bundled again after each change and restarted. */
export async function dev() {
  await install();
  const vite = await import('vite');
  const pages = await vite.createServer({ root });
  await pages.listen();
  pages.printUrls();

  const server = restartable({
    GALLEY_DEV: '1',
    GALLEY_URL: process.env.GALLEY_URL ?? `http://localhost:${pages.config.server.port}`,
  });
  // A folder of its own: `npm start` must not take a bundle of half-typed sources for its own.
  const bundles = await vite.build({
    root,
    logLevel: 'warn',
    build: { ssr: true, outDir: 'dist/dev', sourcemap: true, watch: {} },
  });
  bundles.on('event', (event) => {
    if (event.code === 'BUNDLE_END') server.restart();
  });

  await once(interruption.signal, 'abort');
  await Promise.all([bundles.close(), pages.close(), server.stop()]);
  process.exit(0);
}

function restartable(env) {
  let child = null;
  let turn = Promise.resolve();

  const launch = () => {
    if (interruption.signal.aborted) return;
    const started = spawn(process.execPath, ['--enable-source-maps', join(root, 'dist/dev/main.js')], {
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    child = started;
    started.on('exit', (code) => {
      if (child !== started) return;
      child = null;
      console.log(`The server stopped (${code ?? 'killed'}); it starts again after the next change.`);
    });
  };

  // The old one has to be gone first: it holds the port and the lock of the database.
  const stop = async () => {
    const leaving = child;
    if (!leaving) return;
    child = null;
    const impatience = setTimeout(() => leaving.kill('SIGKILL'), 5000);
    leaving.kill('SIGTERM');
    await once(leaving, 'exit');
    clearTimeout(impatience);
  };

  return {
    restart() {
      turn = turn.then(stop).then(launch);
    },
    stop() {
      turn = turn.then(stop);
      return turn;
    },
  };
}
