import { useMutation, useQueryClient } from '@tanstack/react-query';
import { heedFinding, ignoreFinding } from '#api/checks.ts';
import type { IgnoredWords } from '#lint/ignored.ts';
import { call } from '../../connection/call.ts';
import { ignoredQuery } from './checks.queries.ts';

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
