import { type ReactNode, useState } from 'react';
import type { Milestone } from '#api/history.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { Pair } from './Compare.tsx';
import styles from './History.module.css';
import type { HistoryRecord } from './HistoryRecord.ts';
import { moment } from './moment.ts';
import { NameDialog, type Naming } from './NameDialog.tsx';
import type { ShownVersion } from './ShownVersion.ts';
import { Timeline } from './Timeline.tsx';
import { makerOf } from './timelineEntries.ts';
import { Version } from './Version.tsx';

interface TimeTravelProps {
  record: HistoryRecord;
  mayName: boolean;
  mayUnname(milestone: Milestone): boolean;
  /** The version that is looked at; null shows the timeline. */
  looked: number | null;
  onLook(version: number | null): void;
  onCompare(pair: Pair): void;
  /** Fetches earlier sittings; absent where there are none. */
  onMore?(): void;
  preview(shown: ShownVersion, version: number): ReactNode;
}

/** The slider through all versions; below it the timeline, or the version one has gone to. */
export function TimeTravel(props: TimeTravelProps) {
  const { record, mayName, mayUnname, looked, onLook, onCompare, onMore, preview } = props;
  const say = useSay();
  const { language } = useLanguage();
  const [naming, setNaming] = useState<Naming | null>(null);
  const { pages, head, session } = record;
  const version = Math.min(looked ?? head, head);
  const maker = makerOf(pages, version);
  const told = maker
    ? say('history.by', { name: maker.person.name, time: moment(language, maker.to, maker.from) })
    : '';
  return (
    <>
      {head > 0 && (
        <div className={styles.travel}>
          <IconButton
            icon="back"
            label={say('history.previous')}
            aria-disabled={version === 0}
            onClick={() => onLook(Math.max(0, version - 1))}
          />
          <input
            type="range"
            className={styles.slider}
            aria-label={say('history.slider')}
            aria-valuetext={[say('history.version', { version }), told].filter(Boolean).join(', ')}
            min={0}
            max={head}
            value={version}
            onChange={(event) => onLook(Number(event.target.value))}
          />
          <IconButton
            icon="forward"
            label={say('history.next')}
            side="left"
            aria-disabled={version === head}
            onClick={() => onLook(Math.min(head, version + 1))}
          />
        </div>
      )}
      {looked === null ? (
        <Timeline
          record={record}
          mayName={mayName}
          mayUnname={mayUnname}
          onLook={onLook}
          onCompare={onCompare}
          onName={setNaming}
          {...(onMore ? { onMore } : {})}
        />
      ) : (
        <Version
          key={session.article}
          record={record}
          version={version}
          told={told}
          onBack={() => onLook(null)}
          onCompare={onCompare}
          preview={preview}
          {...(mayName ? { onName: () => setNaming({ version }) } : {})}
        />
      )}
      {naming && <NameDialog article={session.article} naming={naming} onClose={() => setNaming(null)} />}
    </>
  );
}
