import { keepPreviousData, type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleRow, listArticles } from '#api/articles.ts';
import type { OutputOf } from '#api/endpoint.ts';
import { windowQuery, windowSize } from './desk.queries.ts';
import type { DeskFilter } from './deskFilter.ts';

type Page = OutputOf<typeof listArticles>;

/** A list of any length, of which only the windows near what one looks at are asked for. */
export interface ArticleList {
  /** What the list shows; while the next filter's answer is on its way, still the one before. */
  filter: DeskFilter;
  /** The first window, which knows the sections and whether the newsroom is empty. */
  first: Page | undefined;
  total: number;
  /** Whether the answer to the newest filter is still awaited. */
  waiting: boolean;
  error: Error | null;
  retry(): void;
  /** The article with a number, if its window is here. */
  at(index: number): ArticleRow | undefined;
  /** The number of an article, among the windows that are here; -1 otherwise. */
  indexOf(id: string | null): number;
  /** Says which numbers are in sight. */
  look(from: number, to: number): void;
}

/** Who drags the scroll bar passes many windows and looks at none of them: so long one has to stay, in milliseconds. */
const stay = 80;

export function useArticleList(filter: DeskFilter): ArticleList {
  const first = useQuery({ ...windowQuery(filter, 0), placeholderData: keepPreviousData });
  const [shown, setShown] = useState(filter);
  if (first.data && !first.isPlaceholderData && shown !== filter) setShown(filter);
  const [range, setRange] = useState<readonly [number, number]>([0, 0]);
  const total = first.data?.total ?? 0;

  const numbers = useMemo(() => {
    const last = Math.max(0, Math.ceil(total / windowSize) - 1);
    const [from, to] = [Math.max(0, range[0] - 1), Math.min(last, range[1] + 1)];
    const near = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    return [...new Set([0, ...near])];
  }, [range, total]);
  const combine = useCallback(
    (results: UseQueryResult<Page>[]) =>
      new Map(results.flatMap(({ data }, index) => (data ? [[numbers[index], data.articles] as const] : []))),
    [numbers],
  );
  const windows = useQueries({ queries: numbers.map((number) => windowQuery(shown, number)), combine });

  const at = useCallback(
    (index: number) => windows.get(Math.floor(index / windowSize))?.[index % windowSize],
    [windows],
  );
  const indexOf = useCallback(
    (id: string | null) => {
      for (const [number, rows] of id === null ? [] : windows) {
        const found = rows.findIndex((row) => row.id === id);
        if (found >= 0 && number !== undefined) return number * windowSize + found;
      }
      return -1;
    },
    [windows],
  );
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const look = useCallback(
    (from: number, to: number) => {
      clearTimeout(timer.current);
      const wanted = [Math.floor(from / windowSize), Math.floor(to / windowSize)] as const;
      if (wanted[0] === range[0] && wanted[1] === range[1]) return;
      const near = wanted[0] <= range[1] + 1 && wanted[1] >= range[0] - 1;
      if (near) setRange(wanted);
      else timer.current = setTimeout(() => setRange(wanted), stay);
    },
    [range],
  );
  return {
    filter: shown,
    first: first.data,
    total,
    waiting: !first.data || first.isPlaceholderData,
    error: first.error,
    retry: () => void first.refetch(),
    at,
    indexOf,
    look,
  };
}
