import { type KeyboardEvent, useRef, useState } from 'react';
import type { ArticleRow } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import { type StageName, stageNames, stages } from '#article/stages.ts';
import { useKeys } from '#ui/useKeys.tsx';
import { useSay } from '#ui/useSay.tsx';
import { stagesFor } from './articleMenu.ts';
import styles from './Board.module.css';
import { BoardColumn } from './BoardColumn.tsx';
import { placeOf, rememberPlace } from './desk.store.ts';
import type { DeskFilter } from './deskFilter.ts';
import type { ArticleActions } from './useArticleActions.tsx';

interface BoardProps {
  filter: DeskFilter;
  me: Me;
  now: number;
  actions: ArticleActions;
}

/** The same articles by stage. Arrow keys go from card to card, with Shift sideways they hand the card on. */
export function Board({ filter, me, now, actions }: BoardProps) {
  const say = useSay();
  const board = useRef<HTMLElement>(null);
  // A card that has just been moved keeps the focus in its new column.
  const [moved, setMoved] = useState<{ id: string; stage: StageName } | null>(null);
  const move = (article: ArticleRow, stage: StageName) =>
    void actions.move(article, stage, (to) => setMoved({ id: article.id, stage: to }));

  // The card one was at last: who comes back goes on there.
  const here = { ...filter, layout: 'board' as const };
  const [left] = useState(() => placeOf(here).article);
  const toCards = () => board.current?.querySelector<HTMLElement>('[data-index][tabindex="0"]')?.focus();
  useKeys({ j: toCards, k: toCards, ArrowDown: toCards, ArrowUp: toCards });

  const sideways = (from: StageName, index: number, by: 1 | -1) => {
    for (let at = stageNames.indexOf(from) + by; at >= 0 && at < stageNames.length; at += by) {
      const cards = [
        ...(board.current?.querySelectorAll<HTMLElement>(`[data-stage="${stageNames[at]}"] [data-index]`) ?? []),
      ];
      const distance = (card: HTMLElement) => Math.abs(Number(card.dataset.index) - index);
      const [nearest] = cards.toSorted((a, b) => distance(a) - distance(b));
      if (!nearest) continue;
      nearest.focus();
      return;
    }
  };
  const byKey = (event: KeyboardEvent<HTMLElement>, article: ArticleRow, index: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const by = event.key === 'ArrowRight' ? 1 : -1;
    event.preventDefault();
    if (!event.shiftKey) return sideways(article.stage, index, by);
    const target = stageNames[stageNames.indexOf(article.stage) + by];
    if (stagesFor(article, me).some(({ name }) => name === target) && target) move(article, target);
  };

  return (
    <section ref={board} className={styles.board} aria-label={say('desk.board')}>
      {stages.map((stage) => (
        <BoardColumn
          key={stage.name}
          stage={stage}
          filter={filter}
          me={me}
          now={now}
          actions={actions}
          moved={moved?.stage === stage.name ? moved.id : null}
          left={left}
          onArrived={() => setMoved(null)}
          onAt={(article) => rememberPlace(here, { article })}
          onMove={move}
          onKey={byKey}
        />
      ))}
    </section>
  );
}
