import { afterEach, expect, test, vi } from 'vitest';
import { Problem } from '#api/problem.ts';
import { memoryChannel } from '#testing/memoryChannel.ts';
import { SessionLine } from './SessionLine.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A line to a server that hears everything and answers nothing by itself, and how often it was asked. */
async function lineToSomewhere() {
  let asked = 0;
  const channel = memoryChannel(() => ({
    receive: () => {
      asked += 1;
    },
    closed: () => undefined,
  }));
  await channel.connect();
  const nothing = () => undefined;
  const events = { heard: nothing, reset: nothing, ended: nothing, changed: nothing };
  const place = { article: 'article', client: 'client', channel };
  const line = new SessionLine(place, () => ({ version: 0, held: false, seq: null }), events);
  line.start();
  return { line, asked: () => asked };
}

/** Milliseconds until the line asks again of a server that is in trouble. */
async function pauseOf({ line, asked }: Awaited<ReturnType<typeof lineToSomewhere>>): Promise<number> {
  const before = asked();
  line.askLater(new Problem('unavailable'), () => undefined);
  for (let waited = 0; waited <= 10_000; waited += 50) {
    if (asked() > before) return waited;
    await vi.advanceTimersByTimeAsync(50);
  }
  throw new Error('It was not asked again');
}

test('a server in trouble is asked again for ever, after longer pauses, and not by everybody at once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const there = await lineToSomewhere();
  const pauses = async (chance: number) => {
    vi.spyOn(Math, 'random').mockReturnValue(chance);
    const all: number[] = [];
    for (let time = 0; time < 12; time += 1) all.push(await pauseOf(there));
    there.line.answered();
    return all;
  };
  const latest = await pauses(1);
  expect(latest.slice(0, 3)).toEqual([1_000, 2_000, 3_000]);
  // All is to be saved within five seconds of its being well again.
  expect(new Set(latest.slice(2))).toEqual(new Set([3_000]));
  const first = await pauses(0);
  expect(first.slice(0, 3)).toEqual([500, 1_000, 1_500]);
});
