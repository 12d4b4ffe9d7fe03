import { useState } from 'react';
import type { OutputOf } from '#api/endpoint.ts';
import { type Me, type readLink, useLink } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import { NewPasswordField } from './NewPasswordField.tsx';
import styles from './session.module.css';
import { useSubmission } from './useSubmission.tsx';

interface LinkFormProps {
  token: string;
  link: OutputOf<typeof readLink>;
  onSignedIn(me: Me): void;
}

/** Asks what the link's purpose needs: everything of an owner, name and password of an invited person, a new password of who has forgotten it, nothing of others. Its words are those of `people`. */
export function LinkForm({ token, link, onSignedIn }: LinkFormProps) {
  const say = useSay();
  const [name, setName] = useState(link.name);
  const [email, setEmail] = useState(link.email);
  const [password, setPassword] = useState('');
  const owner = link.purpose === 'owner';
  const newPerson = owner || link.purpose === 'invitation';
  const choosing = newPerson || link.purpose === 'newPassword';
  const { onSubmit, busy, problem } = useSubmission(async () => {
    const asked = {
      ...(newPerson ? { name: name.trim() } : {}),
      ...(owner ? { email: email.trim() } : {}),
      ...(choosing ? { password } : {}),
    };
    onSignedIn(await call(useLink, { token, ...asked }));
  });
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <p className={styles.lead}>{say(`session.link.${link.purpose}`, { name: link.name, email: link.email })}</p>
      <FormProblem sentence={problem === null ? null : problemSentence(say, problem)} />
      {newPerson && (
        <TextField
          label={say('session.name')}
          autoComplete="name"
          required
          autoFocus
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      {choosing && (
        <>
          <TextField
            label={say('session.email')}
            type="email"
            autoComplete="username"
            required
            readOnly={!owner}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <NewPasswordField
            label={say(newPerson ? 'session.newPassword' : 'session.chosenPassword')}
            autoFocus={!newPerson}
            value={password}
            onChange={setPassword}
          />
        </>
      )}
      <Button look="main" type="submit" disabled={busy} autoFocus={!choosing}>
        {say(newPerson ? 'session.begin' : choosing ? 'session.changePassword' : 'session.signIn')}
      </Button>
    </form>
  );
}
