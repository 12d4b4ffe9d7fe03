import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { version } from './vite.config.ts';

/** The demo: a static site with the server in it. `--base /somewhere/` for one that is not at the root of its origin. */
export default defineConfig({
  plugins: [react(), demoSite()],
  define: { 'import.meta.env.GALLEY_VERSION': JSON.stringify(version) },
  build: { outDir: 'dist/demo', target: 'es2023', rolldownOptions: { input: 'index.html' } },
  // Its build for browsers asks a page what a character is called, and the newsroom's worker has none.
  resolve: {
    alias: {
      'decode-named-character-reference': fileURLToPath(
        new URL('node_modules/decode-named-character-reference/index.js', import.meta.url),
      ),
    },
  },
  // Its own fetch of `sqlite3.wasm` is found by the bundler only where it is not bundled beforehand.
  optimizeDeps: { exclude: ['@sqlite.org/sqlite-wasm'] },
  worker: {
    format: 'es',
    rolldownOptions: {
      output: {
        // A service worker rules the folder it lies in, and is known by its name.
        entryFileNames: ({ name }) => (name === 'serviceWorker' ? 'serviceWorker.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
});

/** What a page may do without a server that could say so in a header. */
const policy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/** Pages and the service worker are always asked for anew; scripts that are never run and alphabets that few read are fetched when they are wanted. */
const notKept =
  /\.(?:html|map)$|^serviceWorker\.js$|\/sqlite3-(?:worker1|opfs)|(?:vietnamese|greek|cyrillic)[\w-]*\.woff2$/;

/** Several demos may share a host, and somebody who has one may have Galley as well: browsers tell apps apart by their id. */
function manifestAt(base: string): string {
  const app = JSON.parse(readFileSync('public/app.webmanifest', 'utf8')) as object;
  return JSON.stringify({ ...app, name: 'Galley demo', short_name: 'Galley demo', id: base });
}

/** The app's page with the demo's beginning, the same page for addresses that a static host does not know, and the list of all files. */
function demoSite(): Plugin {
  let base = '/';
  return {
    name: 'demo-site',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => ({
        html: html.replace('/src/client/main.tsx', '/src/demo/main.tsx'),
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
            injectTo: 'head-prepend',
          },
        ],
      }),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') return;
        this.emitFile({ type: 'asset', fileName: '404.html', source: page.source });
        this.emitFile({ type: 'asset', fileName: 'app.webmanifest', source: manifestAt(base) });
        const files = Object.keys(bundle).filter((file) => !notKept.test(file));
        this.emitFile({ type: 'asset', fileName: 'files.json', source: JSON.stringify(files) });
      },
    },
  };
}
