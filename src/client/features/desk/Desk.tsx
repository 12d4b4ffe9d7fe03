import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Me } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { groupedNumber } from '#ui/groupedNumber.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { ArticleGrid } from './ArticleGrid.tsx';
import styles from './Desk.module.css';
import { DeskFilters } from './DeskFilters.tsx';
import { deskQuery } from './desk.queries.ts';
import type { DeskFilter } from './deskFilter.ts';
import { GridHead } from './GridHead.tsx';
import { NothingHere } from './NothingHere.tsx';
import type { ArticleActions } from './useArticleActions.tsx';
import { useDeskKeys } from './useDeskKeys.tsx';

interface DeskProps {
  me: Me;
  filter: DeskFilter;
  onFilter(filter: DeskFilter, typing?: boolean): void;
  actions: ArticleActions;
}

/** The newsroom's articles: found by words, filtered, sorted and opened. */
export function Desk({ me, filter, onFilter, actions }: DeskProps) {
  const say = useSay();
  const { language } = useLanguage();
  const search = useRef<HTMLInputElement>(null);
  const { data, error, isPlaceholderData, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    deskQuery(filter),
  );
  const now = useMinute();
  useDeskKeys({ '/': () => search.current?.focus() });

  const onNearEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  const first = data?.pages[0];
  const articles = data?.pages.flatMap((page) => page.articles) ?? [];
  const total = first?.total ?? 0;
  const count = say('desk.count', { count: total, number: groupedNumber(language, total) });
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <DeskFilters filter={filter} onFilter={onFilter} sections={first?.sections ?? []} searchRef={search} />
        <span className={styles.count} role="status" aria-label={say('desk.found')}>
          {first && !first.empty && !isPlaceholderData ? count : ''}
        </span>
      </div>
      {error && !data ? (
        <EmptyState
          title={say('desk.failed')}
          actions={
            <Button icon="refresh" onClick={() => void refetch()}>
              {say('ui.tryAgain')}
            </Button>
          }
        >
          {problemSentence(say, error)}
        </EmptyState>
      ) : (
        <div className={styles.body} aria-busy={!first || isPlaceholderData}>
          {first && articles.length === 0 && (
            <NothingHere empty={first.empty} filter={filter} me={me} actions={actions} onClear={() => onFilter({})} />
          )}
          {articles.length > 0 && (
            <ArticleGrid
              head={<GridHead filter={filter} onFilter={onFilter} />}
              articles={articles}
              total={total}
              me={me}
              now={now}
              actions={actions}
              onNearEnd={onNearEnd}
            />
          )}
        </div>
      )}
    </div>
  );
}

/** Now, renewed every minute: "Yesterday" must not stand over midnight. */
function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
