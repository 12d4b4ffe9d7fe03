import { type FormEvent, useState } from 'react';
import { addWireKey } from '#api/wire.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { FormProblem } from '#ui/FormProblem.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { call } from '../../connection/call.ts';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './Wire.module.css';

/** Makes a key for an agency, and shows it this once: the server keeps only what it needs to know it again. */
export function AddKeyDialog({ onAdded, onClose }: { onAdded(): void; onClose(): void }) {
  const say = useSay();
  const [agency, setAgency] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const [secret, setSecret] = useState('');
  const [copied, setCopied] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    try {
      const made = await call(addWireKey, { agency: agency.trim() });
      setSecret(made.secret);
      onAdded();
    } catch (failure) {
      setProblem(failure);
    } finally {
      setBusy(false);
    }
  };
  const copy = () =>
    void navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      // The field is selected by a click: one copies by hand where the browser does not allow it.
      () => setCopied(false),
    );
  if (secret)
    return (
      <Dialog title={say('wire.keys.secretTitle', { agency })} onClose={onClose}>
        <div className={styles.form}>
          <p>{say('wire.keys.secretText', { agency })}</p>
          <TextField label={say('wire.keys.key')} readOnly value={secret} onFocus={(event) => event.target.select()} />
          <div className={styles.buttons}>
            <span role="status" aria-label={say('ui.lastNotice')} className={styles.faint}>
              {copied ? say('wire.keys.copied') : ''}
            </span>
            <Button look="main" icon="copy" onClick={copy}>
              {say('wire.keys.copy')}
            </Button>
          </div>
        </div>
      </Dialog>
    );
  return (
    <Dialog title={say('wire.keys.add')} onClose={onClose}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <FormProblem sentence={problem === null ? null : problemSentence(say, problem)} />
        <TextField
          label={say('wire.agency')}
          required
          maxLength={60}
          autoComplete="off"
          value={agency}
          onChange={(event) => setAgency(event.target.value)}
        />
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('ui.cancel')}</Button>
          <Button look="main" type="submit" disabled={busy}>
            {say('wire.keys.add')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
