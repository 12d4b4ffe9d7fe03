import { useState } from 'react';
import { fields } from '#article/fields.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { shortTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { DisplacedText } from '../connection/sessionView.ts';
import styles from './DisplacedDialog.module.css';

interface DisplacedDialogProps {
  texts: readonly DisplacedText[];
  onDismiss(id: string): void;
  onClose(): void;
}

/** One's own words that did not stay in the text: to copy, or to let go. Nothing is put back unasked. */
export function DisplacedDialog({ texts, onDismiss, onClose }: DisplacedDialogProps) {
  const say = useSay();
  const { language } = useLanguage();
  const [copied, setCopied] = useState('');
  const copy = (text: DisplacedText) =>
    void navigator.clipboard.writeText(text.words).then(
      () => setCopied(text.id),
      // The words stand here and can be selected by hand.
      () => setCopied(''),
    );
  return (
    <Dialog title={say('article.displaced.title')} onClose={onClose}>
      <p className={styles.lead}>{say('article.displaced.text')}</p>
      <ul className={styles.texts}>
        {texts.map((text) => (
          <li key={text.id}>
            <blockquote>{text.words}</blockquote>
            <p>
              {shortTime(language, text.at, Date.now(), say('desk.yesterday'))} ·{' '}
              {say(`article.displaced.${text.reason}`, text.field ? { field: say(fields[text.field].label) } : {})}
            </p>
            <div className={styles.buttons}>
              <Button icon={copied === text.id ? 'check' : 'copy'} onClick={() => copy(text)}>
                {say(copied === text.id ? 'people.copied' : 'article.displaced.copy')}
              </Button>
              <Button look="quiet" onClick={() => onDismiss(text.id)}>
                {say('ui.dismiss')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
