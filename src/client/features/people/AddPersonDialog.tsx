import { type FormEvent, useState } from 'react';
import { addPerson } from '#api/people.ts';
import { type Role, roles } from '#article/permissions.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { Select } from '#ui/Select.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import type { PersonalLink } from './LinkDialog.tsx';
import styles from './People.module.css';

interface AddPersonDialogProps {
  onClose(): void;
  onAdded(link: PersonalLink): void;
}

export function AddPersonDialog({ onClose, onAdded }: AddPersonDialogProps) {
  const say = useSay();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('reporter');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const { person, link } = await call(addPerson, { name: name.trim(), email: email.trim(), role });
      onAdded({ name: person.name, url: link.url });
    } catch (failure) {
      setProblem(failure);
      setBusy(false);
    }
  };
  return (
    <Dialog title={say('people.add')} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <FormProblem sentence={problem === null ? null : problemSentence(say, problem)} />
        <TextField
          label={say('people.name')}
          required
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label={say('session.email')}
          type="email"
          required
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        <Select<Role>
          label={say('people.role')}
          value={role}
          options={roles.map((each) => ({ value: each, label: say(`role.${each}`) }))}
          onChange={setRole}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" type="submit" disabled={busy}>
            {say('people.makeLink')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
