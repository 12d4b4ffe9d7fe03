import { useState } from 'react';
import { changePassword } from '#api/password.ts';
import { Problem } from '#api/problem.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useToasts } from '#ui/Toaster.tsx';
import { useSay, WithWords } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import styles from './session.module.css';
import { useSubmission } from './useSubmission.tsx';

/** Changes one's own password; asks for the old one, so that nobody does who only found the screen open. */
export function PasswordDialog({ onClose }: { onClose(): void }) {
  const say = useSay();
  return (
    <Dialog title={say('session.changePassword')} onClose={onClose}>
      <ErrorBoundary>
        <WithWords topic="people">
          <PasswordForm onChanged={onClose} />
        </WithWords>
      </ErrorBoundary>
    </Dialog>
  );
}

function PasswordForm({ onChanged }: { onChanged(): void }) {
  const say = useSay();
  const show = useToasts((toasts) => toasts.show);
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const { onSubmit, busy, problem } = useSubmission(async () => {
    await call(changePassword, { password, newPassword });
    show(say('session.passwordChanged'));
    onChanged();
  });
  const wrong = problem instanceof Problem && problem.code === 'wrongCredentials';
  const sentence = wrong ? say('session.wrongOldPassword') : problemSentence(say, problem);
  return (
    <form className={styles.question} onSubmit={onSubmit}>
      <p className={styles.lead}>{say('session.othersEnd')}</p>
      <FormProblem sentence={problem === null ? null : sentence} />
      <TextField
        label={say('session.oldPassword')}
        type="password"
        autoComplete="current-password"
        required
        autoFocus
        maxLength={200}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <NewPasswordField label={say('session.chosenPassword')} value={newPassword} onChange={setNewPassword} />
      <Button look="main" type="submit" disabled={busy}>
        {say('session.changePassword')}
      </Button>
    </form>
  );
}
