import { useState } from 'react';
import type { Me } from '#api/session.ts';
import { can } from '#article/permissions.ts';
import { stages } from '#article/stages.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { Menu } from '#ui/Menu.tsx';
import { useFetched } from '#ui/useFetched.tsx';
import { useFocusLost } from '#ui/useFocusLost.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import styles from './Desk.module.css';
import { askExport, selectOnly, useSelection } from './desk.store.ts';
import { useBulk } from './useBulk.tsx';

interface BulkBarProps {
  me: Me;
  /** Whether the list is of what is in the trash. */
  trash: boolean;
  sections: readonly string[];
  /** It has gone, and with it the focus. */
  onGone(): void;
}

const fetchDialogs = () => import('./bulkDialogs.tsx');

/** What can be done with the selected articles together; there while there are some. */
export function BulkBar({ me, trash, sections, onGone }: BulkBarProps) {
  const say = useSay();
  const rows = useSelection((selection) => selection.rows);
  const { change, failures, forget } = useBulk();
  const [filing, setFiling] = useState(false);
  const bar = useFocusLost(onGone);
  const dialogs = useFetched(fetchDialogs, filing || failures.length > 0);
  const targets = stages.filter(({ name }) => can(me.role, 'move', { stage: name, trashed: false }));
  return (
    <>
      {rows.size > 0 && (
        <div ref={bar} className={styles.bulk} role="toolbar" aria-label={say('desk.selection')}>
          <span className={styles.selected} role="status">
            {say('desk.selected', { count: rows.size })}
          </span>
          {!trash && can(me.role, 'move') && (
            <Menu
              label={say('desk.moveTo')}
              actions={targets.map(({ name, label }) => ({
                id: name,
                label: say(label),
                onAction: () => void change({ stage: name }),
              }))}
              trigger={(trigger) => <Button {...trigger}>{say('desk.moveTo')}</Button>}
            />
          )}
          {!trash && can(me.role, 'write') && <Button onClick={() => setFiling(true)}>{say('desk.file')}</Button>}
          <Button
            onClick={() =>
              askExport(new Map([...rows.values()].map(({ id, headline }) => [id, headline || say('desk.untitled')])))
            }
          >
            {say('desk.export')}
          </Button>
          {can(me.role, 'trash') && (
            <Button icon={trash ? 'undo' : 'trash'} onClick={() => void change({ trashed: !trash })}>
              {say(trash ? 'desk.restore' : 'desk.trash')}
            </Button>
          )}
          <IconButton icon="close" label={say('desk.selectNone')} side="left" onClick={() => selectOnly([])} />
        </div>
      )}
      {dialogs && (
        <WithWords topic="desk">
          {filing && (
            <dialogs.SectionDialog
              sections={sections}
              count={rows.size}
              onClose={() => setFiling(false)}
              onSection={(section) => {
                setFiling(false);
                void change({ section });
              }}
            />
          )}
          {failures.length > 0 && <dialogs.FailuresDialog failures={failures} onClose={forget} />}
        </WithWords>
      )}
    </>
  );
}
