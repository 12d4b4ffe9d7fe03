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
  reporter: 'line',
});
