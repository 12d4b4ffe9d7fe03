import { defineConfig } from '@playwright/test';
import journeys from './playwright.config.ts';

/** The journeys that make sense without a server, against the built demo: the same files, and its own. */
export default defineConfig<object, { demo: boolean }>({
  ...journeys,
  testIgnore: [],
  testMatch: [
    'demo.spec.ts',
    'write-the-seed-article.spec.ts',
    'desk-search.spec.ts',
    'pictures-by-paste-and-drop.spec.ts',
    'word-holds-the-framed-picture.spec.ts',
    'phone.spec.ts',
    'keyboard-only.spec.ts',
  ],
  outputDir: '../test-results/demo',
  reporter: [['list'], ['json', { outputFile: '../test-results/demo.json' }]],
  use: { ...journeys.use, demo: true },
});
