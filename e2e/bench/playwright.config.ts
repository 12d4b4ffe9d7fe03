import { defineConfig } from '@playwright/test';
import journeys from '../playwright.config.ts';

/** The bench: production build, one page at a time, figures printed and never asserted. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: '*.bench.ts',
  outputDir: '../../test-results/bench',
  workers: 1,
  timeout: 600_000,
  // A trace copies the whole page after each step: its cost would be measured, not the editor's.
  // So would the browser's fetching of the app for when there is no connection.
  use: { ...journeys.use, trace: 'off', serviceWorkers: 'block' },
  reporter: 'line',
});
