import { MutationObserver, onlineManager } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { Problem } from '#api/problem.ts';
import { createQueryClient } from './createQueryClient.ts';

afterEach(() => {
  onlineManager.setOnline(true);
  vi.useRealTimers();
});

const unreachable = () => Promise.reject(new Problem('unavailable'));

test('a browser that says it is offline asks all the same, and is told what came of it', async () => {
  vi.useFakeTimers();
  onlineManager.setOnline(false);
  const queries = createQueryClient();
  const asked = queries.fetchQuery({ queryKey: ['history'], queryFn: unreachable });
  const told = expect(asked).rejects.toMatchObject({ code: 'unavailable' });
  await vi.advanceTimersByTimeAsync(10_000);
  await told;
});

test('what was to be changed without a connection is refused, and not done when nobody waits for it any more', async () => {
  onlineManager.setOnline(false);
  const mutationFn = vi.fn(unreachable);
  const change = new MutationObserver(createQueryClient(), { mutationFn });
  await expect(change.mutate()).rejects.toMatchObject({ code: 'unavailable' });
  onlineManager.setOnline(true);
  expect(mutationFn).toHaveBeenCalledTimes(1);
});
