import { useState } from 'react';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSay } from '#ui/useSay.tsx';
import styles from './People.module.css';

export interface PersonalLink {
  name: string;
  url: string;
}

/** The one-time link, shown this once: the server keeps only what it needs to know it again. */
export function LinkDialog({ link, onClose }: { link: PersonalLink; onClose(): void }) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(link.url).then(
      () => setCopied(true),
      // The field below is selected by a click: one copies by hand where the browser does not allow it.
      () => setCopied(false),
    );
  return (
    <Dialog title={say('people.linkFor', { name: link.name })} onClose={onClose}>
      <div className={styles.form}>
        <p className={styles.lead}>{say('people.linkText', { name: link.name })}</p>
        <TextField label={say('people.link')} readOnly value={link.url} onFocus={(event) => event.target.select()} />
        <div className={styles.buttons}>
          <span role="status" aria-label={say('ui.lastNotice')} className={styles.faint}>
            {copied ? say('people.copied') : ''}
          </span>
          <Button look="main" icon="copy" onClick={copy}>
            {say('people.copy')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
