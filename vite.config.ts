import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env.GALLEY_PORT ?? 4100}`;

/** One config, two builds: `vite build` writes the browser's files, `vite build --ssr` the server bundle. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
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
