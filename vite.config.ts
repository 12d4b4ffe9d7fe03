import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = `http://127.0.0.1:${process.env.GALLEY_PORT ?? 4100}`;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** One config, two builds: `vite build` writes the browser's files, `vite build --ssr` the server bundle. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react(), shellFiles()],
  define: { 'import.meta.env.GALLEY_VERSION': JSON.stringify(version) },
  worker: {
    rolldownOptions: {
      output: {
        // It rules the folder it lies in, and is known by its name.
        entryFileNames: ({ name }) => (name === 'shell.worker' ? 'shell.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        copyPublicDir: false,
        target: 'node20',
        rolldownOptions: { input: { main: 'src/server/node/main.ts' } },
      }
    : {
        outDir: 'dist/client',
        manifest: true,
        target: 'es2023',
        rolldownOptions: { input: { app: 'index.html', page: 'src/page/page.css' } },
      },
  server: {
    port: 4101,
    strictPort: true,
    // The server sees the page's own Origin, as it does when it serves the page itself: no changeOrigin.
    proxy: { '/api': { target: server, ws: true }, '/media': server, '/read': server },
  },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 },
}));

/** Alphabets that few read here are kept when they were wanted once; the rest of what Galley is made of, from the start. */
const shell = /^assets\/(?:.*\.(?:js|css)|.*-latin-[\w-]*\.woff2)$/;

/** Writes the list of built files in front of the worker that keeps them. */
function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['shell.js'];
        if (!worker) return;
        const built = Object.keys(bundle).filter((file) => shell.test(file));
        const files = [...built.sort(), ...readdirSync('public')].map((file) => `/${file}`);
        const print = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
        const list = `self.shell=${JSON.stringify({ version: print, files })};\n`;
        if (worker.type === 'asset') worker.source = list + String(worker.source);
        else worker.code = list + worker.code;
      },
    },
  };
}
