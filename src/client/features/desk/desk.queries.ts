import { queryOptions } from '@tanstack/react-query';
import { listArticles } from '#api/articles.ts';
import { listViews } from '#api/views.ts';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';
import type { DeskFilter } from './deskFilter.ts';

/** Articles of one answer: the server's page. */
export const windowSize = 50;

/** A window on the desk's articles: the first has number 0. Any one is asked for without those before it. */
export const windowQuery = (filter: DeskFilter, number: number) =>
  queryOptions({
    queryKey: [articleKeys.list, filter, number],
    queryFn: () => call(listArticles, { ...filter, ...(number > 0 ? { skip: number * windowSize } : {}) }),
  });

/** One's saved views. */
export const viewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () => (await call(listViews, {})).views,
});
