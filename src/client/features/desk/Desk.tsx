import { useQueryClient } from '@tanstack/react-query';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { mostTogether } from '#api/articles.ts';
import type { Me } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { groupedNumber } from '#ui/groupedNumber.ts';
import { useToasts } from '#ui/Toaster.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { ArticleGrid } from './ArticleGrid.tsx';
import { BulkBar } from './BulkBar.tsx';
import styles from './Desk.module.css';
import { DeskFilters } from './DeskFilters.tsx';
import { windowQuery, windowSize } from './desk.queries.ts';
import { selectOnly, useDeskPlaces } from './desk.store.ts';
import { type DeskAddress, readDeskFilter, sameChange, writeDeskAddress } from './deskFilter.ts';
import { NothingHere } from './NothingHere.tsx';
import type { ArticleActions } from './useArticleActions.tsx';
import { useArticleList } from './useArticleList.tsx';
import { useColumns } from './useColumns.tsx';
import { ViewsMenu } from './ViewsMenu.tsx';

interface DeskProps {
  me: Me;
  address: DeskAddress;
  /** `replace` changes the address without adding to the way back. */
  onAddress(address: DeskAddress, replace?: boolean): void;
  actions: ArticleActions;
  searchRef: RefObject<HTMLInputElement | null>;
}

const fetchBoard = () => import('./Board.tsx');

/** The newsroom's articles: found by words, filtered, sorted and opened. */
export function Desk({ me, address, onAddress, actions, searchRef }: DeskProps) {
  const say = useSay();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const filterText = writeDeskAddress(readDeskFilter({ ...address }));
  const filter = useMemo(() => readDeskFilter(Object.fromEntries(new URLSearchParams(filterText))), [filterText]);
  const list = useArticleList(filter);
  const { shown, chosen, choose } = useColumns(address, onAddress);
  const byStage = address.layout === 'board';
  const board = useFetched(fetchBoard, byStage);
  const now = useMinute();
  useEffect(() => useDeskPlaces.setState({ last: address }), [address]);
  // What is selected is what one sees: another list, another selection.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with each filter
  useEffect(() => selectOnly([]), [filterText, address.layout]);

  const { first, total, waiting, error } = list;
  const body = useRef<HTMLDivElement>(null);
  const focusList = () => (body.current?.querySelector<HTMLElement>('[tabindex="0"]') ?? searchRef.current)?.focus();
  const selectAll = async () => {
    const windows = Array.from({ length: Math.ceil(Math.min(total, mostTogether) / windowSize) }, (_, number) =>
      queries.ensureQueryData(windowQuery(filter, number)),
    );
    try {
      selectOnly((await Promise.all(windows)).flatMap(({ articles }) => articles));
      if (total > mostTogether) show(say('desk.selectedFirst', { count: mostTogether }));
    } catch (failure) {
      show(problemSentence(say, failure));
    }
  };
  // While the next answer is awaited the list is the one before; what is changed at it is changed in the address asked for.
  const listed: DeskAddress = waiting ? list.filter : address;
  const clear = () => {
    onAddress({});
    // The button that was pressed goes.
    searchRef.current?.focus();
  };
  const count = say('desk.count', { count: total, number: groupedNumber(language, total) });
  return (
    <div className={styles.desk}>
      <div className={styles.bar}>
        <DeskFilters
          address={address}
          onAddress={onAddress}
          sections={first?.sections ?? []}
          searchRef={searchRef}
          onDown={focusList}
        />
        <span className={styles.count} role="status" aria-label={say('desk.found')}>
          {first && !first.empty && !waiting ? count : ''}
        </span>
        <ViewsMenu address={address} onAddress={onAddress} columns={chosen} onColumns={choose} choosable={!byStage} />
      </div>
      {error && !first ? (
        <EmptyState
          title={say('desk.failed')}
          actions={
            <Button icon="refresh" onClick={list.retry}>
              {say('ui.tryAgain')}
            </Button>
          }
        >
          {problemSentence(say, error)}
        </EmptyState>
      ) : (
        <div ref={body} className={styles.body} aria-busy={waiting}>
          {first && total === 0 && !(byStage && !first.empty) && (
            <NothingHere empty={first.empty} filter={filter} me={me} actions={actions} onClear={clear} />
          )}
          {first && !first.empty && byStage && board && (
            <board.Board filter={filter} me={me} now={now} actions={actions} />
          )}
          {total > 0 && !byStage && (
            <ArticleGrid
              key={writeDeskAddress(list.filter)}
              list={list}
              address={listed}
              columns={shown}
              onAddress={(to) => onAddress(sameChange(address, listed, to))}
              me={me}
              now={now}
              actions={actions}
              onSelectAll={() => void selectAll()}
            />
          )}
          <BulkBar me={me} trash={address.trash !== undefined} sections={first?.sections ?? []} onGone={focusList} />
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
