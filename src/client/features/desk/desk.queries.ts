import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { listArticles } from '#api/articles.ts';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';
import type { DeskFilter } from './deskFilter.ts';

/** The desk's articles, a page at a time. The last list stays while the next filter's is on its way. */
export const deskQuery = (filter: DeskFilter) =>
  infiniteQueryOptions({
    queryKey: [articleKeys.list, filter],
    queryFn: ({ pageParam }) => call(listArticles, { ...filter, ...(pageParam ? { after: pageParam } : {}) }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
