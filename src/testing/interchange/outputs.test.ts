import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lossTable, measureOutputs } from './outputs.ts';

test('every export of every block, of the samples and of generated articles is valid by other people’s validators', {
  timeout: 120_000,
}, async () => {
  for (const [{ name }, { files, accepted }] of await measureOutputs(20)) expect(accepted, name).toBe(files);
});

test('the documentation says what each format loses, as the formats say it', () => {
  const page = readFileSync(new URL('../../../docs/interchange.md', import.meta.url), 'utf8');
  expect(page).toContain(lossTable());
});
