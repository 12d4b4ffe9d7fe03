import { Halt, root } from './program.mjs';

/** Serves the built demo on this machine; any free port with `0`. Pages that are no files are the app's, as a service worker would have it. */
export async function demoSite(port, base = '/') {
  const { preview } = await import('vite');
  const server = await preview({
    root,
    base,
    configFile: false,
    logLevel: 'error',
    build: { outDir: 'dist/demo' },
    preview: { host: '127.0.0.1', port, strictPort: true },
  }).catch((error) => {
    if (!/already in use/.test(error.message)) throw error;
    throw new Halt(`Port ${port} is taken: another demo may be running. Name another one with --port.`);
  });
  const { port: taken } = server.httpServer.address();
  return { address: `http://127.0.0.1:${taken}${base}`, close: () => server.close() };
}
