import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import * as shapes from 'zod/mini';

const server = `http://127.0.0.1:${process.env.GALLEY_PORT ?? 4100}`;

/** What Galley says of itself, in every build. */
export const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** One config, two builds: `vite build` writes the browser's files, `vite build --ssr` the server bundle. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    react(),
    shellFiles(),
    ...(isSsrBuild ? [] : [withoutExamples(), withoutShapes(), withoutSummaries(), packedFiles()]),
  ],
  // React has it itself by now: what stands in for it in older ones is left out.
  resolve: {
    alias: {
      'use-sync-external-store/shim/index.js': 'use-sync-external-store',
      'use-sync-external-store/shim/with-selector.js': 'use-sync-external-store/with-selector.js',
      'use-sync-external-store/shim/with-selector': 'use-sync-external-store/with-selector.js',
    },
  },
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
        rolldownOptions: {
          input: { main: 'src/server/node/main.ts', readingThread: 'src/server/node/readingThread.ts' },
        },
      }
    : {
        outDir: 'dist/client',
        manifest: true,
        target: 'es2023',
        // Browsers that know ES2023 fetch ahead by themselves.
        modulePreload: { polyfill: false },
        rolldownOptions: {
          input: { app: 'index.html', page: 'src/page/page.css' },
          // One file for what every screen needs, one for the article's, one for what desk and article share: fifty small
          // ones pack a tenth worse, and are fetched a few at a time.
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              // The reader's page has its styles in a file of its own.
              groups: [{ name: 'app', tags: ['$initial'], test: /^(?!.*\/page\/page\.css)/ }, { name: screensOf }],
            },
          },
        },
      },
  server: {
    port: 4101,
    strictPort: true,
    // The server sees the page's own Origin, as it does when it serves the page itself: no changeOrigin.
    proxy: { '/api': { target: server, ws: true }, '/media': server, '/read': server },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    // Loading the modules anew for each file took four fifths of the time; what a test changes it puts back.
    isolate: false,
    // By default one core is left free, of two the half.
    maxWorkers: '100%',
  },
}));

interface Graph {
  getModuleInfo(id: string): { importedIds: string[] } | null;
}

/** What the queries' library offers in one file with the rest, and only parts that are fetched later take. */
const otherQueries =
  /\/@tanstack\/(?:query-core|react-query)\/.*\/(?:(?:mutation|infiniteQuery|queries)Observer|use(?:Mutation|InfiniteQuery|Queries)|infiniteQueryOptions)\.js$/;

/** The file of a module that the article's screen is made of, `null` for others. */
function screensOf(module: string, graph: Graph): string | null {
  if (!neededBy('ArticlePage', graph).has(module) || otherQueries.test(module)) return null;
  return neededBy('DeskPage', graph).has(module) ? 'screens' : 'article';
}

const needed = new WeakMap<Graph, Map<string, ReadonlySet<string>>>();

/** All that a screen imports, so that it is fetched before the screen shows. */
function neededBy(screen: string, graph: Graph): ReadonlySet<string> {
  const known = needed.get(graph) ?? new Map<string, ReadonlySet<string>>();
  needed.set(graph, known);
  const before = known.get(screen);
  if (before) return before;
  const found = new Set([fileURLToPath(new URL(`src/client/app/${screen}.tsx`, import.meta.url))]);
  // A set's loop comes to what is added on the way.
  for (const id of found) for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  known.set(screen, found);
  return found;
}

/** The examples of the blocks are for tests; a browser need not fetch them. */
function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    apply: 'build',
    load: { filter: { id: /\.examples\.ts$/ }, handler: () => 'export const examples = {};' },
  };
}

/**
 * The shapes of requests and answers are declared once, and only the server holds anybody to them: in the browser's build
 * each is the same value that stands for any shape, and the library that makes them is left out.
 */
function withoutShapes(): Plugin {
  return {
    name: 'without-shapes',
    apply: 'build',
    enforce: 'pre',
    resolveId: { filter: { id: /^zod\/mini$/ }, handler: () => '\0shapes' },
    load: {
      filter: { id: /^\0shapes$/ },
      handler: () =>
        `const get = (_, name) => { if (/parse/i.test(String(name))) throw new Error('Only the server reads shapes.'); return shape; };\nconst shape = new Proxy(() => shape, { get });\nexport { ${Object.keys(shapes).map((name) => `shape as ${name}`)} };`,
    },
  };
}

/** What the description of the interface says of each request is the server's alone. */
function withoutSummaries(): Plugin {
  return {
    name: 'without-summaries',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/api\/\w+\.ts$/ },
      handler: (code) => code.replace(/^ {2}summary:\s+'(?:[^'\\]|\\.)*',$/gm, ''),
    },
  };
}

/** Alphabets that few read here are kept when they were wanted once; the rest of what Galley is made of, from the start. */
const shell = /^assets\/(?:.*\.(?:js|css)|.*-latin-[\w-]*\.woff2)$/;

/** Small ones are most of them, and come in one: in bytes. */
const small = 16_384;

/** Writes in front of the worker that keeps them which files were built, and puts the small ones into one. */
function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle['shell.js'];
        if (!worker) return;
        const built = Object.values(bundle)
          .filter(({ fileName }) => shell.test(fileName))
          .sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
        const together: Record<string, string> = {};
        const alone: string[] = [];
        for (const file of built) {
          const path = `/${file.fileName}`;
          const content = file.type === 'asset' ? file.source : file.code;
          if (typeof content === 'string' && content.length <= small) together[path] = content;
          else alone.push(path);
        }
        const reference = this.emitFile({ type: 'asset', name: 'shell.json', source: JSON.stringify(together) });
        const files = [...alone, ...readdirSync('public').map((file) => `/${file}`)];
        const smallFiles = `/${this.getFileName(reference)}`;
        const print = createHash('sha256')
          .update([...files, smallFiles].join('\n'))
          .digest('hex')
          .slice(0, 12);
        const list = `self.shell=${JSON.stringify({ version: print, files, smallFiles })};\n`;
        if (worker.type === 'asset') worker.source = list + String(worker.source);
        else worker.code = list + worker.code;
      },
    },
  };
}

/** Packs the files once for all who fetch them, as small as Brotli can: a server that had just started took seconds of a core for it. */
function packedFiles(): Plugin {
  return {
    name: 'packed-files',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.keys(bundle).filter((file) => /^assets\/.*\.(?:js|css|json)$/.test(file));
      const packFile = async (file: string) =>
        writeFile(join(dir, `${file}.br`), await promisify(brotliCompress)(readFileSync(join(dir, file))));
      await Promise.all(files.map(packFile));
    },
  };
}
