import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listWire, listWireKeys, listWireRefusals, readWire, wireOfArticle } from '#api/wire.ts';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';
import type { WireAddress } from './wireAddress.ts';

/** How long until an embargo ends: then the server tells more. Its clock may be behind ours, and a timer has an end. */
const until = (end: number | null | undefined): number | false =>
  end ? Math.min(Math.max(end - Date.now() + 500, 5_000), 2 ** 31 - 1) : false;

/** The inbox, a page at a time. */
export const inboxQuery = ({ q, agency, urgency }: WireAddress) =>
  infiniteQueryOptions({
    queryKey: [articleKeys.wire, 'list', { q, agency, urgency }],
    queryFn: ({ pageParam: after }) => call(listWire, { q, agency, urgency, after }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => until(state.data?.pages[0]?.nextFree),
  });

export const messageQuery = (id: string) =>
  queryOptions({
    queryKey: [articleKeys.wire, 'message', id],
    queryFn: () => call(readWire, { id }),
    refetchInterval: ({ state }) => until(state.data?.message.embargoedUntil),
  });

/** What an article says of the message it was started from; read again with the article's row. */
export const articleWireQuery = (article: string) =>
  queryOptions({
    queryKey: [articleKeys.one, article, 'wire'],
    queryFn: () => call(wireOfArticle, { id: article }),
  });

export const keysQuery = queryOptions({
  queryKey: [articleKeys.wire, 'keys'],
  queryFn: async () => (await call(listWireKeys, {})).keys,
});

export const refusalsQuery = queryOptions({
  queryKey: [articleKeys.wire, 'refusals'],
  queryFn: async () => (await call(listWireRefusals, {})).refusals,
});
