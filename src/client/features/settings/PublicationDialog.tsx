import { type FormEvent, useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './Settings.module.css';

interface PublicationDialogProps {
  title: string;
  /** What else one should know; empty where there is nothing. */
  note: string;
  name: string;
  saving: boolean;
  problem: string | null;
  onName(name: string): void;
  onClose(): void;
}

/** Asks what a publication is called. */
export function PublicationDialog({ title, note, name, saving, problem, onName, onClose }: PublicationDialogProps) {
  const say = useSay();
  const [typed, setTyped] = useState(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '' && !saving) onName(typed.trim());
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.person} onSubmit={submit}>
        <TextField
          label={say('settings.publicationName')}
          help={note || undefined}
          required
          maxLength={60}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <FormProblem sentence={problem} />
        <div className={styles.buttons}>
          <Button type="submit" look="main" aria-disabled={saving}>
            {say('settings.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
