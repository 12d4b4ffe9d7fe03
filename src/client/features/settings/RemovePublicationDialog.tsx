import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Settings.module.css';

interface RemovePublicationDialogProps {
  title: string;
  removing: boolean;
  problem: string | null;
  onRemove(): void;
  onClose(): void;
}

/** Asks before a publication takes with it what was decided for it. */
export function RemovePublicationDialog({ title, removing, problem, onRemove, onClose }: RemovePublicationDialogProps) {
  const say = useSay();
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.person}>
        <p>{say('settings.removePublicationNote')}</p>
        <FormProblem sentence={problem} />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="danger" aria-disabled={removing} onClick={() => removing || onRemove()}>
            {title}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
