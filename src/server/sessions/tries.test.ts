import { expect, test } from 'vitest';
import { createTries } from './tries.ts';

test('so many tries at once, then one more each time', () => {
  let now = 1_000_000;
  const tries = createTries({ most: 3, refill: 60_000 }, () => now);
  for (let n = 0; n < 3; n += 1) tries.take('a');
  expect(() => tries.take('a')).toThrow('tooManyTries');
  expect(() => tries.take('b')).not.toThrow();
  now += 60_000;
  tries.take('a');
  expect(() => tries.take('a')).toThrow('tooManyTries');
});

test('a try that was no guess does not count', () => {
  const tries = createTries({ most: 1, refill: 60_000 }, () => 0);
  for (let n = 0; n < 5; n += 1) {
    tries.take('a');
    tries.giveBack('a');
  }
  tries.take('a');
  expect(() => tries.take('a')).toThrow('tooManyTries');
});

test('keys whose tries are restored are forgotten', () => {
  let now = 0;
  const tries = createTries({ most: 1, refill: 1000 }, () => now);
  for (let n = 0; n < 20_000; n += 1) {
    now += 1;
    tries.take(String(n));
  }
  expect(() => tries.take('19999')).toThrow('tooManyTries');
});
