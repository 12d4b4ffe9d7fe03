import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './deskDialogs.module.css';
import type { BulkFailure } from './useBulk.tsx';

/** Which of several articles were not changed, and why. */
export function FailuresDialog({ failures, onClose }: { failures: readonly BulkFailure[]; onClose(): void }) {
  const say = useSay();
  return (
    <Dialog title={say('desk.notChanged', { count: failures.length })} onClose={onClose}>
      <div className={styles.form}>
        <ul className={styles.failures}>
          {failures.map(({ id, headline, reason }) => (
            <li key={id}>
              <strong>{headline}</strong>
              {reason}
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button look="main" data-first onClick={onClose}>
            {say('ui.close')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
