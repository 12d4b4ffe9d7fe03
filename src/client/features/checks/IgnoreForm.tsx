import { type FormEvent, useState } from 'react';
import type { Finding } from '#lint/finding.ts';
import { type IgnoreScope, ignoredWords } from '#lint/ignored.ts';
import { Button } from '#ui/Button.tsx';
import { Segments } from '#ui/Segments.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import { problemSentence } from '../../connection/problemSentence.ts';
import styles from './Checks.module.css';
import { useIgnoring } from './useIgnoring.ts';

interface IgnoreFormProps {
  finding: Finding;
  scopes: readonly IgnoreScope[];
  article: string;
  onDone(): void;
}

/** Lets a finding pass, here or further, with the reason that colleagues will read. */
export function IgnoreForm({ finding, scopes, article, onDone }: IgnoreFormProps) {
  const say = useSay();
  const [scope, setScope] = useState<IgnoreScope>('place');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const { ignore } = useIgnoring(article);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || ignore.isPending) return;
    ignore.mutate({ words: ignoredWords(finding, scope), reason: reason.trim() }, { onSuccess: onDone });
  };
  const error = missing ? say('checks.reasonMissing') : ignore.error ? problemSentence(say, ignore.error) : undefined;
  return (
    <form className={styles.ignore} onSubmit={submit} noValidate>
      <Segments<IgnoreScope>
        label={say('checks.ignoreWhere')}
        value={scope}
        options={scopes.map((value) => ({ value, label: say(`checks.scope.${value}`) }))}
        onChange={setScope}
      />
      <TextField
        label={say('checks.reason')}
        value={reason}
        maxLength={300}
        // The form opens where somebody has just asked for it.
        autoFocus
        error={error}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.actions}>
        <Button type="submit" aria-disabled={ignore.isPending}>
          {say('checks.ignore')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {say('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
