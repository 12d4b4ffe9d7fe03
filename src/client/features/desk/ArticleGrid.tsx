import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { ArticleRow } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import { useSay } from '#ui/useSay.tsx';
import styles from './ArticleGrid.module.css';
import { ArticleGridRow } from './ArticleGridRow.tsx';
import { useDeskPlace } from './desk.store.ts';
import type { ArticleActions } from './useArticleActions.tsx';
import { useDeskKeys } from './useDeskKeys.tsx';

interface ArticleGridProps {
  articles: readonly ArticleRow[];
  total: number;
  head: ReactNode;
  me: Me;
  now: number;
  actions: ArticleActions;
  /** Asked when the end of the loaded articles comes near. */
  onNearEnd(): void;
}

const near = 30;

/** The list: only rows near the screen are in the page; one row is the tab stop, and the keys move it. */
export function ArticleGrid({ articles, total, head, me, now, actions, onNearEnd }: ArticleGridProps) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const [place] = useState(useDeskPlace.getState);
  const [currentId, setCurrentId] = useState(place.article);
  const wanted = useRef<number | null>(null);
  const found = articles.findIndex((article) => article.id === currentId);
  const current = Math.max(0, found);

  const virtualizer = useVirtualizer({
    count: articles.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (articles[index]?.found ? 66 : 44),
    getItemKey: (index) => articles[index]?.id ?? index,
    initialOffset: place.scrolled,
    overscan: 12,
    // The row that has the focus stays in the page, however far one scrolls.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), current])].filter((at) => at < range.count),
      [current],
    ),
  });
  const items = virtualizer.getVirtualItems();
  const last = items.reduce((most, { index }) => Math.max(most, index === current ? 0 : index), 0);
  useEffect(() => {
    if (last >= articles.length - near) onNearEnd();
  }, [last, articles.length, onNearEnd]);

  const focusWanted = () => {
    if (wanted.current === null) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  };
  // A row that was far away is in the page only after the scrolling: the focus waits for it.
  useEffect(focusWanted);
  const goTo = (index: number) => {
    const target = articles[Math.min(articles.length - 1, Math.max(0, index))];
    if (!target) return;
    wanted.current = articles.indexOf(target);
    setCurrentId(target.id);
    virtualizer.scrollToIndex(wanted.current);
    focusWanted();
  };
  const inGrid = () => scroller.current?.contains(document.activeElement) ?? false;
  const down = () => goTo(inGrid() ? current + 1 : current);
  const up = () => goTo(inGrid() ? current - 1 : current);
  useDeskKeys({ j: down, k: up, ArrowDown: down, ArrowUp: up });

  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    // Keys of the row itself; its menu's button has its own.
    if (!(target instanceof HTMLTableRowElement) || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 440) / 44) - 2);
    const article = articles[Number(target.dataset.index)];
    const act = {
      ArrowDown: down,
      ArrowUp: up,
      PageDown: () => goTo(current + page),
      PageUp: () => goTo(current - page),
      Home: () => goTo(0),
      End: () => goTo(articles.length - 1),
      Enter: () => article && void actions.open(article.id),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const byFocus = (event: FocusEvent<HTMLElement>) => {
    const index = event.target.closest('tr')?.dataset.index;
    const article = index === undefined ? undefined : articles[Number(index)];
    if (!article) return;
    setCurrentId(article.id);
    useDeskPlace.setState({ article: article.id });
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => useDeskPlace.setState({ scrolled: event.currentTarget.scrollTop })}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows take the focus and keys move it, which is a grid */}
      <table role="grid" aria-label={say('desk.articles')} aria-rowcount={total + 1} className={styles.grid}>
        <thead>{head}</thead>
        <tbody style={{ height: virtualizer.getTotalSize() }} onKeyDown={byKey} onFocus={byFocus}>
          {items.map(({ index, start, key }) => {
            const article = articles[index];
            if (!article) return null;
            return (
              <ArticleGridRow
                key={key}
                ref={virtualizer.measureElement}
                article={article}
                index={index}
                top={start}
                current={index === current}
                me={me}
                now={now}
                actions={actions}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
