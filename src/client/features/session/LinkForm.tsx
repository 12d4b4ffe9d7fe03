import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#api/endpoint.ts';
import { type Me, type readLink, useLink } from '#api/session.ts';
import { Button } from '#ui/Button.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './session.module.css';
import { useSubmission } from './useSubmission.tsx';

interface LinkFormProps {
  token: string;
  link: OutputOf<typeof readLink>;
  onSignedIn(me: Me): void;
}

const shortest = 10;

/** Asks what the link's purpose needs: everything of an owner, name and password of an invited person, nothing of others. */
export function LinkForm({ token, link, onSignedIn }: LinkFormProps) {
  const say = useSay();
  const [name, setName] = useState(link.name);
  const [email, setEmail] = useState(link.email);
  const [password, setPassword] = useState('');
  const newPerson = link.purpose !== 'signIn';
  const owner = link.purpose === 'owner';
  const { submit, busy, problem } = useSubmission(async () => {
    const asked = newPerson ? { name: name.trim(), password, ...(owner ? { email: email.trim() } : {}) } : {};
    onSignedIn(await call(useLink, { token, ...asked }));
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <p className={styles.lead}>{say(`session.link.${link.purpose}`, { name: link.name, email: link.email })}</p>
      <FormProblem sentence={problem === null ? null : problemSentence(say, problem)} />
      {newPerson && (
        <>
          <TextField
            label={say('session.name')}
            autoComplete="name"
            required
            autoFocus
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
          <TextField
            label={say('session.email')}
            type="email"
            autoComplete="username"
            required
            readOnly={!owner}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
          <TextField
            label={say('session.newPassword')}
            help={say('session.passwordRule', { count: shortest })}
            type="password"
            autoComplete="new-password"
            required
            minLength={shortest}
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </>
      )}
      <Button look="main" type="submit" disabled={busy} autoFocus={!newPerson}>
        {say(newPerson ? 'session.begin' : 'session.signIn')}
      </Button>
    </form>
  );
}
