import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Milestone } from '#api/history.ts';
import type { Me } from '#api/session.ts';
import { rightToUnname } from '#article/milestones.ts';
import { can, type Right } from '#article/permissions.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Segments } from '#ui/Segments.tsx';
import { useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../../connection/ArticleSession.ts';
import { standingQuery } from '../../connection/article.queries.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { milestonesQuery } from '../../connection/versions.queries.ts';
import { Compare, type Pair } from './Compare.tsx';
import { Deleted } from './Deleted.tsx';
import styles from './History.module.css';
import { sittingsQuery } from './history.queries.ts';
import type { ShownVersion } from './ShownVersion.ts';
import { TimeTravel } from './TimeTravel.tsx';
import { useFreshHistory } from './useFreshHistory.ts';
import { Writers } from './Writers.tsx';

interface HistoryProps {
  session: ArticleSession;
  me: Me;
  /** The reader's page of a version that is shown. */
  preview(shown: ShownVersion, version: number): ReactNode;
}

const views = ['timeline', 'compare', 'deleted', 'writers'] as const;
type View = (typeof views)[number];

/** What has happened to the article: its versions in time, what differs between two, what was taken out, and who wrote what. */
export function History({ session, me, preview }: HistoryProps) {
  const say = useSay();
  const [view, setView] = useState<View>('timeline');
  const [pair, setPair] = useState<Pair | null>(null);
  const [looked, look] = useState<number | null>(null);
  const sittings = useInfiniteQuery(sittingsQuery(session.article));
  const milestones = useQuery(milestonesQuery(session.article));
  const { data: row } = useQuery(standingQuery(session.article));
  const may = (right: Right) => row !== undefined && can(me.role, right, row);
  const mayUnname = (milestone: Milestone) => may(rightToUnname(milestone, me.id));
  useFreshHistory(session);
  const compare = (next: Pair) => {
    setPair(next);
    setView('compare');
  };
  const lookAt = (version: number) => {
    look(version);
    setView('timeline');
  };
  const failure = sittings.error ?? milestones.error;
  const pages = sittings.data?.pages;
  if (!pages || !milestones.data) {
    if (!failure) return <p className={styles.waiting}>{say('history.reading')}</p>;
    const again = () => void Promise.all([sittings.refetch(), milestones.refetch()]);
    return (
      <EmptyState
        title={say('history.failed')}
        actions={
          <Button icon="refresh" onClick={again}>
            {say('ui.tryAgain')}
          </Button>
        }
      >
        {problemSentence(say, failure)}
      </EmptyState>
    );
  }
  const record = { session, pages, milestones: milestones.data, head: pages[0]?.head ?? 0 };
  return (
    <section className={styles.history} aria-label={say('history.title')}>
      <div className={styles.bar}>
        <Segments
          label={say('history.view')}
          value={view}
          options={views.map((name) => ({ value: name, label: say(`history.view.${name}`) }))}
          onChange={(name) => setView(name)}
        />
      </div>
      <div className={styles.view}>
        {view === 'timeline' && (
          <TimeTravel
            record={record}
            mayName={may('write')}
            mayUnname={mayUnname}
            looked={looked}
            onLook={look}
            onCompare={compare}
            preview={preview}
            {...(sittings.hasNextPage ? { onMore: () => void sittings.fetchNextPage() } : {})}
          />
        )}
        {view === 'compare' && <Compare record={record} pair={pair} onPair={setPair} />}
        {view === 'deleted' && <Deleted session={session} onLook={lookAt} />}
        {view === 'writers' && <Writers session={session} />}
      </div>
    </section>
  );
}
