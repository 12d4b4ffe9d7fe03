import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { heedFinding, ignoreFinding, listIgnored } from '#api/checks.ts';
import type { IgnoredWords } from '#lint/ignored.ts';
import { call } from '../../connection/call.ts';
import { articleKeys } from '../../connection/liveUpdates.ts';

/** What is let pass in an article. It is read again whenever the article's row is. */
export const ignoredQuery = (article: string) =>
  queryOptions({
    queryKey: [articleKeys.one, article, 'ignored'],
    queryFn: async () => (await call(listIgnored, { id: article })).ignored,
  });

/** Lets a finding pass, or has it told again. */
export function useIgnoring(article: string) {
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries(ignoredQuery(article));
  const ignore = useMutation({
    mutationFn: ({ words, reason }: { words: IgnoredWords; reason: string }) =>
      call(ignoreFinding, { id: article, ...words, reason }),
    onSettled,
  });
  const heed = useMutation({ mutationFn: (ignored: string) => call(heedFinding, { id: article, ignored }), onSettled });
  return { ignore, heed };
}
