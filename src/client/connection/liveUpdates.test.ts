import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, test } from 'vitest';
import { endpoints } from '#api/all.ts';
import { Problem } from '#api/problem.ts';
import { memoryChannel } from '#testing/memoryChannel.ts';
import { startNewsroom, type TestNewsroom } from '#testing/startNewsroom.ts';
import { createQueryClient } from './createQueryClient.ts';
import { articleKeys, liveUpdates } from './liveUpdates.ts';

let newsroom: TestNewsroom;
beforeEach(async () => {
  newsroom = await startNewsroom();
});
afterEach(() => newsroom.close());

test('a desk that is looked at is read again when an article changed, and after the line was down', async () => {
  const { owner, origin } = newsroom;
  const channel = memoryChannel(async (send, close) => {
    const headers = { origin, cookie: owner.cookie };
    const connection = await newsroom.newsroom.connect(new Request(`${origin}/api/channel`, { headers }), send, close);
    if (connection instanceof Problem) throw connection;
    return connection;
  });
  const queries = createQueryClient();
  const desk = new QueryObserver(queries, {
    queryKey: [articleKeys.list, {}],
    queryFn: () => owner.call(endpoints.listArticles, {}),
  });
  const total = (wanted: number) =>
    new Promise<void>((resolve) => {
      const endLooking = desk.subscribe(({ data }) => {
        if (data?.total !== wanted) return;
        queueMicrotask(() => endLooking());
        resolve();
      });
    });
  const endLooking = desk.subscribe(() => undefined);
  await total(0);

  const end = liveUpdates(channel, queries);
  await channel.connect();
  const one = total(1);
  await owner.call(endpoints.createArticle, {});
  await one;

  channel.drop();
  await owner.call(endpoints.createArticle, {});
  const two = total(2);
  await channel.connect();
  await two;
  end();
  endLooking();
  channel.close();
  queries.clear();
});
