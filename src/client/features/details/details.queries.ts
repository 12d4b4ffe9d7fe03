import { queryOptions } from '@tanstack/react-query';
import { listArticles } from '#api/articles.ts';
import { call } from '../../connection/call.ts';

/** The sections that the newsroom's articles have, to choose from. */
export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: async () => (await call(listArticles, {})).sections,
});
