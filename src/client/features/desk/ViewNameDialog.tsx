import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './deskDialogs.module.css';

interface ViewNameDialogProps {
  title: string;
  name: string;
  onName(name: string): void;
  onClose(): void;
}

/** Asks for a view's name. */
export function ViewNameDialog({ title, name: before, onName, onClose }: ViewNameDialogProps) {
  const say = useSay();
  const [name, setName] = useState(before);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') onName(name.trim());
        }}
      >
        <TextField
          label={say('desk.view.name')}
          required
          maxLength={60}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" type="submit">
            {say('desk.view.saveName')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
