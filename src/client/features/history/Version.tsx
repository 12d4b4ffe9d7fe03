import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import { versionQuery } from '../../connection/versions.queries.ts';
import type { Pair } from './Compare.tsx';
import styles from './History.module.css';
import type { HistoryRecord } from './HistoryRecord.ts';
import { milestoneTitle } from './milestoneTitle.ts';
import { moment } from './moment.ts';
import { RestoreDialog } from './RestoreDialog.tsx';
import type { Restoration } from './restoring.ts';
import { ShownVersion } from './ShownVersion.ts';

interface VersionProps {
  record: HistoryRecord;
  version: number;
  /** Who made it about when, as far as is known before it is here. */
  told: string;
  onBack(): void;
  onCompare(pair: Pair): void;
  onName?(): void;
  preview(shown: ShownVersion, version: number): ReactNode;
}

/** One version: the page as readers would have had it, and what can be done with it. */
export function Version({ record, version, told, onBack, onCompare, onName, preview }: VersionProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { session, head, milestones } = record;
  const writable = useStore(session.store, (view) => view.writable);
  const wanted = useSettled(version);
  const { data, error, isPlaceholderData } = useQuery({
    ...versionQuery(session.article, wanted),
    placeholderData: keepPreviousData,
  });
  const doc = data?.doc;
  const here = doc !== undefined && wanted === version && !isPlaceholderData;
  const made = here && data ? say('history.by', { name: data.author, time: moment(language, data.at) }) : told;
  const [restoring, setRestoring] = useState<Restoration | null>(null);
  const names = milestones.filter((milestone) => milestone.version === version);
  const title = [say('history.version', { version }), ...names.map((name) => milestoneTitle(say, name))].join(' · ');
  return (
    <div className={styles.version}>
      <div className={styles.about}>
        <h2 aria-live="polite">{title}</h2>
        {made && <p>{made}</p>}
        <div className={styles.actions}>
          <Button icon="back" onClick={onBack}>
            {say('history.back')}
          </Button>
          {version < head && (
            <Button onClick={() => onCompare({ from: version, to: head })}>{say('history.compareNow')}</Button>
          )}
          {onName && (
            <Button icon="flag" onClick={onName}>
              {say('history.name')}
            </Button>
          )}
          {writable && version < head && here && (
            <Button icon="undo" onClick={() => setRestoring({ kind: 'version', version, old: doc })}>
              {say('history.restoreVersion')}
            </Button>
          )}
        </div>
      </div>
      {doc && <Shown doc={doc} version={wanted} preview={preview} />}
      {!doc && error && <EmptyState title={say('history.failed')}>{problemSentence(say, error)}</EmptyState>}
      {restoring && <RestoreDialog session={session} what={restoring} onClose={() => setRestoring(null)} />}
    </div>
  );
}

function Shown({
  doc,
  version,
  preview,
}: { doc: ShownVersion['state']['doc']; version: number } & Pick<VersionProps, 'preview'>) {
  const [shown] = useState(() => new ShownVersion(doc));
  useEffect(() => shown.show(doc), [shown, doc]);
  return <div className={styles.page}>{preview(shown, version)}</div>;
}

/** So long the slider rests before its version is asked for, in milliseconds. */
const rest = 120;

/** A value once it has not changed for a moment. */
function useSettled(value: number): number {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), rest);
    return () => clearTimeout(timer);
  }, [value]);
  return useDeferredValue(settled);
}
