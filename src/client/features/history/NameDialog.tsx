import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Milestone, nameVersion, renameMilestone } from '#api/history.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { milestonesQuery } from '../../connection/versions.queries.ts';
import styles from './History.module.css';

/** A version to be named, or a name to be changed. */
export type Naming = { version: number } | { milestone: Milestone };

interface NameDialogProps {
  article: string;
  naming: Naming;
  onClose(): void;
}

/** Gives a version a name, or another one. */
export function NameDialog({ article, naming, onClose }: NameDialogProps) {
  const say = useSay();
  const queries = useQueryClient();
  const show = useToasts((toasts) => toasts.show);
  const known = 'milestone' in naming ? naming.milestone : null;
  const version = 'milestone' in naming ? naming.milestone.version : naming.version;
  const [name, setName] = useState(known?.name ?? '');
  const [error, setError] = useState<string>();
  const save = async () => {
    try {
      if (known) await call(renameMilestone, { id: article, milestone: known.id, name: name.trim() });
      else await call(nameVersion, { id: article, version, name: name.trim() });
    } catch (failure) {
      setError(problemSentence(say, failure));
      return;
    }
    await queries.invalidateQueries(milestonesQuery(article));
    show(say('history.named', { version, name: name.trim() }));
    onClose();
  };
  return (
    <Dialog title={say(known ? 'history.rename' : 'history.nameTitle', { version })} onClose={onClose}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <TextField
          label={say('history.nameField')}
          help={say('history.nameHelp')}
          required
          maxLength={80}
          autoComplete="off"
          value={name}
          error={error}
          onChange={(event) => setName(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" type="submit">
            {say('history.saveName')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
