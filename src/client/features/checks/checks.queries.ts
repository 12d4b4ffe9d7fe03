import { queryOptions } from '@tanstack/react-query';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';

/** What is let pass in an article. It is read again whenever the article's row is. Its endpoint is fetched with the first question. */
export const ignoredQuery = (article: string) =>
  queryOptions({
    queryKey: [articleKeys.one, article, 'ignored'],
    queryFn: async () => {
      const { listIgnored } = await import('#api/checks.ts');
      return (await call(listIgnored, { id: article })).ignored;
    },
  });
