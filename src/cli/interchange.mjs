import { install } from './install.mjs';

/** `npm run interchange`: how much of what comes in arrives, over the corpora, as a table. */
export async function interchange() {
  await install();
  const { createServer } = await import('vite');
  const vite = await createServer({
    appType: 'custom',
    logLevel: 'error',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false },
  });
  try {
    const { interchangeReport } = await vite.ssrLoadModule('/src/testing/interchange/interchange.ts');
    process.stdout.write(`${await interchangeReport()}\n`);
  } finally {
    await vite.close();
  }
}
