import { expect, test } from 'vitest';
import { memoryLocks } from '#testing/memoryLocks.ts';
import { claim, claimWhenFree } from './claim.ts';

test('a session is one tab’s at a time, and the next one’s when that has died', async () => {
  const tabLocks = memoryLocks();
  const [one, other] = [tabLocks(), tabLocks()];
  expect(await claim(one.manager, 'client01')).not.toBeNull();
  expect(await claim(other.manager, 'client01')).toBeNull();
  const waiting = claimWhenFree(other.manager, 'client01', new AbortController().signal);
  one.kill();
  const held = await waiting;
  expect(held).not.toBeNull();
  held?.release();
});

test('nobody waits longer than wanted', async () => {
  const tabLocks = memoryLocks();
  await claim(tabLocks().manager, 'client02');
  const patience = new AbortController();
  const waiting = claimWhenFree(tabLocks().manager, 'client02', patience.signal);
  patience.abort();
  expect(await waiting).toBeNull();
});
