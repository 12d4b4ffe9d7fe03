import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { listDeleted, readAuthorship, readHistory } from '#api/history.ts';
import { call } from '../../connection/call.ts';

/** What is made of an article's log, read again when it has grown. */
export const historyKey = (id: string) => ['history', id] as const;
/** While nobody looks at the history it is not kept up: whoever comes back reads it again. */
const staleTime = 0;

/** Who wrote when, a page at a time. */
export const sittingsQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: [...historyKey(id), 'sittings'],
    queryFn: ({ pageParam }) => call(readHistory, pageParam === null ? { id } : { id, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next ?? null,
    staleTime,
  });

export const deletedQuery = (id: string) =>
  queryOptions({
    queryKey: [...historyKey(id), 'deleted'],
    queryFn: async () => (await call(listDeleted, { id })).passages,
    staleTime,
  });

export const authorshipQuery = (id: string) =>
  queryOptions({
    queryKey: [...historyKey(id), 'authorship'],
    queryFn: () => call(readAuthorship, { id }),
    staleTime,
  });
