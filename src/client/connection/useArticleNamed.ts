import { useQuery } from '@tanstack/react-query';
import { Problem } from '#api/problem.ts';
import type { NamedArticle } from '#blocks/BlockHost.tsx';
import { articleQuery } from './article.queries.ts';
import { passing } from './passing.ts';

/** Another article as it is called now, kept up with its log; `null` where it cannot be read or is in the trash, undefined while that is not known. */
export function useArticleNamed(id: string): NamedArticle | null | undefined {
  const { data, error } = useQuery(articleQuery(id));
  if (!data) return error instanceof Problem && !passing.has(error.code) ? null : undefined;
  return data.trashed ? null : data;
}
