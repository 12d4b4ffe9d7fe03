import { useEffect, useMemo, useRef } from 'react';
import type { Milestone, Sitting } from '#api/history.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Face } from '#ui/Face.tsx';
import { Icon } from '#ui/Icon.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import type { MenuAction } from '#ui/menuEntries.tsx';
import { dayAt, longDay } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import { collabState } from '../../connection/unconfirmed.ts';
import type { Pair } from './Compare.tsx';
import styles from './History.module.css';
import type { HistoryRecord } from './HistoryRecord.ts';
import { milestoneTitle } from './milestoneTitle.ts';
import { hourAt, moment, span } from './moment.ts';
import type { Naming } from './NameDialog.tsx';
import { timelineDays } from './timelineEntries.ts';
import { useRemoveMilestone } from './useRemoveMilestone.ts';

interface TimelineProps {
  record: HistoryRecord;
  mayName: boolean;
  mayUnname(milestone: Milestone): boolean;
  onLook(version: number): void;
  onCompare(pair: Pair): void;
  onName(naming: Naming): void;
  onMore?(): void;
}

/** Who wrote when, by day and sitting, and the versions that have a name. */
export function Timeline({ record, mayName, mayUnname, onLook, onCompare, onName, onMore }: TimelineProps) {
  const say = useSay();
  const { language } = useLanguage();
  const { pages, milestones, head, session } = record;
  const days = useMemo(() => timelineDays(pages, milestones), [pages, milestones]);
  const remove = useRemoveMilestone(session.article);
  const timeline = useRef<HTMLDivElement>(null);
  const more = onMore !== undefined;
  const asked = useRef(false);
  useEffect(() => {
    // The last page takes the button along that was pressed for it.
    if (!more && asked.current) [...(timeline.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    asked.current = false;
  }, [more]);
  if (head === 0 && milestones.length === 0)
    return <EmptyState title={say('history.empty')}>{say('history.empty.text')}</EmptyState>;

  const actionsOf = (version: number, from: number): MenuAction[] => [
    { id: 'look', label: say('history.look'), icon: 'eye', onAction: () => onLook(version) },
    { id: 'changed', label: say('history.whatChanged'), onAction: () => onCompare({ from, to: version }) },
    ...(version < head
      ? [{ id: 'now', label: say('history.compareNow'), onAction: () => onCompare({ from: version, to: head }) }]
      : []),
  ];
  const sittingRow = (sitting: Sitting) => {
    const { person, first, last, changes, startedAt, endedAt } = sitting;
    const when = span(language, startedAt, endedAt);
    const name = {
      id: 'name',
      label: say('history.name'),
      icon: 'flag',
      onAction: () => onName({ version: last }),
    } as const;
    return (
      <Row
        key={`${person.id} ${last}`}
        sign={<Face name={person.name} colour={person.colour} quiet />}
        title={person.name}
        facts={`${when} · ${say('history.changes', { count: changes })} · ${say('history.version', { version: last })}`}
        menu={say('history.more', { title: `${person.name}, ${when}` })}
        actions={[...actionsOf(last, first - 1), ...(mayName ? [name] : [])]}
        onLook={() => onLook(last)}
      />
    );
  };
  const milestoneRow = (milestone: Milestone, day: string) => {
    const { id, kind, version, person, at } = milestone;
    const title = milestoneTitle(say, milestone);
    const before = milestones.find((other) => other.version < version)?.version ?? 0;
    const rename = {
      id: 'rename',
      label: say('history.rename'),
      icon: 'flag',
      onAction: () => onName({ milestone }),
    } as const;
    const unname = {
      id: 'remove',
      label: say('history.unname'),
      icon: 'trash',
      onAction: () => remove(milestone),
    } as const;
    const naming = [...(mayName ? [rename] : []), ...(mayUnname(milestone) ? [unname] : [])];
    return (
      <Row
        key={id}
        named
        sign={<Icon name="flag" />}
        title={title}
        facts={`${dayAt(at) === day ? hourAt(language, at) : moment(language, at)} · ${person.name} · ${say('history.version', { version })}`}
        menu={say('history.more', { title })}
        actions={[...actionsOf(version, before), ...(kind === 'named' ? naming : [])]}
        onLook={() => onLook(version)}
      />
    );
  };
  return (
    <div className={styles.timeline} ref={timeline}>
      {mayName && (
        // What is committed by now, which the list may not know yet.
        <Button icon="flag" onClick={() => onName({ version: collabState(session.state).version })}>
          {say('history.name')}
        </Button>
      )}
      {days.map(({ day, entries }) => (
        <section key={day} aria-label={longDay(language, day)}>
          <h2>{longDay(language, day)}</h2>
          <ul>
            {entries.map((entry) => {
              if (entry.kind === 'sitting') return sittingRow(entry.sitting);
              if (entry.kind === 'milestone') return milestoneRow(entry.milestone, day);
              return (
                <Row
                  key="created"
                  sign={<Icon name="plus" />}
                  title={say('history.created')}
                  facts={`${hourAt(language, entry.at)} · ${entry.person.name} · ${say('history.version', { version: 0 })}`}
                  onLook={() => onLook(0)}
                />
              );
            })}
          </ul>
        </section>
      ))}
      {onMore && (
        <Button
          look="quiet"
          onClick={() => {
            asked.current = true;
            onMore();
          }}
        >
          {say('history.earlier')}
        </Button>
      )}
    </div>
  );
}

interface RowProps {
  sign: React.ReactNode;
  title: string;
  facts: string;
  named?: boolean;
  menu?: string;
  actions?: readonly MenuAction[];
  onLook(): void;
}

function Row({ sign, title, facts, named = false, menu, actions, onLook }: RowProps) {
  return (
    <li className={styles.row} data-named={named || undefined}>
      <span className={styles.sign} aria-hidden="true">
        {sign}
      </span>
      <button type="button" className={styles.look} onClick={onLook}>
        <strong>{title}</strong> <span>{facts}</span>
      </button>
      {menu && actions && (
        <Menu
          label={menu}
          actions={actions}
          trigger={(props) => <IconButton {...props} icon="dots" label={menu} side="left" />}
        />
      )}
    </li>
  );
}
