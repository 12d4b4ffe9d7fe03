import { defineConfig } from 'vite';

/** The page that Galley is measured against. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: '../../dist/bench',
    emptyOutDir: true,
    target: 'es2023',
    rolldownOptions: { input: 'e2e/bench/bare.html' },
  },
});
