import { useQueries } from '@tanstack/react-query';
import { Fragment, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { difference } from '#article/difference.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Select } from '#ui/Select.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { versionQuery } from '../../connection/versions.queries.ts';
import { DifferenceView } from './DifferenceView.tsx';
import styles from './History.module.css';
import type { HistoryRecord } from './HistoryRecord.ts';
import { versionOptions } from './versionOptions.ts';

/** Two versions to be compared. */
export interface Pair {
  from: number;
  to: number;
}

interface CompareProps {
  record: HistoryRecord;
  /** Null: what the last sitting changed. */
  pair: Pair | null;
  onPair(pair: Pair): void;
}

/** What differs between any two versions. */
export function Compare({ record, pair, onPair }: CompareProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { session, pages, head } = record;
  const [first, setFirst] = useState(pair);
  const last = pages[0]?.sittings[0];
  const lately = { from: Math.max(0, (last?.first ?? 1) - 1), to: head };
  // While somebody writes there is another head every second: what one looks at, and is being asked about, stays.
  if (!first && head > 0) setFirst(lately);
  const { from, to } = pair ?? first ?? lately;
  const options = useMemo(() => versionOptions(say, language, record, [from, to]), [say, language, record, from, to]);
  const [before, after] = useQueries({
    queries: [from, to].map((version) => versionQuery(session.article, version)),
  });
  const writable = useStore(session.store, (view) => view.writable);
  const [old, now] = [before?.data?.doc, after?.data?.doc];
  const found = useMemo(() => (old && now ? difference(old, now) : null), [old, now]);
  const failure = before?.error ?? after?.error;
  if (head === 0) return <EmptyState title={say('history.empty')}>{say('history.empty.compare')}</EmptyState>;
  return (
    <>
      <div className={styles.pair}>
        <Select
          label={say('history.from')}
          value={String(from)}
          options={options}
          onChange={(version) => onPair({ from: Number(version), to })}
        />
        <Select
          label={say('history.to')}
          value={String(to)}
          options={options}
          onChange={(version) => onPair({ from, to: Number(version) })}
        />
      </div>
      <Fragment key={`${from} ${to}`}>
        {found && old && now && (
          <DifferenceView difference={found} before={old} after={now} session={session} restorable={writable} />
        )}
      </Fragment>
      {!found && failure && <EmptyState title={say('history.failed')}>{problemSentence(say, failure)}</EmptyState>}
    </>
  );
}
