import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Me } from '#api/session.ts';
import { useKeys } from '#ui/useKeys.tsx';
import { useMediaQuery } from '#ui/useMediaQuery.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './ArticleGrid.module.css';
import { ArticleGridRow } from './ArticleGridRow.tsx';
import type { columns } from './columns.ts';
import { addSelected, placeOf, rememberPlace, selectOnly, toggleSelected, useSelection } from './desk.store.ts';
import type { DeskAddress } from './deskFilter.ts';
import { GridHead } from './GridHead.tsx';
import type { ArticleActions } from './useArticleActions.tsx';
import type { ArticleList } from './useArticleList.tsx';

interface ArticleGridProps {
  list: ArticleList;
  /** What the list is of: the same while this grid stands. */
  address: DeskAddress;
  columns: readonly (typeof columns)[number][];
  onAddress(address: DeskAddress): void;
  me: Me;
  now: number;
  actions: ArticleActions;
  onSelectAll(): void;
}

/** Pixels of a row, the same for each of a list so that none moves when others arrive; the second with what a search has found. */
const heights = { wide: [44, 66], phone: [100, 124] } as const;
/** Pixels below the last row while the bar of the selection lies over it. */
const barHeight = { wide: 72, phone: 152 } as const;

/** The list: only rows near the screen are in the page; one row is the tab stop, and the keys move it. */
export function ArticleGrid({ list, address, columns, onAddress, me, now, actions, onSelectAll }: ArticleGridProps) {
  const say = useSay();
  const scroller = useRef<HTMLDivElement>(null);
  const { total, at, indexOf, look } = list;
  const [place] = useState(() => placeOf(address));
  const [row, setRow] = useState({ article: place.article, index: place.index });
  const wanted = useRef<number | null>(null);
  const followed = indexOf(row.article);
  const current = Math.max(0, Math.min(followed < 0 ? row.index : followed, total - 1));
  const phone = useMediaQuery('(width < 640px)');
  const height = heights[phone ? 'phone' : 'wide'][list.filter.q ? 1 : 0];
  const selecting = useSelection(({ rows }) => rows.size > 0);
  const covered = selecting ? barHeight[phone ? 'phone' : 'wide'] : 0;

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    initialOffset: place.scrolled,
    paddingEnd: covered,
    scrollPaddingEnd: covered,
    overscan: 12,
    // The row that has the focus stays in the page, however far one scrolls.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), current])].filter((at) => at < range.count),
      [current],
    ),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other heights are to be asked for anew
  useEffect(() => virtualizer.measure(), [height, virtualizer]);
  const items = virtualizer.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => look(startIndex, endIndex), [look, startIndex, endIndex]);

  const focusWanted = () => {
    if (wanted.current === null) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!target) return;
    wanted.current = null;
    target.focus({ preventScroll: true });
  };
  // Focus is moved with the drawing: after it, a key may have come in between, and what it did would be undone.
  // A row that was far away is in the page only after the scrolling: the focus waits for it.
  useLayoutEffect(focusWanted);
  // Who comes back goes on where they were, unless they have begun something else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useLayoutEffect(() => {
    if ((place.article !== null || place.index > 0) && document.activeElement === document.body)
      wanted.current = current;
    focusWanted();
  }, []);
  // The focus goes with its article where that has moved in the list.
  useLayoutEffect(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLTableRowElement) || !scroller.current?.contains(focused)) return;
    if (focused.dataset.index !== String(current)) wanted.current = current;
    focusWanted();
  });

  const goTo = (index: number) => {
    const target = Math.min(total - 1, Math.max(0, index));
    if (target < 0) return;
    wanted.current = target;
    setRow({ article: at(target)?.id ?? null, index: target });
    virtualizer.scrollToIndex(target);
    focusWanted();
  };
  const inGrid = () => scroller.current?.contains(document.activeElement) ?? false;
  const down = () => goTo(inGrid() ? current + 1 : current);
  const up = () => goTo(inGrid() ? current - 1 : current);
  useKeys({ j: down, k: up, ArrowDown: down, ArrowUp: up });

  const toggle = (index: number) => {
    const article = at(index);
    if (article) toggleSelected(article, index);
  };
  const selectTo = (index: number) => {
    const from = useSelection.getState().anchor ?? current;
    const [low, high] = [Math.min(from, index), Math.max(from, index)];
    const between = Array.from({ length: high - low + 1 }, (_, step) => at(low + step));
    addSelected(between.filter((article) => article !== undefined));
    useSelection.setState({ anchor: from });
  };

  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key, shiftKey } = event;
    // Keys of the row itself; its controls have their own.
    if (!(target instanceof HTMLTableRowElement) || event.altKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 440) / height) - 2);
    const article = at(current);
    const extend = (index: number) => () => {
      const bounded = Math.min(total - 1, Math.max(0, index));
      selectTo(bounded);
      goTo(bounded);
    };
    const plain = {
      ArrowDown: shiftKey ? extend(current + 1) : down,
      ArrowUp: shiftKey ? extend(current - 1) : up,
      PageDown: () => goTo(current + page),
      PageUp: () => goTo(current - page),
      Home: () => goTo(0),
      End: () => goTo(total - 1),
      Enter: () => article && void actions.open(article.id),
      ' ': () => (shiftKey ? selectTo(current) : toggle(current)),
      Escape: useSelection.getState().rows.size > 0 ? () => selectOnly([]) : undefined,
    }[key];
    const act = event.ctrlKey || event.metaKey ? (key === 'a' ? onSelectAll : undefined) : plain;
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
  const byFocus = (event: FocusEvent<HTMLElement>) => {
    const index = Number(event.target.closest('tr')?.dataset.index);
    if (!Number.isInteger(index)) return;
    const article = at(index)?.id ?? null;
    setRow({ article, index });
    rememberPlace(address, { article, index });
  };

  const facts = {
    'aria-label': say('desk.articles'),
    'aria-rowcount': total + 1,
    'aria-multiselectable': true,
    className: styles.grid,
    'data-selecting': selecting || undefined,
    style: { '--columns': columns.map(({ track }) => track).join(' '), '--row-height': `${height}px` },
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => rememberPlace(address, { scrolled: event.currentTarget.scrollTop })}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: rows take the focus and keys move it, which is a grid */}
      <table role="grid" {...facts}>
        <thead>
          <GridHead columns={columns} address={address} onAddress={onAddress} />
        </thead>
        <tbody style={{ height: virtualizer.getTotalSize() }} onKeyDown={byKey} onFocus={byFocus}>
          {items.map(({ index, start, key }) => (
            <ArticleGridRow
              key={key}
              article={at(index)}
              columns={columns}
              index={index}
              top={start}
              current={index === current}
              me={me}
              now={now}
              actions={actions}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
