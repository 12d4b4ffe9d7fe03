import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ArticleRow } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import type { StageName, stages } from '#article/stages.ts';
import { groupedNumber } from '#ui/groupedNumber.ts';
import { Status } from '#ui/Status.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import styles from './Board.module.css';
import { BoardCard } from './BoardCard.tsx';
import { placeOf, rememberPlace } from './desk.store.ts';
import { type DeskFilter, writeDeskAddress } from './deskFilter.ts';
import type { ArticleActions } from './useArticleActions.tsx';
import { useArticleList } from './useArticleList.tsx';

interface BoardColumnProps {
  stage: (typeof stages)[number];
  filter: DeskFilter;
  me: Me;
  now: number;
  actions: ArticleActions;
  /** A card that has just come here and is to have the focus. */
  moved: string | null;
  /** The card that one left for its article; it may be another column's. */
  left: string | null;
  onArrived(): void;
  /** A card has the focus. */
  onAt(article: string | null): void;
  onMove(article: ArticleRow, stage: StageName): void;
  onKey(event: KeyboardEvent<HTMLElement>, article: ArticleRow, index: number): void;
}

/** Pixels of a card with the space below it. */
const cardHeight = 104;

/** The articles at one stage: only cards near the screen are in the page. */
export function BoardColumn(props: BoardColumnProps) {
  const { stage, filter, me, now, actions, moved, left, onArrived, onAt, onMove, onKey } = props;
  const say = useSay();
  const { language } = useLanguage();
  const title = useId();
  const text = writeDeskAddress({ ...filter, stage: stage.name });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text says all that is in it
  const own = useMemo(() => ({ ...filter, stage: stage.name }), [text]);
  const list = useArticleList(own);
  const { total, at, indexOf, look } = list;
  const place = { ...own, layout: 'board' as const };
  const [start] = useState(() => placeOf(place));
  const [current, setCurrent] = useState(start.index);
  const wanted = useRef<number | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const bounded = Math.max(0, Math.min(current, total - 1));
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardHeight,
    initialOffset: start.scrolled,
    overscan: 6,
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), bounded])].filter((one) => one < range.count),
      [bounded],
    ),
  });
  const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
  useEffect(() => look(startIndex, endIndex), [look, startIndex, endIndex]);

  const goTo = (index: number) => {
    const target = Math.max(0, Math.min(index, total - 1));
    wanted.current = target;
    setCurrent(target);
    virtualizer.scrollToIndex(target);
  };
  const arrived = moved === null ? -1 : indexOf(moved);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the card is here
  useEffect(() => {
    if (arrived < 0) return;
    goTo(arrived);
    onArrived();
  }, [arrived]);
  // Who comes back goes on where they were, unless they have begun something else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, on arrival
  useEffect(() => {
    const before = indexOf(left);
    if (before >= 0 && document.activeElement === document.body) goTo(before);
  }, []);
  // The card may be in the page only after the scrolling: the focus waits for it.
  useEffect(() => {
    if (wanted.current === null) return;
    const card = scroller.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (!card) return;
    wanted.current = null;
    card.focus({ preventScroll: true });
  });

  const byKey = (event: KeyboardEvent<HTMLElement>) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-index]') : null;
    // Keys of the card itself; its menu's button has its own.
    if (!card || card !== event.target) return;
    const index = Number(card.dataset.index);
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const [down, up] = [() => goTo(index + 1), () => goTo(index - 1)];
    const act = {
      ArrowDown: down,
      ArrowUp: up,
      j: down,
      k: up,
      Home: () => goTo(0),
      End: () => goTo(total - 1),
    }[event.key];
    if (act && !event.shiftKey) {
      event.preventDefault();
      act();
      return;
    }
    const article = at(index);
    if (article) onKey(event, article, index);
  };

  return (
    <section className={styles.column} data-stage={stage.name} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>
        <Status colour={stage.colour}>{say(stage.label)}</Status>
        <span className={styles.count}>
          <span className="visually-hidden">
            {say('desk.count', { count: total, number: groupedNumber(language, total) })}
          </span>
          <span aria-hidden="true">{groupedNumber(language, total)}</span>
        </span>
      </h2>
      <div
        ref={scroller}
        className={styles.scroller}
        onScroll={(event) => rememberPlace(place, { scrolled: event.currentTarget.scrollTop })}
      >
        {total === 0 && !list.waiting && <p className={styles.none}>{say('desk.noArticles')}</p>}
        <ul className={styles.cards} style={{ height: virtualizer.getTotalSize() }} onKeyDown={byKey}>
          {virtualizer.getVirtualItems().map(({ index, start: top, key }) => (
            <BoardCard
              key={key}
              article={at(index)}
              index={index}
              total={total}
              top={top}
              current={index === bounded}
              me={me}
              now={now}
              actions={actions}
              onMove={onMove}
              onFocus={() => {
                const article = at(index)?.id ?? null;
                setCurrent(index);
                rememberPlace(place, { index, article });
                onAt(article);
              }}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
