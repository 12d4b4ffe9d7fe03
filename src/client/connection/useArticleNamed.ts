import { useQuery } from '@tanstack/react-query';
import type { NamedArticle } from '#blocks/BlockHost.tsx';
import { articleQuery } from './article.queries.ts';

/** Another article as it is called now, kept up with its log; `null` where it cannot be read or is in the trash, undefined while that is not known. */
export function useArticleNamed(id: string): NamedArticle | null | undefined {
  const { data, isError } = useQuery(articleQuery(id));
  if (!data) return isError ? null : undefined;
  return data.trashed ? null : data;
}
