import { memo, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { clockTime } from '#ui/shortTime.ts';
import { type Say, useLanguage, useSay } from '#ui/useSay.tsx';
import type { ArticleSession } from '../connection/ArticleSession.ts';
import { problemSentence } from '../connection/problemSentence.ts';
import type { Receipt as ReceiptFacts, SessionView } from '../connection/sessionView.ts';
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
        <span className={styles.words}>{sentenceOf(receipt, journalled, say)}</span>
        {receipt.kind === 'saved' && (
          <span className={styles.when}>
            {' '}
            {clockTime(language, receipt.at)} · {say('receipt.version', { version: receipt.version })}
          </span>
        )}
      </span>
      <Trouble session={session} />
    </>
  );
}

function sentenceOf(receipt: ReceiptFacts, journalled: boolean, say: Say): string {
  switch (receipt.kind) {
    case 'offline':
      if (receipt.changes === 0) return say('receipt.offline');
      return say(journalled ? 'receipt.kept' : 'receipt.notKept', { count: receipt.changes });
    case 'notSaved':
      return say('receipt.notSaved', { reason: problemSentence(say, receipt.problem) });
    default:
      return say(`receipt.${receipt.kind}`);
  }
}

/** Announces that saving has stopped working, and that it works again; drawn for nothing else. */
const Trouble = memo(function Trouble({ session }: { session: ArticleSession }) {
  const say = useSay();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let was = false;
    const look = ({ receipt, journalled }: SessionView) => {
      const { kind } = receipt;
      if (!was && (kind === 'offline' || kind === 'notSaved')) {
        was = true;
        setSaid(sentenceOf(receipt, journalled, say));
      } else if (was && kind === 'saved') {
        was = false;
        setSaid(say('receipt.savedAgain'));
      }
    };
    look(session.store.getState());
    return session.store.subscribe(look);
  }, [session, say]);
  return (
    <span className="visually-hidden" aria-live="polite">
      {said}
    </span>
  );
});
