import { useState } from 'react';
import { type Me, signIn } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './session.module.css';
import { useSubmission } from './useSubmission.tsx';

export function SignInForm({ onSignedIn }: { onSignedIn(me: Me): void }) {
  const say = useSay();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { onSubmit, busy, problem } = useSubmission(async () =>
    onSignedIn(await call(signIn, { email: email.trim(), password })),
  );
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <FormProblem sentence={problem === null ? null : problemSentence(say, problem)} />
      <TextField
        label={say('session.email')}
        type="email"
        autoComplete="username"
        required
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={say('session.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <Button look="main" type="submit" disabled={busy}>
        {say('session.signIn')}
      </Button>
    </form>
  );
}
