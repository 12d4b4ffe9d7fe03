import { queryOptions } from '@tanstack/react-query';
import { listArticles, listTags } from '#api/articles.ts';
import { call } from '../../connection/call.ts';

/** The sections that the newsroom's articles have, to choose from. */
export const sectionsQuery = queryOptions({
  queryKey: ['sections'],
  queryFn: async () => (await call(listArticles, {})).sections,
});

/** Tags in use that have these letters, and how many articles have them. */
export const tagsQuery = (q: string) =>
  queryOptions({ queryKey: ['tags', q], queryFn: async () => (await call(listTags, q === '' ? {} : { q })).tags });
