import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rollingBackups } from './rolling.ts';

const errors: string[] = [];
const log = { info: () => {}, warn: () => {}, error: (_: object, message: string) => void errors.push(message) };

beforeEach(() => {
  vi.useFakeTimers();
  errors.length = 0;
});
afterEach(() => void vi.useRealTimers());

test('one comes after the other, also after one that failed', async () => {
  const runs: { finish: () => void; fail: (error: Error) => void }[] = [];
  const rolling = rollingBackups(
    () => ({
      done: new Promise((finish, fail) => void runs.push({ finish, fail })),
      stop: async () => {},
    }),
    log,
    100,
  );
  await vi.advanceTimersByTimeAsync(99);
  expect(runs).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(runs).toHaveLength(1);
  // The wait begins when it is done.
  await vi.advanceTimersByTimeAsync(500);
  expect(runs).toHaveLength(1);
  runs[0]?.fail(new Error('the disk is full'));
  await vi.advanceTimersByTimeAsync(100);
  expect(runs).toHaveLength(2);
  expect(errors).toEqual(['the newsroom could not be backed up']);
  runs[1]?.finish();
  await rolling.close();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runs).toHaveLength(2);
});

test('one that is under way is given up when the server leaves', async () => {
  let stopped = false;
  const rolling = rollingBackups(
    () => ({
      done: new Promise(() => {}),
      stop: async () => {
        stopped = true;
      },
    }),
    log,
    100,
  );
  await vi.advanceTimersByTimeAsync(100);
  await rolling.close();
  expect(stopped).toBe(true);
});
