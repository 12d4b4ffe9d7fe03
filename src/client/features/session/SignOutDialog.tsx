import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './session.module.css';

interface SignOutDialogProps {
  /** How many changes would be lost. */
  count: number;
  onSignOut(): void;
  onClose(): void;
}

/** Asks before signing out takes words with it that only this computer has. */
export function SignOutDialog({ count, onSignOut, onClose }: SignOutDialogProps) {
  const say = useSay();
  return (
    <Dialog title={say('session.signOut')} onClose={onClose}>
      <div className={styles.question}>
        <p className={styles.lead}>{say('session.unsaved', { count })}</p>
        <Button look="main" onClick={onClose}>
          {say('session.stay')}
        </Button>
        <Button look="danger" onClick={onSignOut}>
          {say('session.signOutAnyway')}
        </Button>
      </div>
    </Dialog>
  );
}
