import { Dialog } from '#ui/Dialog.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './ShortcutSheet.module.css';
import { inGroups, type ShownCommand } from './shownCommand.ts';

interface ShortcutSheetProps {
  commands: readonly ShownCommand[];
  onClose(): void;
}

/** Every command that has a key, under its heading. */
export function ShortcutSheet({ commands, onClose }: ShortcutSheetProps) {
  const say = useSay();
  const keyed = commands.filter(({ key }) => key);
  return (
    <Dialog title={say('command.shortcuts')} place="large" onClose={onClose}>
      <div className={styles.sheet}>
        {inGroups(keyed).map(([group, shown]) => (
          <section key={group} className={styles.group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {shown.map(({ id, label, key }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    <kbd>{key?.label}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
