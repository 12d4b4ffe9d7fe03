import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../src/cli/chromium.mjs';

const executablePath = chromiumPath();

// Chromium refuses its sandbox to root, as in most containers; the rest keeps it from calling home during a test.
const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;

export default defineConfig({
  testDir: './journeys',
  // It needs the built demo: demo.config.ts.
  testIgnore: 'demo.spec.ts',
  outputDir: '../test-results/journeys',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // Long journeys take a minute where two share two slow cores.
  timeout: 300_000,
  // A limit for what never comes; what is promised in a time says so itself.
  expect: { timeout: 30_000 },
  // A journey that passes the second time has found something: it is named as flaky, and mended. It stops nobody's merge.
  retries: process.env.CI ? 1 : 0,
  reporter: [['list'], ['json', { outputFile: '../test-results/journeys.json' }]],
  use: {
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    // A recorded journey takes a third longer, and may fail for it: `--trace on` where one wants to look.
    trace: 'off',
    launchOptions: { args, ...(executablePath ? { executablePath } : {}) },
  },
});
