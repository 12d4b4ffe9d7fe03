import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FileRefusal } from '#formats/reading/refusal.ts';
import { bytes } from '#testing/readingSamples.ts';
import { readAside } from './readAside.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A browser's worker whose program reads every file but one called `slow.txt`, at which it goes on for ever. */
class Reading {
  static started: Reading[] = [];
  ended = false;
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: unknown = null;

  constructor() {
    Reading.started.push(this);
  }

  postMessage({ source }: { source: { name: string } }) {
    queueMicrotask(() => {
      this.onmessage?.({ data: 'begun' });
      if (source.name !== 'slow.txt') this.onmessage?.({ data: { files: [{ text: source.name }] } });
    });
  }

  terminate() {
    this.ended = true;
  }
}

test('a file that takes more than five seconds is refused and ends its worker; the next is read in another', async () => {
  Reading.started = [];
  const read = readAside(() => new Reading() as unknown as Worker);
  const file = (name: string) => read({ source: { name, bytes: bytes('a') }, format: undefined });
  expect(await file('a.txt')).toEqual([{ text: 'a.txt' }]);
  const [slow, behind] = [file('slow.txt').catch((error: unknown) => error), file('b.txt')];
  await vi.advanceTimersByTimeAsync(4_900);
  expect(Reading.started.map(({ ended }) => ended)).toEqual([false]);
  await vi.advanceTimersByTimeAsync(200);
  expect(await slow).toBeInstanceOf(FileRefusal);
  expect(await slow).toMatchObject({ code: 'fileTooSlow', params: { most: 5 } });
  expect(await behind).toEqual([{ text: 'b.txt' }]);
  expect(Reading.started.map(({ ended }) => ended)).toEqual([true, false]);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(Reading.started.map(({ ended }) => ended)).toEqual([true, true]);
});
