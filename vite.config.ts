import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** One config, two builds: `vite build` writes the browser's files, `vite build --ssr` the server bundle. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: isSsrBuild
    ? {
        ssr: true,
        outDir: 'dist/server',
        target: 'node20',
        rolldownOptions: { input: { main: 'src/server/node/main.ts' } },
      }
    : {
        outDir: 'dist/client',
        manifest: true,
        target: 'es2023',
        rolldownOptions: { input: { app: 'index.html', page: 'src/page/page.css' } },
      },
  server: { port: 4101, strictPort: true },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node', testTimeout: 30_000 },
}));
