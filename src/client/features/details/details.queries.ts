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

/** Names of IPTC's topics by what is typed, in the article's language. The table is fetched when somebody first types. */
export const topicsQuery = (typed: string, language: string) =>
  queryOptions({
    queryKey: ['topics', language, typed],
    queryFn: async () => {
      const { findTopics, topicLabel } = await import('#language/mediaTopics/mediaTopics.ts');
      return findTopics(typed, language, 8).map((topic) => topicLabel(topic, language));
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
