import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { clockTime } from '#ui/shortTime.ts';
import { useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import type { Receipt as ReceiptFacts } from '../connection/sessionView.ts';
import styles from './Receipt.module.css';

const icons: Readonly<Record<ReceiptFacts['kind'], IconName | null>> = {
  opening: null,
  readOnly: 'eye',
  saving: null,
  saved: 'check',
  offline: 'cloudOff',
  notSaved: 'stop',
};

/** Says what is known of the words: *Saved* only of what the database has committed. */
export function Receipt({ session }: { session: ArticleSession }) {
  const say = useSay();
  const { language } = useLanguage();
  const receipt = useStore(session.store, (view) => view.receipt);
  const journalled = useStore(session.store, (view) => view.journalled);
  const icon = icons[receipt.kind];
  const words = () => {
    switch (receipt.kind) {
      case 'offline':
        if (receipt.changes === 0) return say('receipt.offline');
        return say(journalled ? 'receipt.kept' : 'receipt.notKept', { count: receipt.changes });
      case 'notSaved':
        return say('receipt.notSaved', { reason: problemSentence(say, receipt.problem) });
      default:
        return say(`receipt.${receipt.kind}`);
    }
  };
  return (
    <>
      {/* It changes with every pause in typing: it can be read at any time, and only trouble is announced. */}
      <span
        role="status"
        aria-live="off"
        aria-label={say('receipt.label')}
        className={styles.receipt}
        data-kind={receipt.kind}
      >
        {icon && <Icon name={icon} />}
        <span className={styles.words}>{words()}</span>
        {receipt.kind === 'saved' && (
          <span className={styles.when}>
            {' '}
            {clockTime(language, receipt.at)} · {say('receipt.version', { version: receipt.version })}
          </span>
        )}
      </span>
      <Trouble kind={receipt.kind} words={words()} />
    </>
  );
}

/** Announces that saving has stopped working, and that it works again. */
function Trouble({ kind, words }: { kind: ReceiptFacts['kind']; words: string }) {
  const say = useSay();
  const trouble = kind === 'offline' || kind === 'notSaved';
  const [said, setSaid] = useState('');
  const [was, setWas] = useState(false);
  useEffect(() => {
    if (trouble && !was) {
      setWas(true);
      setSaid(words);
    } else if (kind === 'saved' && was) {
      setWas(false);
      setSaid(say('receipt.savedAgain'));
    }
  }, [trouble, was, kind, words, say]);
  return (
    <span className="visually-hidden" aria-live="polite">
      {said}
    </span>
  );
}
